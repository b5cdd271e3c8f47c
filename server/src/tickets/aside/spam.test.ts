import { expect } from "vitest";
import { type Desk, test } from "../../../testing/desk.ts";
import { asks, merges } from "../../../testing/merging.ts";
import { expectTrueFacts, goesOn, promisesOf, publishes } from "../../../testing/promising.ts";
import { checkMeasures } from "../../figures/recomputing.ts";
import { system } from "../../platform/work.ts";

const marks = (desk: Desk, ticketId: string) => desk.asks("amina", "PUT", `/api/tickets/${ticketId}/spam`);
const lifts = (desk: Desk, ticketId: string) => desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/spam`);
const listed = async (desk: Desk, query: string) =>
  (await desk.asks<{ items: { id: string }[] }>("amina", "GET", `/api/tickets?${query}`)).body.items.map(
    ({ id }) => id,
  );
const filter = encodeURIComponent(JSON.stringify([{ on: "channel", is: ["email"] }]));
let writers = 0;
const stranger = () => ({ name: "Gains", address: `gains${++writers}@exemple.test` });

test("spam: what is set aside leaves every list but its own, ends its clocks unbroken, counts nowhere, and comes back whole", async ({
  desk,
}) => {
  await publishes(desk);
  const ticketId = await asks(desk, { from: stranger(), says: "Vous avez gagné." });
  const before = await desk.look(ticketId);

  await marks(desk, ticketId);

  expect(await desk.look(ticketId)).toMatchObject({
    waitingSince: null,
    answerDueAt: null,
    ownerDueAt: null,
  });
  for (const query of [
    "view=open",
    "view=all",
    "view=closed",
    "view=to_take",
    "view=unanswered",
    `filter=${filter}`,
  ])
    expect([query, await listed(desk, query)]).toEqual([query, expect.not.arrayContaining([ticketId])]);
  expect(await listed(desk, "view=spam")).toContain(ticketId);
  await desk.passes({ hours: 30 });
  const clocks = await promisesOf(desk, ticketId);
  expect(clocks.map(({ brokenAt }) => brokenAt)).toEqual(clocks.map(() => null));
  expect(await desk.app.works.run(system, checkMeasures)).toEqual([]);
  await expectTrueFacts(desk);

  await lifts(desk, ticketId);
  expect(await listed(desk, "view=spam")).not.toContain(ticketId);
  expect(await desk.look(ticketId)).toMatchObject({
    state: before.state,
    waitingSince: before.waitingSince,
    answerDueAt: before.answerDueAt,
    spamAt: null,
  });
  expect(await desk.app.works.run(system, checkMeasures)).toEqual([]);
  await desk.passes({ minutes: 1 });
  expect((await promisesOf(desk, ticketId)).some(({ brokenAt }) => brokenAt !== null)).toBe(true);
  await expectTrueFacts(desk);
});

test("spam: no automatic letter leaves for it, neither the acknowledgement that waits nor a survey", async ({
  desk,
}) => {
  await desk.opensCounter();
  const from = stranger();
  const ticketId = await asks(desk, { from, says: "Votre colis." });
  await marks(desk, ticketId);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Rien." });
  await desk.passes({ hours: 60 });

  const to = desk.post.sent.filter((mail) => JSON.stringify(mail).includes(from.address));
  expect(to.length).toBeLessThanOrEqual(1);
  expect((await desk.departures()).filter((each) => each.kind === "survey")).toEqual([]);
});

test("spam: a later mail of that exact sender opens a ticket like any other, which says so and nothing more", async ({
  desk,
}) => {
  const from = stranger();
  const first = await asks(desk, { from, subject: "Un" });
  await marks(desk, first);
  await desk.passes({ minutes: 3 });

  const second = await asks(desk, { from, subject: "Deux" });

  expect(await listed(desk, "view=open")).toContain(second);
  expect(await desk.look(second)).toMatchObject({ spamAt: null, spamBefore: 1, state: "new" });
  expect(await desk.look(await asks(desk, { from: stranger() }))).toMatchObject({ spamBefore: 0 });
});

test("spam: whoever writes again in what was set aside brings it back among the others", async ({ desk }) => {
  const ticketId = await asks(desk);
  await marks(desk, ticketId);

  await goesOn(desk, ticketId, "Je suis une vraie cliente, où est mon colis ?");

  expect(await desk.look(ticketId)).toMatchObject({ spamAt: null, state: "new" });
  expect(await listed(desk, "view=open")).toContain(ticketId);
});

test("spam: what was closed is closed again when it is brought back, and it is merged with nothing meanwhile", async ({
  desk,
}) => {
  const ticketId = await asks(desk);
  await desk.passes({ minutes: 3 });
  const other = await asks(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Rien à faire." });
  const { closedAt } = await desk.look(ticketId);
  await marks(desk, ticketId);

  expect(await merges(desk, ticketId, other)).toMatchObject({ body: { code: "ticket.spam" } });
  expect(await merges(desk, other, ticketId)).toMatchObject({ body: { code: "ticket.spam" } });
  await lifts(desk, ticketId);
  expect(await desk.look(ticketId)).toMatchObject({ closedAt, summary: "Rien à faire." });
  await merges(desk, ticketId, other);
  expect((await desk.look(ticketId)).mergedInto).toMatchObject({ id: other });
});
