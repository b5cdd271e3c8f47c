import { fireEvent, screen } from "@testing-library/react";
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
  expect(screen.getByRole("option", { name: "VIP", selected: true })).toBeTruthy();
  fireEvent.change(field, { target: { value: "Casse" } });
  fireEvent.keyDown(field, { key: "Enter" });

  await expect.poll(() => post.sent("POST /api/tags")).toEqual([{ name: "Casse" }]);
  await expect
    .poll(() => post.asked.map(({ method, path }) => `${method} ${path}`))
    .toContain(`PUT /api${at}/tags/0198ffff-0000-7000-8000-000000000003`);
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
