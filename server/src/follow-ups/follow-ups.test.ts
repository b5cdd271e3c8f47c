import type { FollowUp } from "@guichet/contract/follow-ups.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

const partner = "atelier@partenaire.test";

let stories = 0;

/** Each story begins on a Monday morning of its own, the counter open. Dov was answered and says nothing more: we wait for him. */
async function silent(desk: Desk, id: string): Promise<string> {
  desk.at(Temporal.Instant.from("2026-11-30T09:00:00Z").add({ hours: 24 * 7 * stories++ }));
  await desk.passes({ minutes: 1 });
  await desk.opensCounter();
  const { ticketId } = await desk.receives({ from: dov, id, says: "Ma lampe est cassée." });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Une photo nous aiderait.</p>",
    to: [dov.address],
  });
  await desk.passes({ minutes: 1 });
  return ticketId ?? "";
}

const plan = (desk: Desk, ticketId: string, planned: object) =>
  desk.asks<FollowUp & { code: string }>("amina", "POST", `/api/tickets/${ticketId}/follow-ups`, {
    key: crypto.randomUUID(),
    ...planned,
  });

const inHours = (desk: Desk, hours: number) => ({ at: desk.now().add({ hours }).toString() });

const series = (desk: Desk) => ({
  kind: "customer",
  steps: [
    { when: inHours(desk, 24), text: "Avez-vous pu prendre la photo ?" },
    { when: inHours(desk, 48), text: "Dernier rappel avant que nous mettions votre demande de côté." },
  ],
  back: inHours(desk, 72),
});

const followUps = async (desk: Desk, ticketId: string) =>
  (await desk.asks<{ items: FollowUp[] }>("amina", "GET", `/api/tickets/${ticketId}/follow-ups`)).body.items;

const letters = async (desk: Desk, ticketId: string) =>
  (await desk.departures())
    .filter((each) => each.kind === "follow_up" && each.ticketId === ticketId)
    .toReversed();

test("a silent customer is written to step by step, then the ticket goes back to its owner, still open", async ({
  desk,
}) => {
  const ticketId = await silent(desk, "series@exemple.test");
  const planned = await plan(desk, ticketId, series(desk));
  expect(planned.status).toBe(201);

  await desk.passes({ hours: 24 });
  await desk.passes({ hours: 24 });
  expect((await letters(desk, ticketId)).map(({ recipients }) => recipients)).toEqual([
    [dov.address],
    [dov.address],
  ]);
  await desk.passes({ hours: 24 });

  expect(await followUps(desk, ticketId)).toMatchObject([{ endCause: "done", dueAt: null }]);
  expect(await desk.look(ticketId)).toMatchObject({ closedAt: null, owner: { name: "Amina" } });
});

test("a planned letter stands in the thread, signed by the house, and says that it left by itself", async ({
  desk,
}) => {
  const ticketId = await silent(desk, "signed@exemple.test");
  await plan(desk, ticketId, series(desk));
  await desk.passes({ hours: 24 });

  const { thread, waitingSince } = await desk.look(ticketId);
  expect(thread.at(-1)).toMatchObject({
    kind: "sent",
    author: { kind: "machine" },
    text: "Avez-vous pu prendre la photo ?",
  });
  expect(waitingSince).toBeNull();
  await desk.passes({ minutes: 1 });
  expect(desk.post.sent.at(-1)).toMatchObject({
    kind: "follow_up",
    automatic: true,
    text: expect.stringContaining("Message automatique"),
  });
});

test("an answer of the customer stops the series and says so; a reminder to oneself goes on", async ({
  desk,
}) => {
  const ticketId = await silent(desk, "stops@exemple.test");
  await plan(desk, ticketId, series(desk));
  await plan(desk, ticketId, {
    kind: "self",
    steps: [{ when: inHours(desk, 30), text: "Voir l’atelier" }],
  });

  await desk.receives({ from: dov, answers: "stops@exemple.test", says: "Merci !" });
  await desk.passes({ hours: 96 });

  const ended = await followUps(desk, ticketId);
  expect(ended.map(({ kind, endCause }) => [kind, endCause]).toSorted()).toEqual([
    ["customer", "answered"],
    ["self", "done"],
  ]);
  expect(await letters(desk, ticketId)).toEqual([]);
});

test("in silent mode nothing leaves; what comes late puts off what follows it", async ({ desk }) => {
  const ticketId = await silent(desk, "quiet@exemple.test");
  await plan(desk, ticketId, series(desk));
  await desk.asks("chloe", "DELETE", "/api/company/counter");
  await desk.passes({ hours: 48 });
  expect(await letters(desk, ticketId)).toEqual([]);

  await desk.opensCounter();
  await desk.passes({ minutes: 1 });
  expect(await letters(desk, ticketId)).toHaveLength(1);
  await desk.passes({ hours: 24 });
  expect(await letters(desk, ticketId)).toHaveLength(2);
});

