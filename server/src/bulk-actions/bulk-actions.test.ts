import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { BulkAccount, BulkAct, BulkAction } from "@guichet/contract/bulk-actions.ts";
import type { Tag } from "@guichet/contract/tags.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { newId } from "../platform/ids.ts";
import { sql } from "../platform/sql.ts";

const writes = async (desk: Desk): Promise<string> =>
  (await desk.receives({ from: dov, says: "Bonjour" })).ticketId ?? "";
const several = async (desk: Desk, count: number): Promise<string[]> => {
  const made: string[] = [];
  while (made.length < count) made.push(await writes(desk));
  return made;
};
const asks = async (
  desk: Desk,
  act: BulkAct,
  ticketIds: string[],
  key = newId(desk.now()),
): Promise<BulkAction> =>
  (await desk.asks<BulkAction>("amina", "POST", "/api/bulk-actions", { act, ticketIds, idempotencyKey: key }))
    .body;
const account = async (desk: Desk, id: string): Promise<BulkAccount> =>
  (await desk.asks<BulkAccount>("amina", "GET", `/api/bulk-actions/${id}`)).body;
const tagged = async (desk: Desk, name: string): Promise<string> =>
  (await desk.asks<Tag>("amina", "POST", "/api/tags", { name })).body.id;

test("Bulk actions: what was refused is listed ticket by ticket, with the words it would have had alone", async ({
  desk,
}) => {
  const [free = "", brunos = "", closed = ""] = await several(desk, 3);
  await desk.asks("bruno", "PUT", `/api/tickets/${brunos}/owner`);
  await desk.asks("bruno", "PUT", `/api/tickets/${closed}/closure`, { summary: "Fini" });
  const asked = await asks(desk, { kind: "take" }, [free, brunos, closed]);
  expect(asked).toMatchObject({ total: 3, done: 0, finishedAt: null });

  await desk.settles();

  const told = await account(desk, asked.id);
  expect(told).toMatchObject({ total: 3, done: 1, refused: 2, finishedAt: expect.any(String) });
  expect(told.refusals.map(({ ticketId, refusal }) => [ticketId, refusal])).toEqual([
    [brunos, { code: "ticket.owned_by_other", particulars: { ownerName: "Bruno" } }],
    [closed, { code: "ticket.closed", particulars: {} }],
  ]);
  expect((await desk.look(free)).owner?.name).toBe("Amina");
  expect((await desk.look(brunos)).owner?.name).toBe("Bruno");
});

test("each act that may be done alone may be done to many", async ({ desk }) => {
  const ids = await several(desk, 2);
  const tagId = await tagged(desk, "Lot");
  const reason = (await desk.asks<{ id: string }>("chloe", "POST", "/api/reasons", { name: "Lot" })).body;
  const acts: BulkAct[] = [
    { kind: "tag", tagId },
    { kind: "reason", reasonId: reason.id },
    { kind: "follow" },
    { kind: "close", summary: "Colis arrivé" },
  ];
  for (const act of acts) await asks(desk, act, ids);
  await desk.settles();
  for (const id of ids)
    expect(await desk.look(id)).toMatchObject({
      tagIds: [tagId],
      reason: { name: "Lot" },
      followers: [{ name: "Amina" }],
      summary: "Colis arrivé",
      closedBy: { name: "Amina" },
    });
});

test("a second press is the same action, and no act gives a ticket to somebody else", async ({ desk }) => {
  const ids = await several(desk, 2);
  const tagId = await tagged(desk, "Une fois");
  const key = newId(desk.now());
  const [one, other] = [
    await asks(desk, { kind: "tag", tagId }, ids, key),
    await asks(desk, { kind: "tag", tagId }, ids, key),
  ];
  expect(other.id).toBe(one.id);
  const given = await desk.asks("amina", "POST", "/api/bulk-actions", {
    act: { kind: "give", ownerId: desk.people.bruno.id },
    ticketIds: ids,
    idempotencyKey: newId(desk.now()),
  });
  expect(given.status).toBe(400);
});

test("it is found again after leaving the page, by whoever asked and nobody else", async ({ desk }) => {
  await desk.passes({ seconds: 1 });
  const { id } = await asks(desk, { kind: "follow" }, await several(desk, 1));
  const mine = await desk.asks<{ items: BulkAction[] }>("amina", "GET", "/api/bulk-actions");
  expect(mine.body.items[0]?.id).toBe(id);
  expect((await desk.asks("bruno", "GET", `/api/bulk-actions/${id}`)).status).toBe(404);
});

