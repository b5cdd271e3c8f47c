import type { Draft } from "@guichet/contract/drafts.ts";
import type { Merged, MergeTargets } from "@guichet/contract/merging.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";
import { asks, merges, parts, said } from "../../testing/merging.ts";
import { answers, expectTrueFacts, goesOn, promisesOf, publishes } from "../../testing/promising.ts";
import { checkMeasures } from "../figures/recomputing.ts";
import { system } from "../platform/work.ts";

test("merge: a ticket merged into another is read there, stays, says where it went, and is in no list of its own", async ({
  desk,
}) => {
  const into = await asks(desk, { says: "Où est mon colis ?" });
  await desk.passes({ minutes: 5 });
  const source = await asks(desk, { subject: "Toujours rien", says: "Toujours rien reçu." });

  const { body } = await merges(desk, source, into);

  const { reference } = await desk.look(into);
  expect(body).toMatchObject({ id: source, state: "closed", mergedInto: { id: into, reference } });
  const read = await desk.look(into);
  expect(said(read)).toEqual(["Où est mon colis ?", "Toujours rien reçu."]);
  expect(read.thread.map((entry) => [entry.position, entry.cameFor])).toEqual([
    [1, null],
    [2, source],
  ]);
  expect(said(await desk.look(source))).toEqual([]);
  for (const view of ["open", "all", "closed", "to_take", "unanswered"]) {
    const list = await desk.asks<{ items: { id: string }[] }>("amina", "GET", `/api/tickets?view=${view}`);
    expect(list.body.items.map((row) => row.id)).not.toContain(source);
  }
  const merged = await desk.asks<{ items: Merged[] }>("amina", "GET", `/api/tickets/${into}/merged`);
  expect(merged.body.items).toMatchObject([
    { id: source, subject: "Toujours rien", intoId: into, mergedBy: { name: "Amina" } },
  ]);
});

test("merge limits: tickets of two customers and two channels are merged, and undone with everything back in place", async ({
  desk,
}) => {
  const into = await asks(desk, { from: esra, says: "Notre commande ?" });
  const source = await asks(desk, { from: dov, says: "La même commande." });
  const before = [await desk.look(into), await desk.look(source)];

  await merges(desk, source, into);
  expect((await desk.look(into)).customer.name).toBe(esra.name);
  await parts(desk, source);

  const [left, back] = [await desk.look(into), await desk.look(source)];
  expect(back).toEqual(before[1]);
  expect(left).toEqual({ ...before[0], entries: 2 });
});

test("a reply to the thread of a merged ticket lands in the other, and goes back with it", async ({
  desk,
}) => {
  const into = await asks(desk, { says: "Un." });
  const source = await asks(desk, { says: "Deux." });
  await merges(desk, source, into);

  await goesOn(desk, source, "Trois.");
  expect(said(await desk.look(into))).toEqual(["Un.", "Deux.", "Trois."]);

  await parts(desk, source);
  expect(said(await desk.look(into))).toEqual(["Un."]);
  const back = await desk.look(source);
  expect(said(back)).toEqual(["Deux.", "Trois."]);
  expect(back.thread.map((entry) => entry.position)).toEqual([1, 2]);
});

test("promises come along with a merge, none lost nor doubled, and go back", async ({ desk }) => {
  await publishes(desk);
  const into = await asks(desk);
  const source = await asks(desk);
  const [ours, theirs] = [await promisesOf(desk, into), await promisesOf(desk, source)];

  await merges(desk, source, into);
  const ids = (all: { id: string }[]) => all.map(({ id }) => id).sort();
  expect(ids(await promisesOf(desk, into))).toEqual(ids([...ours, ...theirs]));
  expect(await promisesOf(desk, source)).toEqual([]);
  await expectTrueFacts(desk);

  await parts(desk, source);
  expect(ids(await promisesOf(desk, into))).toEqual(ids(ours));
  expect(ids(await promisesOf(desk, source))).toEqual(ids(theirs));
  await answers(desk, into);
  await expectTrueFacts(desk);
});

test("no draft is lost on merge: of two of one person the second waits until the first is sent, and each goes back home", async ({
  desk,
}) => {
  const [into, source] = [await asks(desk), await asks(desk)];
  const path = (ticketId: string) => `/api/tickets/${ticketId}/drafts`;
  const writes = (ticketId: string, html: string) =>
    desk.asks("amina", "PUT", `${path(ticketId)}/reply`, { html, entriesSeen: 1 });
  const drafts = async (ticketId: string) =>
    (await desk.asks<{ items: Draft[] }>("amina", "GET", path(ticketId))).body.items.map(({ html }) => html);
  await writes(into, "<p>Ici.</p>");
  await writes(source, "<p>Là.</p>");

  await merges(desk, source, into);
  expect(await drafts(into)).toEqual(["<p>Ici.</p>"]);
  await parts(desk, source);
  expect([await drafts(into), await drafts(source)]).toEqual([["<p>Ici.</p>"], ["<p>Là.</p>"]]);

  await merges(desk, source, into);
  await desk.asks("amina", "DELETE", `${path(into)}/reply`);
  expect(await drafts(into)).toEqual(["<p>Là.</p>"]);
  await parts(desk, source);
  expect([await drafts(into), await drafts(source)]).toEqual([[], ["<p>Là.</p>"]]);
});

