import type { Tag } from "@guichet/contract/tags.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

const adds = async (desk: Desk, name: string): Promise<Tag> =>
  (await desk.asks<Tag>("amina", "POST", "/api/tags", { name })).body;
const listed = async (desk: Desk): Promise<Tag[]> =>
  (await desk.asks<{ items: Tag[] }>("amina", "GET", "/api/tags")).body.items;
const writes = async (desk: Desk): Promise<string> =>
  (await desk.receives({ from: dov, says: "Bonjour" })).ticketId ?? "";

test("a tag is made while typing; a name that is there gives the tag that has it, whatever its case", async ({
  desk,
}) => {
  const made = await adds(desk, "  Casse   transport ");
  expect(made).toMatchObject({ name: "Casse transport", colour: "slate", mergedInto: null, retiredAt: null });
  expect((await adds(desk, "casse TRANSPORT")).id).toBe(made.id);

  await desk.asks("chloe", "PUT", `/api/tags/${made.id}/retirement`);
  expect((await adds(desk, "Casse transport")).retiredAt).toBeNull();
});

test("two people who type the same new name at once make one tag", async ({ desk }) => {
  const made = await Promise.all(["Noël", "Noël", "noël"].map((name) => adds(desk, name)));
  expect(new Set(made.map((tag) => tag.id)).size).toBe(1);
});

test("a lead renames a tag; an agent does not, and no two have one name", async ({ desk }) => {
  const [one, other] = [await adds(desk, "Colis"), await adds(desk, "Livraison")];
  const writing = { name: "Colis perdu", colour: "teal" };
  expect((await desk.asks("bruno", "PUT", `/api/tags/${one.id}`, writing)).status).toBe(403);
  expect((await desk.asks("chloe", "PUT", `/api/tags/${one.id}`, writing)).body).toMatchObject(writing);
  expect(await desk.asks("chloe", "PUT", `/api/tags/${one.id}`, { name: "livraison" })).toMatchObject({
    status: 409,
    body: { code: "tag.name_taken", particulars: { tagId: other.id } },
  });
});

test("a ticket has a tag once, and shows it until it is taken off", async ({ desk }) => {
  const tag = await adds(desk, "Fragile");
  const ticketId = await writes(desk);
  const path = `/api/tickets/${ticketId}/tags/${tag.id}`;
  await desk.asks("amina", "PUT", path);
  await desk.asks("bruno", "PUT", path);
  expect((await desk.look(ticketId)).tagIds).toEqual([tag.id]);

  await desk.asks("amina", "DELETE", path);
  expect((await desk.look(ticketId)).tagIds).toEqual([]);
});

test("a merge is undone with each ticket showing what it was given", async ({ desk }) => {
  const [from, into] = [await adds(desk, "Remboursements"), await adds(desk, "Remboursement")];
  const ticketId = await writes(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/tags/${from.id}`);

  await desk.asks("chloe", "PUT", `/api/tags/${from.id}/merge`, { into: into.id });
  const merged = (await listed(desk)).find((tag) => tag.id === from.id);
  expect(merged?.mergedInto).toBe(into.id);
  // It has that name already, under the one it was given.
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/tags/${into.id}`);
  expect((await desk.look(ticketId)).tagIds).toEqual([from.id]);

  await desk.asks("chloe", "DELETE", `/api/tags/${from.id}/merge`);
  expect((await listed(desk)).find((tag) => tag.id === from.id)?.mergedInto).toBeNull();
  await desk.asks("chloe", "PUT", `/api/tags/${from.id}/merge`, { into: into.id });
  await desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/tags/${into.id}`);
  expect((await desk.look(ticketId)).tagIds).toEqual([]);
});

test("merges never make a circle, and an agent merges nothing", async ({ desk }) => {
  const [one, other] = [await adds(desk, "Urgent"), await adds(desk, "Urgence")];
  const merge = (person: "bruno" | "chloe", id: string, into: string) =>
    desk.asks(person, "PUT", `/api/tags/${id}/merge`, { into });
  expect((await merge("bruno", one.id, other.id)).status).toBe(403);
  expect(await merge("chloe", one.id, one.id)).toMatchObject({ body: { code: "tag.not_mergeable" } });
  expect((await merge("chloe", one.id, other.id)).status).toBe(200);
  expect(await merge("chloe", other.id, one.id)).toMatchObject({ body: { code: "tag.not_mergeable" } });
});

test("a retired tag stays on those that have it, and is given to no other", async ({ desk }) => {
  const tag = await adds(desk, "Solde 2025");
  const [has, other] = [await writes(desk), await writes(desk)];
  await desk.asks("amina", "PUT", `/api/tickets/${has}/tags/${tag.id}`);
  await desk.asks("chloe", "PUT", `/api/tags/${tag.id}/retirement`);
  expect((await desk.asks("amina", "PUT", `/api/tickets/${other}/tags/${tag.id}`)).status).toBe(404);
  expect((await desk.look(has)).tagIds).toEqual([tag.id]);
});

test("a name of invisible signs is no name", async ({ desk }) => {
  expect((await desk.asks("amina", "POST", "/api/tags", { name: "\u200B \u0000" })).status).toBe(400);
});