const undone = (desk: Desk, id: string) =>
  desk.asks<BulkAction>("amina", "PUT", `/api/bulk-actions/${id}/undoing`);

test("Undo: a bulk action is taken back where it changed something, and nowhere else", async ({ desk }) => {
  const [open = "", closed = ""] = await several(desk, 2);
  await desk.asks("bruno", "PUT", `/api/tickets/${closed}/closure`, { summary: "Fini hier" });
  const asked = await asks(desk, { kind: "close", summary: "Fini" }, [open, closed]);
  await desk.settles();
  expect(await account(desk, asked.id)).toMatchObject({ done: 2, unchanged: 1, mayUndo: true });

  const undoing = await undone(desk, asked.id);
  await desk.settles();

  expect(undoing.body).toMatchObject({ act: { kind: "reopen" }, total: 1, undoes: asked.id, mayUndo: false });
  expect(await desk.look(open)).toMatchObject({ closedAt: null });
  expect(await desk.look(closed)).toMatchObject({ summary: "Fini hier", closedAt: expect.any(String) });
  expect((await undone(desk, asked.id)).body.id).toBe(undoing.body.id);
  expect(await account(desk, asked.id)).toMatchObject({ undoneBy: undoing.body.id, mayUndo: false });
});

test("undone before its end, it stops there: what is left is not touched, and says why", async ({ desk }) => {
  const ids = await several(desk, 3);
  const { id } = await asks(desk, { kind: "take" }, ids);
  await undone(desk, id);
  await desk.settles();
  const told = await account(desk, id);
  expect(told.refusals.map(({ refusal }) => refusal.code)).toEqual(ids.map(() => "bulk.stopped"));
  expect((await desk.look(ids[0] ?? "")).owner).toBeNull();
});

test("tickets put to sleep together wake together; a reason given to many is not undone at once", async ({
  desk,
}) => {
  const ids = await several(desk, 2);
  const at = desk.now().add({ hours: 2 }).toString();
  const { id } = await asks(desk, { kind: "snooze", at }, ids);
  await desk.settles();
  expect(await account(desk, id)).toMatchObject({ done: 2, refused: 0 });
  expect((await desk.look(ids[0] ?? "")).snoozedUntil).not.toBeNull();
  await undone(desk, id);
  await desk.settles();
  expect((await desk.look(ids[0] ?? "")).snoozedUntil).toBeNull();

  const reason = (await desk.asks<{ id: string }>("chloe", "POST", "/api/reasons", { name: "Retard" })).body;
  const given = await asks(desk, { kind: "reason", reasonId: reason.id }, ids);
  await desk.settles();
  expect((await undone(desk, given.id)).status).toBe(409);
});

test("Undo: putting many to sleep is taken back to the hour until which each slept before, and closing many too", async ({
  desk,
}) => {
  const [asleep = "", awake = ""] = await several(desk, 2);
  const before = desk.now().add({ minutes: 30 }).toString();
  await desk.asks("bruno", "PUT", `/api/tickets/${asleep}/snooze`, { at: before });
  const hours = async () => [(await desk.look(asleep)).snoozedUntil, (await desk.look(awake)).snoozedUntil];
  const standing = await hours();
  expect(standing).toEqual([expect.any(String), null]);

  const acts: BulkAct[] = [
    { kind: "snooze", at: desk.now().add({ hours: 2 }).toString() },
    { kind: "close", summary: "Fini" },
  ];
  for (const act of acts) {
    const { id } = await asks(desk, act, [asleep, awake]);
    await desk.passes({ minutes: 2 });
    expect(await account(desk, id)).toMatchObject({ done: 2, refused: 0 });
    expect(await hours()).not.toEqual(standing);
    await undone(desk, id);
    await desk.settles();
    expect(await hours()).toEqual(standing);
  }
});

