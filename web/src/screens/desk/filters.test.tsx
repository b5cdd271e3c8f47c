import type { SavedView } from "@guichet/contract/views.ts";
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, row } from "../../../testing/cast.ts";
import { openPost, type Post } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const view: SavedView = {
  id: "0198ffff-0000-7000-8000-00000000000a",
  name: "Litiges",
  filter: [{ on: "state", is: ["open"] }],
  sort: "next_due",
  columns: [],
  scope: "me",
  team: null,
  madeBy: amina,
  mayChange: true,
};
const known = {
  ...atTheDesk,
  "GET /api/agents": { items: [] },
  "GET /api/inboxes": { items: [] },
  "GET /api/reasons": { items: [] },
};
const filters = (post: Post): unknown[] =>
  post.asked.flatMap(({ path, query }) =>
    path === "/api/tickets" && query.has("filter") ? [JSON.parse(query.get("filter") ?? "")] : [],
  );

test("a list reads as a sentence, and each part of it is a menu that holds at once", async () => {
  const post = openPost(known);
  visit("/?view=open");
  await screen.findByText("Colis jamais reçu");
  fireEvent.click(screen.getByRole("button", { name: "sauf clos ou en veille" }));

  fireEvent.click(await screen.findByRole("option", { name: "en veille" }));
  await expect.poll(() => filters(post).at(-1)).toEqual([{ on: "state", is: ["closed"], not: true }]);
  fireEvent.click(screen.getByRole("checkbox", { name: "Tous, sauf ceux-là" }));
  await expect.poll(() => filters(post).at(-1)).toEqual([{ on: "state", is: ["closed"] }]);
});

test("Saved views: one opens by its name, with its conditions and its order", async () => {
  const post = openPost({
    ...known,
    "GET /api/saved-views": { items: [view] },
    "GET /api/saved-views/counts": { [view.id]: 7 },
  });
  visit("/?view=all");
  fireEvent.click(await screen.findByRole("link", { name: /Litiges/u }));

  expect(await screen.findByRole("heading", { name: "Litiges" })).toBeTruthy();
  await expect.poll(() => filters(post).at(-1)).toEqual(view.filter);
  expect(post.asked.findLast(({ path }) => path === "/api/tickets")?.query.get("sort")).toBe("next_due");
});

test("what was filtered is saved under a name, and a deleted view comes back by its toast", async () => {
  const post = openPost({
    ...known,
    "GET /api/saved-views": { items: [view] },
    "GET /api/saved-views/counts": {},
    "POST /api/saved-views": view,
    [`PUT /api/saved-views/${view.id}/removal`]: {},
    [`DELETE /api/saved-views/${view.id}/removal`]: {},
  });
  visit("/?view=open");
  await screen.findByText("Colis jamais reçu");
  fireEvent.click(screen.getByRole("button", { name: "Actions sur la vue" }));
  fireEvent.click(await screen.findByRole("menuitem", { name: "Enregistrer la vue" }));
  fireEvent.change(await screen.findByLabelText("Nom"), { target: { value: "Litiges" } });
  fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  await screen.findByRole("heading", { name: "Litiges" });
  expect(post.sent("POST /api/saved-views")).toMatchObject([{ name: "Litiges", scope: "me", teamId: null }]);
  fireEvent.click(screen.getByRole("button", { name: "Actions sur la vue" }));
  fireEvent.click(await screen.findByRole("menuitem", { name: "Supprimer la vue" }));
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await expect
    .poll(() => post.asked.map(({ method, path }) => `${method} ${path}`))
    .toContain(`DELETE /api/saved-views/${view.id}/removal`);
});

test("an address with a filter that makes no sense opens the list without it", async () => {
  const post = openPost(known);
  visit(`/?view=open&filter=${encodeURIComponent('"drop"')}`);
  expect(await screen.findByText(row().subject)).toBeTruthy();
  expect(filters(post)).toEqual([]);
});
