import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, esra, me, row, ticket } from "../../../testing/cast.ts";
import { openPost, type Post } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const invoice = row({
  id: "0198bbbb-0000-7000-8000-000000000002",
  subject: "Facture en double",
  customer: esra,
});

async function comeTo(recorded: Record<string, unknown>): Promise<Post> {
  const post = openPost({
    ...atTheDesk,
    "GET /api/tickets": { items: [row(), invoice], next: null },
    [`GET /api/tickets/${invoice.id}`]: ticket({ ...invoice }),
    [`GET /api/tickets/${invoice.id}/drafts`]: { items: [] },
    ...recorded,
  });
  visit(`/tickets/${row().id}?view=open`);
  await screen.findByText("Facture en double");
  return post;
}

async function openTicket(recorded: Record<string, unknown> = {}): Promise<Post> {
  const post = await comeTo(recorded);
  await screen.findByRole("heading", { level: 1, name: "Colis jamais reçu" });
  return post;
}

const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));

const rowOf = (id: string) => document.querySelector(`[data-ticket-row="${id}"]`);

test("taking and releasing each give an undo toast, and u does what the last one offers", async () => {
  const free = ticket({ owner: null });
  const post = await openTicket({
    [`GET ${place}`]: free,
    [`PUT ${place}/owner`]: { ...free, owner: { id: me.agentId, name: amina.name } },
    [`DELETE ${place}/owner`]: free,
  });
  press("t");
  await screen.findByText("Le dossier est à vous.");
  expect(screen.getByRole("button", { name: "Annuler" })).toBeTruthy();

  press("u");
  await screen.findByText("Le dossier attend un responsable.");
  const acts = post.asked.filter(({ path }) => path === `${place}/owner`).map(({ method }) => method);
  expect(acts).toEqual(["PUT", "DELETE"]);
});

test("closing gives an undo toast, Ctrl and Enter confirm the summary, and the focus stays in the ticket", async () => {
  const closed = ticket({ closedAt: row().openedAt, summary: "Réexpédié.", state: "closed" });
  const post = await openTicket({ [`PUT ${place}/closure`]: closed, [`DELETE ${place}/closure`]: ticket() });
  press("C", { shiftKey: true });
  const summary = await screen.findByLabelText("Ce qui a été fait, en une phrase ou deux");
  fireEvent.change(summary, { target: { value: "Réexpédié." } });
  fireEvent.keyDown(summary, { key: "Enter", ctrlKey: true });

  await screen.findByText("Dossier clos.");
  expect(post.sent(`PUT ${place}/closure`)).toEqual([{ summary: "Réexpédié." }]);
  await waitFor(() => expect(document.activeElement?.closest("article,[data-ticket-row]")).not.toBeNull());
  press("u");
  await waitFor(() =>
    expect(post.asked.some(({ method, path }) => method === "DELETE" && path === `${place}/closure`)).toBe(
      true,
    ),
  );
});

test("beside an open ticket j and k open the next one and the one before", async () => {
  await openTicket();
  press("j");
  await screen.findByRole("heading", { level: 1, name: "Facture en double" });
  await waitFor(() => expect(document.activeElement).toBe(rowOf(invoice.id)));
  press("k");
  await screen.findByRole("heading", { level: 1, name: "Colis jamais reçu" });
});

test("Escape goes one step back: out of the composer, then onto the row of the ticket", async () => {
  await openTicket();
  press("x");
  const field = await screen.findByRole("textbox", { name: "Note interne" });
  fireEvent.keyDown(field, { key: "Escape", keyCode: 27 });
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Note interne" })).toBeNull());
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Colis jamais reçu"));

  press("Escape");
  await waitFor(() => expect(location.pathname).toBe("/"));
  await waitFor(() => expect(document.activeElement).toBe(rowOf(row().id)));
});

test("Escape gives the row the hand, and never takes it back from what was pressed since", async () => {
  await openTicket();
  press("Escape");
  await waitFor(() => expect(location.pathname).toBe("/"));
  const pressed = screen.getByRole("link", { name: /Facture en double/u });
  pressed.focus();

  for (const _frame of ["next", "shown", "past"]) await act(() => new Promise(requestAnimationFrame));
  expect(document.activeElement).toBe(pressed);
});

const never = () => new Promise<never>(() => undefined);

test("a key pressed while the ticket is on its way is done as soon as it is there", async () => {
  let arrives = (): void => undefined;
  const coming = new Promise((resolve) => {
    arrives = () => resolve(ticket());
  });
  await comeTo({ [`GET ${place}`]: () => coming });
  press("x");
  await act(async () => arrives());
  const field = await screen.findByRole("textbox", { name: "Note interne" });
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test("a key pressed on a ticket that one left before it came is done to no other", async () => {
  await comeTo({ [`GET ${place}`]: never });
  press("x");
  press("j");
  await screen.findByRole("button", { name: "Clore" });
  await waitFor(() => expect(document.activeElement).toBe(rowOf(invoice.id)));
  expect(screen.queryByRole("textbox", { name: "Note interne" })).toBeNull();
});

test("Shortcuts: r opens the reply, x the note, Shift and C the closing", async () => {
  await openTicket();
  press("r");
  const reply = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  await waitFor(() => expect(document.activeElement).toBe(reply));
  act(() => void fireEvent.keyDown(reply, { key: "Escape", keyCode: 27 }));

  press("x");
  const note = await screen.findByRole("textbox", { name: "Note interne" });
  await waitFor(() => expect(document.activeElement).toBe(note));
  act(() => void fireEvent.keyDown(note, { key: "Escape", keyCode: 27 }));

  press("C", { shiftKey: true });
  expect(await screen.findByRole("dialog", { name: "Clore le dossier" })).toBeTruthy();
});

test("the key of an answer that is open already gives the hand back to its words", async () => {
  await openTicket();
  press("r");
  const reply = await screen.findByRole("textbox", { name: "Votre réponse à Dov Lévy" });
  const elsewhere = await screen.findByRole("button", { name: "Envoyer" });
  act(() => elsewhere.focus());

  press("r");
  expect(document.activeElement).toBe(reply);
});

test("nothing fires while one writes, nor while a word is being composed", async () => {
  const post = await openTicket();
  press("r", { isComposing: true });
  press("x");
  const field = await screen.findByRole("textbox", { name: "Note interne" });
  fireEvent.keyDown(field, { key: "t" });
  fireEvent.keyDown(field, { key: "C", shiftKey: true });
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(post.asked.every(({ method }) => method === "GET")).toBe(true);
});