test("two workers at once send each letter once", async ({ desk }) => {
  const ticketId = await silent(desk, "once@exemple.test");
  await plan(desk, ticketId, series(desk));
  desk.at(desk.now().add({ hours: 25 }));

  await Promise.all([1, 2, 3].map(() => desk.app.schedule.follow.run()));

  expect(await letters(desk, ticketId)).toHaveLength(1);
});

test("a partner is written to at their address, and their answer stops it, not the customer’s", async ({
  desk,
}) => {
  const ticketId = await silent(desk, "partner@exemple.test");
  expect((await plan(desk, ticketId, { ...series(desk), kind: "partner" })).body.code).toBe(
    "follow_up.without_address",
  );
  await plan(desk, ticketId, { ...series(desk), kind: "partner", address: partner });
  await desk.passes({ hours: 24 });
  await desk.receives({ from: dov, answers: "partner@exemple.test", says: "Et alors ?" });

  expect((await letters(desk, ticketId)).map(({ recipients }) => recipients)).toEqual([[partner]]);
  expect(await followUps(desk, ticketId)).toMatchObject([{ endCause: null }]);
});

test("our own answer, a closing or a press stops what was planned", async ({ desk }) => {
  const ticketId = await silent(desk, "stopped@exemple.test");
  const first = await plan(desk, ticketId, series(desk));
  await desk.asks("bruno", "DELETE", `/api/follow-ups/${first.body.id}`);
  await plan(desk, ticketId, series(desk));
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Nous avons la pièce.</p>",
    to: [dov.address],
  });
  await plan(desk, ticketId, series(desk));
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" });

  expect((await followUps(desk, ticketId)).map(({ endCause }) => endCause).toSorted()).toEqual([
    "answered_by_us",
    "closed",
    "stopped",
  ]);
  expect((await plan(desk, ticketId, series(desk))).body.code).toBe("ticket.closed");
});

test("a planned follow-up is said otherwise, at another time; once it has ended, it is not", async ({
  desk,
}) => {
  const ticketId = await silent(desk, "otherwise@exemple.test");
  const { body } = await plan(desk, ticketId, series(desk));
  const change = {
    ...series(desk),
    steps: [{ when: { at: desk.now().add({ hours: 30 }).toString() }, text: "Autrement." }],
  };

  const changed = await desk.asks<{ id: string }>("bruno", "PUT", `/api/follow-ups/${body.id}`, {
    ...change,
    key: crypto.randomUUID(),
  });
  await desk.passes({ hours: 31 });

  expect(changed.status).toBe(200);
  expect((await letters(desk, ticketId)).map(({ text }) => text.includes("Autrement."))).toEqual([true]);
  const again = await desk.asks("bruno", "PUT", `/api/follow-ups/${body.id}`, {
    ...change,
    key: crypto.randomUUID(),
  });
  expect(again).toMatchObject({ status: 409, body: { code: "follow_up.ended" } });
});

test("the letters of a follow-up are read by the guard as they are written", async ({ desk }) => {
  const ticketId = await silent(desk, "guarded@exemple.test");
  const insult = {
    ...series(desk),
    steps: [{ when: { at: desk.now().add({ hours: 30 }).toString() }, text: "Vous êtes un imbécile." }],
  };
  expect(await plan(desk, ticketId, insult)).toMatchObject({
    status: 409,
    body: { code: "guard.unsettled" },
  });
});

test("what our answer or a closing stopped goes on when they are undone, at the hours that were planned", async ({
  desk,
}) => {
  const ticketId = await silent(desk, "undone@exemple.test");
  const { body: planned } = await plan(desk, ticketId, series(desk));
  const answer = { html: "<p>Nous l’avons trouvée.</p>", to: [dov.address], anyway: true };
  const running = async () => (await followUps(desk, ticketId)).map(({ dueAt }) => dueAt);
  const sends = (more: object) =>
    desk.asks<{ id: string }>("amina", "POST", `/api/tickets/${ticketId}/replies`, {
      key: crypto.randomUUID(),
      ...answer,
      ...more,
    });

  for (const more of [{}, { closeWith: "Trouvée" }]) {
    const sent = await sends(more);
    expect(await running()).toEqual([null]);
    await desk.asks("amina", "DELETE", `/api/entries/${sent.body.id}/departure`);
    expect(await running()).toEqual([planned.dueAt]);
  }
  const closure = `/api/tickets/${ticketId}/closure`;
  await desk.asks("amina", "PUT", closure, { summary: "Trouvée" });
  await desk.passes({ seconds: 8 });
  await desk.asks("amina", "DELETE", closure);
  expect(await running()).toEqual([planned.dueAt]);

  await desk.asks("amina", "PUT", closure, { summary: "Trouvée" });
  await desk.passes({ minutes: 5 });
  await desk.asks("amina", "DELETE", closure);
  expect(await running()).toEqual([null]);
});
