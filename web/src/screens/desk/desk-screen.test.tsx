import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, bruno, esra, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const invoice = row({
  id: "0198bbbb-0000-7000-8000-000000000002",
  reference: "48214-5",
  subject: "Facture en double",
  customer: esra,
});

function opened(ticket = invoice) {
  return {
    kind: "fact" as const,
    fact: {
      position: "7",
      name: "ticket.opened" as const,
      at: ticket.openedAt,
      actor: { kind: "system" as const },
      particulars: { ticket, answerable: true },
    },
  };
}

test("a ticket that arrives waits behind a quiet line, and comes when asked", async () => {
  const post = openPost(atTheDesk);
  visit("/?view=open");
  expect(await screen.findByText("Colis jamais reçu")).toBeTruthy();

  post.answers("GET /api/tickets", { items: [invoice, row()], next: null });
  act(() => post.tells(opened()));

  const line = await screen.findByRole("button", { name: "1 nouveau" });
  expect(screen.queryByText("Facture en double")).toBeNull();
  fireEvent.click(line);
  expect(await screen.findByText("Facture en double")).toBeTruthy();
});

test("what comes into an empty list shows at once", async () => {
  const post = openPost({ ...atTheDesk, "GET /api/tickets": { items: [], next: null } });
  visit("/?view=open");
  expect(await screen.findByText("Aucun dossier en cours")).toBeTruthy();

  post.answers("GET /api/tickets", { items: [invoice], next: null });
  act(() => post.tells(opened()));

  expect(await screen.findByText("Facture en double")).toBeTruthy();
});

test("a colleague who takes a ticket appears on its row without the list being read again", async () => {
  const post = openPost({ ...atTheDesk, "GET /api/tickets": { items: [row({ owner: null })], next: null } });
  visit("/?view=to_take");
  await screen.findByText("Colis jamais reçu");

  const particulars = { ticketId: row().id, owner: bruno };
  const fact = { position: "8", name: "ticket.taken" as const, at: row().openedAt, particulars };
  act(() => post.tells({ kind: "fact", fact: { ...fact, actor: { kind: "agent", ...bruno } } }));

  expect(await screen.findByText("à Bruno")).toBeTruthy();
});

test("a customer whose name was mended has that name on their rows at once", async () => {
  const post = openPost(atTheDesk);
  visit("/?view=open");
  await screen.findByText("Colis jamais reçu");

  const particulars = { customerId: row().customer.id, name: "Dov Peretz" };
  const fact = { position: "8", name: "customer.renamed" as const, at: row().openedAt, particulars };
  act(() => post.tells({ kind: "fact", fact: { ...fact, actor: { kind: "agent", ...bruno } } }));

  expect(await screen.findByText("Dov Peretz")).toBeTruthy();
});

test("only a customer left without an answer is shown in red", async () => {
  const late = row({ answerDueAt: "2026-11-16T16:00:00Z" });
  const soon = row({ ...invoice, owner: null, ownerDueAt: minutesAgo(-12) });
  openPost({ ...atTheDesk, "GET /api/tickets": { items: [late, soon], next: null } });
  visit("/?view=open");

  const [red, amber] = await screen.findAllByRole("listitem");
  expect(within(red ?? document.body).getByText(/^sans réponse/u).parentElement?.className).toContain(
    "bg-broken",
  );
  const countdown = within(amber ?? document.body).getByText("sans responsable, 12 min");
  expect(countdown.parentElement?.className).toContain("text-risk");
});

test("j and k move between rows, and never while one writes in a field", async () => {
  openPost({ ...atTheDesk, "GET /api/tickets": { items: [row(), invoice], next: null } });
  visit("/?view=open");
  await screen.findByText("Facture en double");

  fireEvent.keyDown(document.body, { key: "j" });
  fireEvent.keyDown(document.body, { key: "j" });
  expect(document.activeElement?.textContent).toContain("Facture en double");
  fireEvent.keyDown(document.body, { key: "k" });
  expect(document.activeElement?.textContent).toContain("Colis jamais reçu");
});

test("the question mark shows the keys, whatever key writes it on the keyboard", async () => {
  openPost(atTheDesk);
  visit("/?view=open");
  await screen.findByText("Colis jamais reçu");

  fireEvent.keyDown(document.body, { key: "?", code: "KeyM", shiftKey: true });
  expect(await screen.findByRole("dialog", { name: "Touches" })).toBeTruthy();
});

test("someone not signed in is led to the sign-in page, and back to the same place", async () => {
  const post = openPost({ ...atTheDesk });
  post.answers("GET /api/session", refusing(401, "access.not_signed_in", {}));
  visit(`/tickets/${row().id}`);
  await screen.findByRole("heading", { name: "Connexion" });

  post.answers("POST /api/session", atTheDesk["GET /api/session"]);
  post.answers("GET /api/session", atTheDesk["GET /api/session"]);
  fireEvent.change(screen.getByLabelText("Adresse e-mail"), { target: { value: "amina@arvel.example" } });
  fireEvent.change(screen.getByLabelText("Mot de passe"), { target: { value: "une phrase assez longue" } });
  fireEvent.click(screen.getByRole("button", { name: "Se connecter" }));

  expect(await screen.findByRole("heading", { name: "Colis jamais reçu" })).toBeTruthy();
});
