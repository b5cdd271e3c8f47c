import type { PersonRights, Rights } from "@guichet/contract/rights.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const letters = "0198dddd-0000-7000-8000-000000000002";
const at = (right: "answers" | "none") => [{ inboxId: letters, right }];
const person = (known: { id: string; name: string }, more: Partial<PersonRights> = {}): PersonRights => ({
  ...known,
  roles: ["agent"],
  teams: [],
  open: 12,
  inboxes: at("answers"),
  ...more,
});
const rights: Rights = {
  ticketsSeenBy: "everyone",
  open: 12,
  people: [person(amina), person(bruno)],
  inboxes: [{ id: letters, name: "Réclamations", team: null, keptTo: null }],
};
const keeping = `PUT /api/inboxes/${letters}/keeping`;
const settling = {
  ...atTheDesk,
  "GET /api/rights": rights,
  "GET /api/teams": { items: [] },
  "POST /api/rights/previews": {
    open: 12,
    people: [{ before: person(bruno), after: person(bruno, { open: 3, inboxes: at("none") }) }],
    onlyTheirs: 1,
  },
  [keeping]: {},
};

test("an inbox is kept to some: what it will change is said, by name, before anything does", async () => {
  const post = openPost(settling);
  visit("/settings/rights");
  fireEvent.click(await screen.findByRole("button", { name: "Modifier qui voit Réclamations" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("radio", { name: /Gardé à quelques-uns/u }));
  const line = within(dialog).getByRole("group", { name: "Amina" });
  fireEvent.click(within(line).getByRole("radio", { name: "Répond" }));

  expect(await within(dialog).findByText(/Bruno verra 3 dossiers ouverts sur 12/u)).toBeTruthy();
  expect(within(dialog).getByText(/ne verra plus rien de/u)).toBeTruthy();
  expect(post.sent(keeping)).toEqual([]);

  fireEvent.click(within(dialog).getByRole("button", { name: "Appliquer" }));
  await waitFor(() =>
    expect(post.sent(keeping)).toEqual([{ grants: [{ teamId: null, agentId: amina.id, answers: true }] }]),
  );
});
