import type { Team } from "@guichet/contract/team.ts";
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, company, minutesAgo } from "../../../testing/cast.ts";
import { openPost, refusing } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const shop: Team = {
  id: "0198dddd-0000-7000-8000-000000000001",
  name: "Boutique",
  members: [{ ...amina, leads: true }],
  inboxes: [{ id: "0198dddd-0000-7000-8000-000000000002", name: "Contact" }],
};
const account = (person: { id: string; name: string }, roles: string[]) => ({
  ...person,
  email: "x@arvel.example",
  roles,
  language: "fr",
  joinedAt: minutesAgo(9000),
  disabledAt: null,
});
const place = {
  ...atTheDesk,
  "GET /api/teams": { items: [shop] },
  "GET /api/agents": { items: [account(amina, ["agent"]), account(bruno, ["agent"])] },
  "GET /api/company": company,
};

test("a team shows who is in it, who leads it, and which inboxes come to it", async () => {
  openPost(place);
  visit("/settings/teams");
  expect(await screen.findByRole("heading", { name: "Boutique" })).toBeTruthy();
  expect(screen.getByText(/la mène/u)).toBeTruthy();
  expect(screen.getByText(/Contact/u)).toBeTruthy();
});

test("a team is changed one membership at a time: what did not change is not said again", async () => {
  const member = `PUT /api/teams/${shop.id}/members/${bruno.id}`;
  const post = openPost({ ...place, [member]: {} });
  visit("/settings/teams");
  fireEvent.click(await screen.findByRole("button", { name: "Modifier Boutique" }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(await dialog.findByRole("checkbox", { name: "Bruno" }));
  fireEvent.click(dialog.getByRole("checkbox", { name: "Bruno mène l’équipe" }));
  fireEvent.click(dialog.getByRole("button", { name: "Enregistrer" }));
  await screen.findByText("L’équipe Boutique est enregistrée.");
  expect(post.sent(member)).toEqual([{ leads: true }]);
});

test("what closing the teams to one another will change is said before it is chosen, by name", async () => {
  const post = openPost({ ...place, "PATCH /api/company": { ...company, ticketsSeenBy: "team" } });
  visit("/settings/teams");
  fireEvent.click(await screen.findByRole("radio", { name: /Chacun voit les dossiers de ses équipes/u }));
  expect(await screen.findByText(/Amina et Bruno/u)).toBeTruthy();
  expect(screen.getByText(/Dans aucune équipe : Bruno\./u)).toBeTruthy();
  expect(post.sent("PATCH /api/company")).toEqual([]);

  fireEvent.click(screen.getByRole("button", { name: "Appliquer" }));
  await screen.findByText("C’est fait : les écrans ouverts suivent.");
  expect(post.sent("PATCH /api/company")).toEqual([{ ticketsSeenBy: "team" }]);
});

const standing = (leads: boolean) => ({
  ...bruno,
  roles: ["agent"],
  teams: leads ? [{ id: shop.id, name: shop.name, leads }] : [],
  open: 3,
  inboxes: [],
});
const weighed = {
  open: 12,
  people: [{ before: { ...standing(false), open: 0 }, after: standing(true) }],
  onlyTheirs: 0,
};

test("what a change in a team does, and to whom, is said before it is saved", async () => {
  const post = openPost({
    ...place,
    "GET /api/rights": { ticketsSeenBy: "team", open: 12, people: [], inboxes: [] },
    "POST /api/rights/previews": weighed,
  });
  visit("/settings/teams");
  fireEvent.click(await screen.findByRole("button", { name: "Modifier Boutique" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.queryByRole("region", { name: "Ce que cela changera" })).toBeNull();
  fireEvent.click(await dialog.findByRole("checkbox", { name: "Bruno" }));
  fireEvent.click(dialog.getByRole("checkbox", { name: "Bruno mène l’équipe" }));
  const effect = within(await dialog.findByRole("region", { name: "Ce que cela changera" }));
  expect(await effect.findByText(/Bruno verra 3 dossiers ouverts sur 12 \(0 aujourd’hui\)/u)).toBeTruthy();
  expect(effect.getByText(/Bruno sera responsable de Boutique/u)).toBeTruthy();
  const change = { kind: "membership", teamId: shop.id, agentId: bruno.id, member: { leads: true } };
  expect(post.sent("POST /api/rights/previews").at(-1)).toEqual({ changes: [change] });
});

test("a team is removed once its effect was read, and what stands in the way is said before", async () => {
  const post = openPost({
    ...place,
    "POST /api/rights/previews": refusing(409, "team.in_use", { inboxes: 1, open: 2 }),
    [`DELETE /api/teams/${shop.id}`]: {},
  });
  visit("/settings/teams");
  fireEvent.click(await screen.findByRole("button", { name: "Modifier Boutique" }));
  fireEvent.click(await screen.findByRole("button", { name: "Supprimer l’équipe" }));
  const removal = within(await screen.findByRole("dialog", { name: "Supprimer l’équipe Boutique" }));
  expect(await removal.findByText(/points de contact/u)).toBeTruthy();
  expect(post.sent(`DELETE /api/teams/${shop.id}`)).toEqual([]);
  fireEvent.click(removal.getByRole("button", { name: "Supprimer l’équipe" }));
  await screen.findByText("L’équipe Boutique n’existe plus.");
});
