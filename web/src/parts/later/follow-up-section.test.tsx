import type { FollowUp } from "@guichet/contract/follow-ups.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const thursday = "2026-11-26T08:00:00.000Z";
const running: FollowUp = {
  id: "0199abcd-0000-7000-8000-000000000001",
  ticketId: row().id,
  kind: "customer",
  address: null,
  plannedBy: amina,
  plannedAt: minutesAgo(60),
  dueAt: thursday,
  endedAt: null,
  endCause: null,
  steps: [
    { position: 1, dueAt: thursday, text: "Avez-vous la pièce ?", doneAt: null },
    { position: 2, dueAt: "2026-11-30T08:00:00.000Z", text: null, doneAt: null },
  ],
};
const desk = {
  ...atTheDesk,
  "GET /api/moments": { presets: [], read: thursday },
  [`POST ${place}/follow-ups`]: running,
  [`GET ${place}`]: ticket({ chases: 2 }),
};
const opens = () => visit(`/tickets/${row().id}?view=mine`);

test("a silent customer is followed up by a series that ends with a last notice and closes nothing; chases are counted beside it", async () => {
  const post = openPost(desk);
  opens();
  expect(await screen.findByText("Le client nous a relancés 2 fois.")).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "Planifier une relance" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByRole("group", { name: "Dernier avis" })).toBeTruthy();
  expect(dialog.textContent).toContain("Rien n’est jamais clos tout seul");

  fireEvent.click(within(dialog).getByRole("button", { name: "Planifier" }));

  await waitFor(() => expect(post.sent(`POST ${place}/follow-ups`)).toHaveLength(1));
  expect(post.sent(`POST ${place}/follow-ups`)).toMatchObject([
    {
      kind: "customer",
      steps: [{ when: { words: "dans 3 jours", language: "fr" } }, { when: { words: "dans 7 jours" } }],
    },
  ]);
});

test("one reminds oneself of something at a time, in one line", async () => {
  const post = openPost(desk);
  opens();
  fireEvent.click(await screen.findByRole("button", { name: "Planifier une relance" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("radio", { name: "Moi, pour ne pas oublier" }));
  fireEvent.change(within(dialog).getByLabelText("Quand"), { target: { value: "jeudi 9h" } });
  fireEvent.change(within(dialog).getByLabelText("Ce que je veux me rappeler"), {
    target: { value: "Voir le stock" },
  });

  fireEvent.click(within(dialog).getByRole("button", { name: "Planifier" }));

  await waitFor(() =>
    expect(post.sent(`POST ${place}/follow-ups`)).toMatchObject([
      { kind: "self", steps: [{ when: { words: "jeudi 9h" }, text: "Voir le stock" }] },
    ]),
  );
});

test("what is planned is seen beside the ticket, changed and stopped", async () => {
  const post = openPost({
    ...desk,
    [`GET ${place}/follow-ups`]: { items: [running] },
    [`PUT /api/follow-ups/${running.id}`]: running,
    [`DELETE /api/follow-ups/${running.id}`]: { ...running, dueAt: null, endCause: "stopped" },
  });
  opens();
  expect(await screen.findByText("Avez-vous la pièce ?")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Changer" }));
  const dialog = await screen.findByRole("dialog", { name: "Changer la relance" });
  fireEvent.change(within(dialog).getByLabelText("Ce qui est écrit"), { target: { value: "Et la pièce ?" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
  await waitFor(() =>
    expect(post.sent(`PUT /api/follow-ups/${running.id}`)).toMatchObject([
      { steps: [{ when: { at: thursday }, text: "Et la pièce ?" }] },
    ]),
  );

  fireEvent.click(await screen.findByRole("button", { name: "Arrêter" }));

  await waitFor(() => expect(post.sent(`DELETE /api/follow-ups/${running.id}`)).toHaveLength(1));
});