test("whoever waits in what is merged into a closed ticket has it opened, and closed again when it is undone", async ({
  desk,
}) => {
  const [into, source] = [await asks(desk), await asks(desk)];
  await desk.asks("amina", "PUT", `/api/tickets/${into}/closure`, { summary: "Livré." });

  await merges(desk, source, into);
  expect(await desk.look(into)).toMatchObject({ state: "new", closedAt: null });

  await parts(desk, source);
  expect(await desk.look(into)).toMatchObject({ state: "closed", summary: "Livré." });
  expect(await desk.look(source)).toMatchObject({ state: "new" });
});

test("a closed ticket for which its customer wrote while it was merged comes back open", async ({ desk }) => {
  const [into, source] = [await asks(desk), await asks(desk)];
  await desk.asks("amina", "PUT", `/api/tickets/${source}/closure`, { summary: "Livré." });
  await merges(desk, source, into);
  await goesOn(desk, source, "Ce n’était pas le bon colis.");

  await parts(desk, source);

  expect(await desk.look(source)).toMatchObject({ state: "new", closedAt: null });
});

test("what is done in a merged ticket is refused with where to go; merging twice changes nothing", async ({
  desk,
}) => {
  const [into, source] = [await asks(desk), await asks(desk)];
  await merges(desk, source, into);

  const { reference } = await desk.look(into);
  expect(await desk.asks("amina", "PUT", `/api/tickets/${source}/owner`)).toMatchObject({
    status: 409,
    body: { code: "ticket.merged", particulars: { into: reference, intoId: into } },
  });
  expect((await merges(desk, source, into)).status).toBe(200);
  expect(await merges(desk, into, source)).toMatchObject({ body: { code: "ticket.merge_itself" } });
  expect(await parts(desk, into)).toMatchObject({ body: { code: "ticket.not_merged" } });
});

test("a chain of merges is read at its end, and taken apart in any order", async ({ desk }) => {
  const [one, two, three] = [
    await asks(desk, { says: "1" }),
    await asks(desk, { says: "2" }),
    await asks(desk, { says: "3" }),
  ];
  await merges(desk, one, two);
  await merges(desk, two, three);
  expect(said(await desk.look(three))).toEqual(["3", "2", "1"]);
  await goesOn(desk, one, "1 encore");
  expect(said(await desk.look(three))).toEqual(["3", "2", "1", "1 encore"]);

  await parts(desk, one);
  expect([said(await desk.look(one)), said(await desk.look(two)), said(await desk.look(three))]).toEqual([
    ["1", "1 encore"],
    [],
    ["3", "2"],
  ]);
  await parts(desk, two);
  expect([said(await desk.look(two)), said(await desk.look(three))]).toEqual([["2"], ["3"]]);
});

test("two merges that would make a ring leave one standing", async ({ desk }) => {
  const [one, two] = [await asks(desk), await asks(desk)];

  const both = await Promise.all([merges(desk, one, two), merges(desk, two, one)]);

  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("one ticket counts for those merged into it, from the earliest hour, and both again once parted", async ({
  desk,
}) => {
  const source = await asks(desk);
  await desk.passes({ minutes: 30 });
  const into = await asks(desk);
  const check = () => desk.app.works.run(system, checkMeasures);

  await merges(desk, source, into);
  expect(await check()).toEqual([]);
  await answers(desk, into);
  await parts(desk, source);
  expect(await check()).toEqual([]);
});

test("nobody is acknowledged nor surveyed twice for two tickets that are one", async ({ desk }) => {
  await desk.opensCounter();
  const into = await asks(desk);
  await desk.passes({ minutes: 3 });
  const source = await asks(desk);
  await desk.passes({ minutes: 3 });
  const acknowledged = (await desk.departures()).length;
  await desk.asks("amina", "PUT", `/api/tickets/${source}/closure`, { summary: "Livré." });
  await merges(desk, source, into);
  await desk.asks("amina", "PUT", `/api/tickets/${into}/closure`, { summary: "Livré." });
  await desk.passes({ hours: 48 });

  const sent = (await desk.departures()).slice(0, -acknowledged);
  expect(sent.map((each) => each.kind)).toEqual(["survey"]);
});

test("merge: the target is found by its number, and offered among the recent tickets of the same customer and those last viewed", async ({
  desk,
}) => {
  const from = { name: "Farid", address: "farid@exemple.test" };
  const source = await asks(desk, { from });
  // Sooner, its letter would be taken for the echo of our acknowledgement.
  await desk.passes({ minutes: 3 });
  const [sibling, other] = [await asks(desk, { from }), await asks(desk, { from: esra })];
  const { reference } = await desk.look(other);
  const targets = async (query: string) =>
    (await desk.asks<MergeTargets>("amina", "GET", `/api/tickets/${source}/merge-targets?${query}`)).body;

  expect((await targets("")).recent.map(({ id }) => id)).toEqual([sibling]);
  expect((await targets(`seen=${other}`)).recent.map(({ id }) => id)).toEqual([sibling, other]);
  expect((await targets(`reference=${reference}`)).found).toMatchObject({ id: other });
});
