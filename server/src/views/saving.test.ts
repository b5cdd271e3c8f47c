import type { Team } from "@guichet/contract/team.ts";
import type { SavedView } from "@guichet/contract/views.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Person = keyof Desk["people"];
const closed = [{ on: "state", is: ["closed"] }];
const saves = (desk: Desk, person: Person, writing: object) =>
  desk.asks<SavedView>(person, "POST", "/api/saved-views", { filter: closed, ...writing });
const names = async (desk: Desk, person: Person): Promise<string[]> =>
  (await desk.asks<{ items: SavedView[] }>(person, "GET", "/api/saved-views")).body.items.map(
    (view) => view.name,
  );

test("Saved views: kept for oneself, for a team, or for everyone", async ({ desk }) => {
  const { body: team } = await desk.asks<Team>("chloe", "POST", "/api/teams", { name: "Retours" });
  await desk.asks("chloe", "PUT", `/api/teams/${team.id}/members/${desk.people.amina.id}`, {});
  await saves(desk, "amina", { name: "À moi" });
  await saves(desk, "amina", { name: "Des retours", scope: "team", teamId: team.id });
  await saves(desk, "chloe", { name: "De tous", scope: "everyone" });

  expect(await names(desk, "amina")).toEqual(["À moi", "Des retours", "De tous"]);
  expect(await names(desk, "bruno")).toEqual(["De tous"]);
  // A lead looks after every team's, and reads nobody's own.
  expect(await names(desk, "chloe")).toEqual(["Des retours", "De tous"]);
});

test("only a lead shares with everyone, and only a member with a team", async ({ desk }) => {
  const { body: team } = await desk.asks<Team>("chloe", "POST", "/api/teams", { name: "Atelier" });
  expect((await saves(desk, "bruno", { name: "Tous", scope: "everyone" })).status).toBe(403);
  expect((await saves(desk, "bruno", { name: "Eux", scope: "team", teamId: team.id })).status).toBe(403);
  expect((await saves(desk, "bruno", { name: "Sans équipe", scope: "team" })).status).toBe(400);
});

test("its maker renames, shares and deletes it; a lead too once it is shared; nobody else", async ({
  desk,
}) => {
  const { body: view } = await saves(desk, "chloe", { name: "Litiges", scope: "everyone" });
  const path = `/api/saved-views/${view.id}`;
  const writing = { name: "Litiges ouverts", filter: [], scope: "everyone" };
  expect((await desk.asks("bruno", "PUT", path, writing)).status).toBe(403);
  expect((await desk.asks("chloe", "PUT", path, writing)).body).toMatchObject({
    name: "Litiges ouverts",
    filter: [],
  });

  const { body: own } = await saves(desk, "bruno", { name: "Rien qu’à moi" });
  expect((await desk.asks("chloe", "PUT", `/api/saved-views/${own.id}`, writing)).status).toBe(404);
});

test("a deleted view comes back as it was", async ({ desk }) => {
  const { body: view } = await saves(desk, "bruno", { name: "Éphémère" });
  await desk.asks("bruno", "PUT", `/api/saved-views/${view.id}/removal`);
  expect(await names(desk, "bruno")).not.toContain("Éphémère");
  await desk.asks("bruno", "DELETE", `/api/saved-views/${view.id}/removal`);
  expect(await names(desk, "bruno")).toContain("Éphémère");
});

test("each puts them in their own order", async ({ desk }) => {
  const views = (await desk.asks<{ items: SavedView[] }>("amina", "GET", "/api/saved-views")).body.items;
  const turned = views.map((view) => view.id).reverse();
  await desk.asks("amina", "PUT", "/api/saved-view-order", { viewIds: turned });
  expect(await names(desk, "amina")).toEqual(views.map((view) => view.name).reverse());
});

test("“me” is whoever reads it, and counts are of what each sees", async ({ desk }) => {
  const ticketId = (await desk.receives({ from: dov, says: "Bonjour" })).ticketId ?? "";
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/owner`);
  const filter = [
    { on: "owner", is: ["me"] },
    { on: "state", is: ["open"] },
  ];
  const { body: view } = await saves(desk, "chloe", { name: "Les miens", scope: "everyone", filter });
  const count = async (person: Person) =>
    (await desk.asks<Record<string, number>>(person, "GET", "/api/saved-views/counts")).body[view.id];
  expect([await count("amina"), await count("bruno")]).toEqual([0, 1]);
});
