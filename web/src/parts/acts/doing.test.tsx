import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, entry, esra, row, ticket } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const at = `/tickets/${row().id}`;
const other = row({
  id: "0198bbbb-0000-7000-8000-000000000009",
  reference: "48214-6",
  subject: "La même livraison",
  customer: esra,
});

/** A ticket is open; the act's answer is on its way, and comes when the test says so. */
function openTicket(act: string) {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const post = openPost({
    ...atTheDesk,
    [`GET /api${at}/merge-targets`]: { found: other, recent: [] },
    [`GET /api/tickets/${other.id}`]: ticket({ ...other, thread: [] }),
    [act]: promise,
  });
  visit(at);
  return { post, answer: resolve };
}

/** The screen on which one pressed goes away: the list is shown instead. */
async function leave(): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  fireEvent.click(await screen.findByRole("link", { name: /Notifications/u }));
  await expect.poll(() => location.pathname).toBe("/notifications");
  await screen.findByRole("heading", { level: 1, name: "Notifications" });
}

test("an act whose screen goes away before the answer is said all the same, leads where it leads, and is undone", async () => {
  const { post, answer } = openTicket(`PUT /api${at}/merge`);
  const parting = `DELETE /api${at}/merge`;
  fireEvent.click(await screen.findByRole("button", { name: /^Fusionner avec un autre dossier/u }));
  fireEvent.click(await screen.findByRole("radio", { name: /La même livraison/u }));
  fireEvent.click(screen.getByRole("button", { name: "Fusionner" }));
  await expect.poll(() => post.sent(`PUT /api${at}/merge`)).toHaveLength(1);
  await leave();

  answer(ticket({ mergedInto: { id: other.id, reference: other.reference } }));

  expect(await screen.findByText(/Les deux dossiers n’en font plus qu’un/u)).toBeTruthy();
  await expect.poll(() => location.pathname).toBe(`/tickets/${other.id}`);
  post.answers(parting, ticket());
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  expect(await screen.findByText(/est de nouveau seul/u)).toBeTruthy();
  expect(post.sent(parting)).toHaveLength(1);
});

test("an undo that is refused says why, though what was done is no longer on the screen", async () => {
  const { post, answer } = openTicket(`POST /api${at}/splits`);
  fireEvent.click(await screen.findByRole("button", { name: /^Ouvrir un dossier à part/u }));
  const dialog = within(await screen.findByRole("dialog", { name: /à partir de ce message/u }));
  fireEvent.click(dialog.getByRole("button", { name: "Ouvrir le dossier" }));
  await expect.poll(() => post.sent(`POST /api${at}/splits`)).toMatchObject([{ entryId: entry().id }]);
  await leave();

  answer({ id: other.id, reference: other.reference });

  await expect.poll(() => location.pathname).toBe(`/tickets/${other.id}`);
  post.answers(`DELETE /api/tickets/${other.id}/split`, refusing(409, "ticket.split_gone_on", {}));
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  expect(await screen.findByText(/On a déjà écrit dans ce dossier/u)).toBeTruthy();
  await expect.poll(() => location.pathname).toBe(at);
});

test("what is refused is said in the form that asked, and in a toast once the form has gone", async () => {
  const { post, answer } = openTicket(`PUT /api${at}/closure`);
  const close = async () => {
    fireEvent.click(await screen.findByRole("button", { name: "Clore" }));
    const words = await screen.findByRole("textbox", { name: /^Ce qui a été fait/u });
    fireEvent.change(words, { target: { value: "Remboursé." } });
    fireEvent.submit(words);
  };
  await close();
  await expect.poll(() => post.sent(`PUT /api${at}/closure`)).toHaveLength(1);
  await leave();
  answer(refusing(409, "ticket.closed", {}));
  const told = await screen.findByText(/^Ce dossier est clos/u);
  expect(told.closest("[role=status]")).toBeTruthy();

  post.answers(`PUT /api${at}/closure`, refusing(409, "ticket.awaits_answer", {}));
  history.back();
  await close();
  expect(await screen.findByRole("alert")).toBeTruthy();
});
