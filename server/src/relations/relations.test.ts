import type { Links } from "@guichet/contract/relations.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { asks, merges, parts, said } from "../../testing/merging.ts";
import { goesOn } from "../../testing/promising.ts";
import { checkMeasures } from "../figures/recomputing.ts";
import { system } from "../platform/work.ts";

const linksOf = async (desk: Desk, ticketId: string) =>
  (await desk.asks<Links>("amina", "GET", `/api/tickets/${ticketId}/links`)).body;
const links = (desk: Desk, ticketId: string, otherId: string, as: string) =>
  desk.asks<Links>("amina", "PUT", `/api/tickets/${ticketId}/links/${otherId}`, { as });
const closes = (desk: Desk, ticketId: string, more: object = {}) =>
  desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait.", ...more });
const roles = ({ items }: Links) => items.map(({ as, ticket }) => [as, ticket?.id]);

test("parent and children: a parent cannot close while a child is open, or closes with a written reason that is kept and shown", async ({
  desk,
}) => {
  const [parent, one, two] = [await asks(desk), await asks(desk), await asks(desk)];
  await links(desk, parent, one, "child");
  await links(desk, two, parent, "parent");
  expect(await linksOf(desk, parent)).toMatchObject({ children: 2, openChildren: 2 });

  expect(await closes(desk, parent)).toMatchObject({
    status: 409,
    body: { code: "ticket.children_open", particulars: { open: 2 } },
  });
  expect(await desk.look(parent)).toMatchObject({ closedAt: null });
  await closes(desk, one);
  await closes(desk, parent, { despite: "Le dernier suit son cours chez le transporteur." });

  expect(await desk.look(parent)).toMatchObject({
    state: "closed",
    closedDespite: "Le dernier suit son cours chez le transporteur.",
  });
});

test("a parent closes without a word once all its children are closed", async ({ desk }) => {
  const [parent, child] = [await asks(desk), await asks(desk)];
  await links(desk, parent, child, "child");
  await closes(desk, child);

  expect((await closes(desk, parent)).status).toBe(200);
  expect(await desk.look(parent)).toMatchObject({ state: "closed", closedDespite: null });
});

test("a ring of parents is refused, and so is a second parent", async ({ desk }) => {
  const [above, middle, below] = [await asks(desk), await asks(desk), await asks(desk)];
  await links(desk, above, middle, "child");
  await links(desk, middle, below, "child");

  expect(await links(desk, below, above, "child")).toMatchObject({ body: { code: "link.ring" } });
  expect(await links(desk, above, below, "child")).toMatchObject({ body: { code: "link.has_parent" } });
  expect(await links(desk, above, above, "related")).toMatchObject({ body: { code: "link.to_itself" } });
});

test("two links made at once leave no ring", async ({ desk }) => {
  const [one, two] = [await asks(desk), await asks(desk)];

  const both = await Promise.all([links(desk, one, two, "child"), links(desk, two, one, "child")]);

  expect(both.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect(roles(await linksOf(desk, one))).toHaveLength(1);
});

test("saying another thing of two tickets replaces what was said, and unsaying it leaves nothing", async ({
  desk,
}) => {
  const [one, two] = [await asks(desk), await asks(desk)];
  await links(desk, one, two, "related");
  await links(desk, one, two, "original");
  expect(roles(await linksOf(desk, two))).toEqual([["duplicate", one]]);

  await desk.asks("amina", "DELETE", `/api/tickets/${two}/links/${one}`);
  expect(roles(await linksOf(desk, one))).toEqual([]);
});

test("what might be linked is found by its reference, by words of its subject, and among the same customer’s", async ({
  desk,
}) => {
  const from = { name: "Gaëlle", address: "gaelle@exemple.test" };
  const one = await asks(desk, { from, subject: "Chaudière" });
  await desk.passes({ minutes: 3 });
  const other = await asks(desk, { from, subject: "Robinet thermostatique" });
  const { reference } = await desk.look(other);
  const found = async (typed: string) =>
    (
      await desk.asks<{ items: { id: string }[] }>(
        "amina",
        "GET",
        `/api/tickets/${one}/link-targets?typed=${encodeURIComponent(typed)}`,
      )
    ).body.items.map(({ id }) => id);

  expect(await found("")).toEqual([other]);
  expect(await found(reference)).toEqual([other]);
  expect(await found("thermostat")).toEqual([other]);
});

test("links follow a ticket where it is merged, and come back when it is parted", async ({ desk }) => {
  const [source, into, child] = [await asks(desk), await asks(desk), await asks(desk)];
  await links(desk, source, child, "child");

  await merges(desk, source, into);
  expect(roles(await linksOf(desk, into))).toEqual([["child", child]]);
  expect(roles(await linksOf(desk, child))).toEqual([["parent", into]]);
  expect((await closes(desk, into)).status).toBe(409);
  await parts(desk, source);

  expect(roles(await linksOf(desk, into))).toEqual([]);
  expect(roles(await linksOf(desk, source))).toEqual([["child", child]]);
});

test("a child merged into its parent holds it back no more, and is its child again once parted", async ({
  desk,
}) => {
  const [parent, child] = [await asks(desk), await asks(desk)];
  await links(desk, parent, child, "child");

  await merges(desk, child, parent);
  expect(await linksOf(desk, parent)).toEqual({ items: [], children: 0, openChildren: 0 });
  await parts(desk, child);
  expect(await linksOf(desk, parent)).toMatchObject({ children: 1, openChildren: 1 });
});

test("a link to a ticket that one may not see shows that there is one, and nothing else", async ({
  desk,
}) => {
  const [mine, theirs] = [await asks(desk), await asks(desk, { subject: "Zanzibar" })];
  await links(desk, mine, theirs, "child");
  const { body: team } = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: "Réserve" });
  await desk.asks("chloe", "PUT", `/api/tickets/${theirs}/team`, { teamId: team.id });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });

  const { body } = await desk.asks<Links>("bruno", "GET", `/api/tickets/${mine}/links`);
  expect(body).toMatchObject({ items: [{ as: "child", ticket: null }], children: 1, openChildren: 1 });
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`Zanzibar|${theirs}`, "u"));
  expect(
    await desk.asks("bruno", "PUT", `/api/tickets/${mine}/links/${theirs}`, { as: "related" }),
  ).toMatchObject({
    status: 404,
  });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});

