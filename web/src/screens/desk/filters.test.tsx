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
  fireEvent.click(await screen.findByRole("button", { name: "sauf clos ou en veille" }));

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
  fireEvent.click(await screen.findByRole("button", { name: "Actions sur la vue" }));
  fireEvent.click(await screen.findByRole("menuitem", { name: "Enregistrer la vue" }));
  fireEvent.change(await screen.findByLabelText("Nom"), { target: { value: "Litiges" } });
  fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  await screen.findByRole("heading", { name: "Litiges" });
  expect(post.sent("POST /api/saved-views")).toMatchObject([{ name: "Litiges", scope: "me", teamId: null }]);
  fireEvent.click(await screen.findByRole("button", { name: "Actions sur la vue" }));
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

const quantity = {
  id: "0198ffff-0000-7000-8000-00000000000b",
  name: "Quantité",
  kind: "number",
  choices: [],
  reasonIds: [],
  required: false,
  shown: false,
  retired: false,
};
const order = { ...quantity, id: "0198ffff-0000-7000-8000-00000000000c", name: "Commande", kind: "text" };
const bought = { ...quantity, id: "0198ffff-0000-7000-8000-00000000000d", name: "Achat", kind: "date" };
const withFields = { ...known, "GET /api/fields": { items: [quantity, order, bought] } };
const opened = (...filter: unknown[]) => `/?view=all&filter=${encodeURIComponent(JSON.stringify(filter))}`;

test("what a field says reads as a sentence: this, not this, these words, between two, filled in, empty", async () => {
  openPost(withFields);
  const [about, day] = [
    { on: "field", field: order.id },
    { on: "field", field: bought.id },
  ];
  visit(
    opened(
      { ...about, says: ["A-12"] },
      { ...about, says: ["A-12"], not: true },
      { ...about, has: "A-1" },
      { ...about, not: true },
      { on: "field", field: quantity.id, from: -1.5, to: 1200 },
      { on: "field", field: quantity.id, to: 3 },
      { ...day, from: "2026-03-01", to: "2026-03-31" },
      { ...day, from: "2026-03-01" },
    ),
  );
  await screen.findByText("Colis jamais reçu");
  await screen.findByRole("button", { name: /contient/u });
  const said = () =>
    screen
      .getAllByRole("button", { name: /^dont/u })
      .map(({ textContent }) => textContent?.replaceAll(/\s/gu, " "));
  await expect
    .poll(said)
    .toEqual([
      "dont Commande est A-12",
      "dont Commande n’est pas A-12",
      "dont Commande contient « A-1 »",
      "dont Commande est vide",
      "dont Quantité est entre -1,5 et 1 200",
      "dont Quantité est 3 ou moins",
      "dont Achat est entre le 1 mars 2026 et le 31 mars 2026",
      "dont Achat est le 1 mars 2026 ou après",
    ]);
});

test("a field is asked for what it contains, or for what stands between two numbers, either left out", async () => {
  const post = openPost(withFields);
  visit(opened({ on: "field", field: quantity.id, from: 10, to: 20 }));
  fireEvent.click(await screen.findByRole("button", { name: /dont Quantité est entre/u }));
  expect(await screen.findByLabelText("De")).toHaveProperty("value", "10");
  fireEvent.change(screen.getByLabelText("À"), { target: { value: "" } });
  fireEvent.change(screen.getByLabelText("De"), { target: { value: "1 000,5" } });
  fireEvent.click(screen.getByRole("button", { name: "Filtrer" }));
  await expect.poll(() => filters(post).at(-1)).toEqual([{ on: "field", field: quantity.id, from: 1000.5 }]);

  fireEvent.click(await screen.findByRole("button", { name: /dont Quantité est/u }));
  fireEvent.change(await screen.findByRole("combobox", { name: "Champ" }), { target: { value: order.id } });
  fireEvent.change(screen.getByLabelText("Ce qu’il dit"), { target: { value: "has" } });
  expect(screen.getByRole("button", { name: "Filtrer" })).toHaveProperty("disabled", true);
  fireEvent.change(screen.getByLabelText("Valeur"), { target: { value: "A-1" } });
  fireEvent.click(screen.getByRole("button", { name: "Filtrer" }));
  await expect.poll(() => filters(post).at(-1)).toEqual([{ on: "field", field: order.id, has: "A-1" }]);
});
