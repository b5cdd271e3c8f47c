import type { Links } from "@guichet/contract/relations.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { asks, parts, said } from "../../testing/merging.ts";
import { answers, expectTrueFacts, goesOn, promisesOf, publishes } from "../../testing/promising.ts";
import { checkMeasures } from "../figures/recomputing.ts";
import { system } from "../platform/work.ts";

async function twoMatters(desk: Desk): Promise<{ ticketId: string; entryId: string }> {
  const { ticketId } = await desk.receives({ from: dov, subject: "Théière", says: "Elle est fêlée." });
  const id = ticketId ?? "";
  await answers(desk, id);
  await desk.passes({ minutes: 20 });
  await goesOn(desk, id, "Et ma facture de mars est fausse.");
  return { ticketId: id, entryId: (await desk.look(id)).thread.at(-1)?.id ?? "" };
}

const splits = (desk: Desk, ticketId: string, entryId: string, more: object = {}) =>
  desk.asks<{ id: string; reference: string }>("amina", "POST", `/api/tickets/${ticketId}/splits`, {
    key: crypto.randomUUID(),
    entryId,
    subject: "Facture de mars",
    ...more,
  });
const undoes = (desk: Desk, ticketId: string) =>
  desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/split`);
const linksOf = async (desk: Desk, ticketId: string) =>
  (await desk.asks<Links>("amina", "GET", `/api/tickets/${ticketId}/links`)).body.items;

test("split: a message opens a new ticket with its words, its customer and its hour; both are linked, and the first keeps it", async ({
  desk,
}) => {
  await publishes(desk);
  const { ticketId, entryId } = await twoMatters(desk);
  const before = await desk.look(ticketId);
  await desk.passes({ minutes: 10 });

  const { body } = await splits(desk, ticketId, entryId);

  const opened = await desk.look(body.id);
  expect(opened).toMatchObject({
    subject: "Facture de mars",
    customer: before.customer,
    owner: { name: "Amina" },
    openedAt: before.lastEntryAt,
    waitingSince: before.lastEntryAt,
  });
  expect(said(opened)).toEqual(["Et ma facture de mars est fausse."]);
  expect(said(await desk.look(ticketId))).toEqual(said(before));
  expect(await linksOf(desk, ticketId)).toMatchObject([
    { as: "split_into", ticket: { id: body.id }, entryId },
  ]);
  expect(await linksOf(desk, body.id)).toMatchObject([{ as: "split_from", ticket: { id: ticketId } }]);
  const clocks = await promisesOf(desk, body.id);
  expect(clocks.find(({ kind }) => kind === "first_answer")).toMatchObject({
    dueAt: "2026-11-23T11:20:00Z",
  });
  await expectTrueFacts(desk);
  expect(await desk.app.works.run(system, checkMeasures)).toEqual([]);
});

test("split: the files of the message come along, and nobody is acknowledged twice", async ({ desk }) => {
  await desk.opensCounter();
  const { ticketId } = await desk.receives({
    from: { name: "Farid", address: "farid@exemple.test" },
    says: "Voici.",
    file: { name: "facture.txt", text: "12 €" },
  });
  const { thread } = await desk.look(ticketId ?? "");
  const sent = (await desk.departures()).length;

  const { body } = await splits(desk, ticketId ?? "", thread[0]?.id ?? "");
  await desk.settles();

  const [copy] = (await desk.look(body.id)).thread;
  const [kept] = thread[0]?.attachments ?? [];
  expect(copy?.attachments).toMatchObject([{ name: "facture.txt", sha256: kept?.sha256 }]);
  const file = await desk.app.http.inject({
    url: `/files/${copy?.attachments[0]?.id}/facture.txt`,
    cookies: { guichet: desk.sessions.amina },
  });
  expect(file.body).toBe("12 €");
  expect((await desk.departures()).length).toBe(sent);
});

test("split: undone while nothing more was said, the new ticket is gone from the lists, its clocks end unbroken, and a late reply finds the first", async ({
  desk,
}) => {
  await publishes(desk);
  const { ticketId, entryId } = await twoMatters(desk);
  const before = await desk.look(ticketId);
  const { body } = await splits(desk, ticketId, entryId);

  expect(await undoes(desk, body.id)).toMatchObject({ status: 200, body: { mergedInto: { id: ticketId } } });

  expect(await desk.look(ticketId)).toEqual(before);
  expect(await linksOf(desk, ticketId)).toEqual([]);
  const list = await desk.asks<{ items: { id: string }[] }>("amina", "GET", "/api/tickets?view=all");
  expect(list.body.items.map(({ id }) => id)).not.toContain(body.id);
  await desk.passes({ hours: 48 });
  expect((await promisesOf(desk, body.id)).filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
  expect((await parts(desk, body.id)).body).toMatchObject({ code: "ticket.not_merged" });
  await goesOn(desk, body.id, "Alors ?");
  expect(said(await desk.look(ticketId)).at(-1)).toBe("Alors ?");
  await expectTrueFacts(desk);
  expect(await desk.app.works.run(system, checkMeasures)).toEqual([]);
});

test("split: one in which something was said since is not undone; pressed twice it opens one ticket", async ({
  desk,
}) => {
  const { ticketId, entryId } = await twoMatters(desk);
  const key = crypto.randomUUID();
  const [one, two] = [
    await splits(desk, ticketId, entryId, { key }),
    await splits(desk, ticketId, entryId, { key }),
  ];
  expect(two.body).toEqual(one.body);

  await answers(desk, one.body.id);
  expect(await undoes(desk, one.body.id)).toMatchObject({ body: { code: "ticket.split_gone_on" } });
  expect(await undoes(desk, ticketId)).toMatchObject({ body: { code: "ticket.not_split" } });
});

test("split: it is the matter of somebody else when one says so, and never a message of another ticket", async ({
  desk,
}) => {
  const { ticketId, entryId } = await twoMatters(desk);
  const other = await asks(desk);
  expect((await splits(desk, other, entryId)).status).toBe(404);

  const customer = { email: "lea@exemple.test", name: "Léa" };
  const { body } = await splits(desk, ticketId, entryId, { customer });
  expect(await desk.look(body.id)).toMatchObject({ customer: { name: "Léa" } });
});