test("what goes on from a closed ticket is a new one, linked with it and owned by whoever opens it", async ({
  desk,
}) => {
  const closed = await asks(desk, { from: dov, subject: "Fuite" });
  const asked = { key: crypto.randomUUID(), subject: "Fuite, suite", why: "Elle recommence,\ncôté cuisine." };
  const path = `/api/tickets/${closed}/continuations`;
  expect(await desk.asks("amina", "POST", path, asked)).toMatchObject({
    body: { code: "ticket.still_open" },
  });
  await closes(desk, closed);

  const { body } = await desk.asks<{ id: string }>("amina", "POST", path, asked);
  expect((await desk.asks<{ id: string }>("amina", "POST", path, asked)).body.id).toBe(body.id);

  const opened = await desk.look(body.id);
  expect(opened).toMatchObject({ subject: "Fuite, suite", owner: { name: "Amina" }, waitingSince: null });
  expect(opened.thread).toMatchObject([{ kind: "note", text: "Elle recommence,\ncôté cuisine." }]);
  expect(roles(await linksOf(desk, body.id))).toEqual([["continues", closed]]);
  expect(roles(await linksOf(desk, closed))).toEqual([["continued_by", body.id]]);
  expect(await desk.look(closed)).toMatchObject({ state: "closed" });
  expect(await desk.app.works.run(system, checkMeasures)).toEqual([]);
});

test("a reply to what was closed long ago reopens it, unless the house says after how many days it goes on apart", async ({
  desk,
}) => {
  const ticketId = await asks(desk, { subject: "Radiateur" });
  await closes(desk, ticketId);
  await desk.passes({ hours: 24 * 40 });
  await goesOn(desk, ticketId, "Il fuit de nouveau.");
  expect(await desk.look(ticketId)).toMatchObject({ closedAt: null });

  await closes(desk, ticketId);
  await desk.asks("chloe", "PATCH", "/api/company", { continueAfterDays: 30 });
  await desk.passes({ hours: 24 * 10 });
  await goesOn(desk, ticketId, "Toujours pas.");
  expect(await desk.look(ticketId)).toMatchObject({ closedAt: null });

  await closes(desk, ticketId);
  await desk.passes({ hours: 24 * 40 });
  await goesOn(desk, ticketId, "Merci !");
  await goesOn(desk, ticketId, "Et voilà qu’il fuit encore.");
  await desk.asks("chloe", "PATCH", "/api/company", { continueAfterDays: null });

  expect(await desk.look(ticketId)).toMatchObject({ state: "closed" });
  const [link] = (await linksOf(desk, ticketId)).items;
  expect(link).toMatchObject({ as: "continued_by" });
  expect(said(await desk.look(link?.ticket?.id ?? ""))).toEqual(["Et voilà qu’il fuit encore."]);
});