test("Undo: a macro run on a selection is taken back as one, and what changed on a ticket since stays", async ({
  desk,
}) => {
  const [one = "", other = "", brunos = ""] = await several(desk, 3);
  await desk.asks("bruno", "PUT", `/api/tickets/${brunos}/owner`);
  const [mine, theirs] = [await tagged(desk, "À suivre"), await tagged(desk, "Déjà là")];
  await desk.asks("amina", "PUT", `/api/tickets/${other}/tags/${theirs}`);
  const acts = [{ kind: "take" }, { kind: "tag", tagId: mine }, { kind: "tag", tagId: theirs }];
  const writing = { name: "Lot", situations: ["reply"], acts: [...acts, { kind: "note", text: "Vu." }] };
  const macroId = (await desk.asks<{ id: string }>("amina", "POST", "/api/macros", writing)).body.id;
  const asked = await asks(desk, { kind: "macro", macroId }, [one, other, brunos]);
  await desk.settles();
  expect(await account(desk, asked.id)).toMatchObject({ done: 2, refused: 1, mayUndo: true });
  await desk.asks("amina", "PUT", `/api/tickets/${one}/closure`, { summary: "Fini depuis" });

  const undoing = await undone(desk, asked.id);
  await desk.settles();

  expect(undoing.body).toMatchObject({ total: 2, undoes: asked.id, act: { kind: "macro_undo" } });
  expect(await account(desk, undoing.body.id)).toMatchObject({ done: 2, refused: 0, mayUndo: false });
  expect(await desk.look(other)).toMatchObject({ owner: null, tagIds: [theirs] });
  expect(await desk.look(one)).toMatchObject({
    owner: { name: "Amina" },
    tagIds: [],
    summary: "Fini depuis",
  });
  expect((await desk.look(other)).thread.map(({ kind }) => kind)).toEqual(["received"]);
  expect(await desk.look(brunos)).toMatchObject({ owner: { name: "Bruno" } });
});

test("what a macro did to many is put back by nobody but whoever ran it", async ({ desk }) => {
  const [ticketId = ""] = await several(desk, 1);
  const writing = { name: "Suivre", situations: ["reply"], acts: [{ kind: "follow" }] };
  const macroId = (await desk.asks<{ id: string }>("amina", "POST", "/api/macros", writing)).body.id;
  const { id } = await asks(desk, { kind: "macro", macroId }, [ticketId]);
  await desk.settles();
  const act = { kind: "macro_undo", macroId, batchId: id };
  const asking = { act, ticketIds: [ticketId], idempotencyKey: newId(desk.now()) };
  const { body } = await desk.asks<BulkAction>("bruno", "POST", "/api/bulk-actions", asking);
  await desk.settles();
  const told = await desk.asks<BulkAccount>("bruno", "GET", `/api/bulk-actions/${body.id}`);
  expect(told.body.refusals).toMatchObject([{ refusal: { code: "not_found" } }]);
  expect((await desk.look(ticketId)).followers).toMatchObject([{ name: "Amina" }]);
});

test("what somebody else asked for is undone by nobody but them", async ({ desk }) => {
  const { id } = await asks(desk, { kind: "follow" }, await several(desk, 1));
  expect((await desk.asks("bruno", "PUT", `/api/bulk-actions/${id}/undoing`)).status).toBe(404);
});

test("whoever left meanwhile does nothing more: the rest is refused", async ({ desk }) => {
  const ids = await several(desk, 2);
  const tagId = await tagged(desk, "Parti");
  const { id } = await asks(desk, { kind: "tag", tagId }, ids);
  await desk.app.works.database.query(
    sql`update agents set disabled_at = ${desk.now()} where id = ${desk.people.amina.id}`,
  );
  await desk.settles();
  await desk.app.works.database.query(
    sql`update agents set disabled_at = null where id = ${desk.people.amina.id}`,
  );
  expect(await account(desk, id)).toMatchObject({ done: 0, refused: 2 });
});

test.for(["bulk-item-done:2", "bulk-item-committed:2"])(
  "killed in the middle (%s), nothing is lost and nothing is done twice",
  async (point, { desk }) => {
    const ids = await several(desk, 4);
    const tagId = await tagged(desk, `Lot ${point}`);
    const { id } = await asks(desk, { kind: "tag", tagId }, ids);
    const dying = spawn(
      process.execPath,
      [
        fileURLToPath(new URL("../../testing/processes/dying-bulk.ts", import.meta.url)),
        desk.app.works.database.url,
        point,
        desk.now().toString(),
      ],
      { stdio: "inherit" },
    );
    expect(await once(dying, "exit")).toEqual([null, "SIGKILL"]);

    await desk.settles();

    expect(await account(desk, id)).toMatchObject({ total: 4, done: 4, refused: 0 });
    const facts = await desk.app.works.database.query(sql<{ times: number }>`
      select count(*)::int as times from facts where name = 'ticket.tagged' and particulars ->> 'added' = ${tagId}
      group by ticket_id`);
    expect(facts.map(({ times }) => times)).toEqual([1, 1, 1, 1]);
  },
);
