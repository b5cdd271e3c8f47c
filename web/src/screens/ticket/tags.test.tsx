import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const vip = {
  id: "0198ffff-0000-7000-8000-000000000001",
  name: "VIP",
  colour: "teal",
  mergedInto: null,
  retiredAt: null,
};
const gold = { ...vip, id: "0198ffff-0000-7000-8000-000000000002", name: "Or", mergedInto: vip.id };
const at = `/tickets/${row().id}`;

test("Status: free names are tags, given and made by typing, and a merged one shows as the other", async () => {
  const post = openPost({
    ...atTheDesk,
    "GET /api/tags": { items: [vip, gold] },
    [`GET /api${at}`]: ticket({ tagIds: [gold.id] }),
    [`DELETE /api${at}/tags/${vip.id}`]: ticket(),
    "POST /api/tags": { ...vip, id: "0198ffff-0000-7000-8000-000000000003", name: "Casse" },
    [`PUT /api${at}/tags/0198ffff-0000-7000-8000-000000000003`]: ticket(),
  });
  visit(at);
  await screen.findByRole("button", { name: /^Étiquettes\s: VIP/u });

  fireEvent.keyDown(document.body, { key: "e" });
  const field = await screen.findByRole("combobox", { name: "Chercher ou créer une étiquette" });
  expect(await screen.findByRole("option", { name: "VIP", selected: true })).toBeTruthy();
  fireEvent.change(field, { target: { value: "Casse" } });
  fireEvent.keyDown(field, { key: "Enter" });

  await expect.poll(() => post.sent("POST /api/tags")).toEqual([{ name: "Casse" }]);
  await expect
    .poll(() => post.asked.map(({ method, path }) => `${method} ${path}`))
    .toContain(`PUT /api${at}/tags/0198ffff-0000-7000-8000-000000000003`);
});

test("tags stand as people count: the second before the tenth", async () => {
  const numbered = [10, 2, 1].map((number) => ({
    ...vip,
    id: `0198ffff-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`,
    name: `Lot ${number}`,
  }));
  openPost({
    ...atTheDesk,
    "GET /api/tags": { items: numbered },
    [`GET /api${at}`]: ticket({ tagIds: numbered.map(({ id }) => id) }),
  });
  visit(at);
  expect(await screen.findByRole("button", { name: /Lot 1\b.*Lot 2\b.*Lot 10/u })).toBeTruthy();

  fireEvent.keyDown(document.body, { key: "e" });
  await screen.findByRole("combobox", { name: "Chercher ou créer une étiquette" });
  const list = within(await screen.findByRole("listbox", { name: "Chercher ou créer une étiquette" }));
  const offered = list.getAllByRole("option").map((option) => option.textContent);
  expect(offered).toEqual(["Lot 1", "Lot 2", "Lot 10"]);
});

test("Followers: whoever follows says so with a key, without taking the ticket", async () => {
  const post = openPost({
    ...atTheDesk,
    [`PUT /api${at}/followers/${amina.id}`]: ticket({ followers: [amina] }),
  });
  visit(at);
  await screen.findByRole("button", { name: "Suivre", pressed: false });

  fireEvent.keyDown(document.body, { key: "f" });

  expect(await screen.findByRole("button", { name: "Ne plus suivre", pressed: true })).toBeTruthy();
  expect(post.sent(`PUT /api${at}/owner`)).toEqual([]);
});
