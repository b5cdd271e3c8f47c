import type { NotificationChoices, Notifications } from "@guichet/contract/notifications.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { until } from "../../testing/until.ts";
import { sql } from "../platform/sql.ts";
import { openLines } from "./lines.ts";

type Person = "amina" | "bruno" | "chloe";

async function owned(desk: Desk, id: string, owner: Person = "amina"): Promise<string> {
  const { ticketId } = await desk.receives({ from: dov, id, says: "Où est mon colis ?" });
  await desk.asks(owner, "PUT", `/api/tickets/${ticketId}/owner`);
  return ticketId ?? "";
}

const list = async (desk: Desk, person: Person) =>
  (await desk.asks<Notifications>(person, "GET", "/api/notifications")).body;

const toldOf = async (desk: Desk, person: Person, ticketId: string) =>
  (await list(desk, person)).items
    .filter((each) => each.ticketId === ticketId)
    .map(({ event, count }) => [event, count]);

const mails = async (desk: Desk) => (await desk.departures()).filter((each) => each.ticketId === null);

async function sits(desk: Desk, person: Person) {
  const { works } = desk.app;
  const line = openLines({ query: works.database.query, clock: desk.now }).open(desk.people[person].id);
  await until(async () => (await works.database.query(sql`select 1 from live_lines`)).length > 0);
  return line;
}

async function promises(desk: Desk, ticketId: string): Promise<void> {
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/promises`, {
    key: crypto.randomUUID(),
    kind: "call_back",
    what: "Rappeler Dov",
    dueAt: desk.now().add({ hours: 3 }).toString(),
  });
}

test("an answer in a ticket of mine is told to me, once while it is unread, and to nobody else", async ({
  desk,
}) => {
  const ticketId = await owned(desk, "told@exemple.test");
  await desk.receives({ from: dov, answers: "told@exemple.test", says: "Toujours rien ?" });
  await desk.receives({ from: dov, answers: "told@exemple.test", says: "Allô ?" });

  expect(await toldOf(desk, "amina", ticketId)).toEqual([["answered", 2]]);
  expect(await toldOf(desk, "bruno", ticketId)).toEqual([]);
  const read = await desk.asks<Notifications>("amina", "PUT", "/api/notifications/reading", {});
  expect(read.body.unread).toBe(0);
});

test("Followers: each update of a ticket is told to whoever follows it, who owns nothing by it", async ({
  desk,
}) => {
  const ticketId = await owned(desk, "followed@exemple.test");
  const follower = `/api/tickets/${ticketId}/followers/${desk.people.bruno.id}`;
  await desk.asks("bruno", "PUT", follower);
  await desk.receives({ from: dov, answers: "followed@exemple.test", says: "Toujours rien ?" });
  const note = { key: crypto.randomUUID(), html: "<p>Retrouvé au dépôt.</p>" };
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/notes`, note);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Réexpédié." });

  expect(await toldOf(desk, "bruno", ticketId)).toEqual([["followed", 3]]);
  expect(await toldOf(desk, "amina", ticketId)).toEqual([["answered", 1]]);
  expect((await desk.look(ticketId)).owner?.id).toBe(desk.people.amina.id);
  await desk.asks("bruno", "DELETE", follower);
  await desk.receives({ from: dov, answers: "followed@exemple.test", says: "Et maintenant ?" });
  expect(await toldOf(desk, "bruno", ticketId)).toEqual([["followed", 3]]);
});

test("a “merci” and one’s own acts are told to nobody", async ({ desk }) => {
  const ticketId = await owned(desk, "quiet@exemple.test");
  await desk.receives({ from: dov, answers: "quiet@exemple.test", says: "Merci beaucoup !" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/snooze`, { words: "demain matin" });
  await desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/snooze`);

  expect(await toldOf(desk, "amina", ticketId)).toEqual([]);
});

test("SLA alerts: a promise at risk reaches a colleague who is there when its owner is not", async ({
  desk,
}) => {
  const ticketId = await owned(desk, "risk@exemple.test");
  await promises(desk, ticketId);
  desk.at(desk.now().add({ hours: 2, minutes: 30 }));
  await sits(desk, "bruno");
  await desk.settles();

  expect(await toldOf(desk, "bruno", ticketId)).toEqual([["promise_at_risk", 1]]);
  expect(await toldOf(desk, "amina", ticketId)).toEqual([["promise_at_risk", 1]]);
  expect(await toldOf(desk, "chloe", ticketId)).toEqual([]);
});

test("SLA alerts: whoever gave their word hears that it is at risk, then broken, though another owns the ticket", async ({
  desk,
}) => {
  const ticketId = await owned(desk, "word@exemple.test", "bruno");
  await promises(desk, ticketId);
  await desk.passes({ hours: 2, minutes: 30 });
  expect(await toldOf(desk, "amina", ticketId)).toEqual([["promise_at_risk", 1]]);
  await desk.passes({ hours: 1 });

  for (const person of ["amina", "bruno"] as const)
    expect((await toldOf(desk, person, ticketId)).map(([event]) => event).toSorted(), person).toEqual([
      "promise_at_risk",
      "promise_broken",
    ]);
});

test("SLA alerts: when nobody is there, the lead hears of it by mail; once broken, a second alert", async ({
  desk,
}) => {
  desk.at(Temporal.Instant.from("2026-11-24T09:00:00Z"));
  await desk.settles();
  const ticketId = await owned(desk, "alone@exemple.test");
  await promises(desk, ticketId);
  await desk.passes({ hours: 2, minutes: 30 });
  expect(await toldOf(desk, "chloe", ticketId)).toEqual([["promise_at_risk", 1]]);
  await desk.passes({ minutes: 6 });

  const letter = (await mails(desk)).find(({ recipients }) => recipients.includes("chloe@guichet.test"));
  expect(letter).toMatchObject({ kind: "notice" });
  await desk.passes({ hours: 1 });
  expect((await toldOf(desk, "amina", ticketId)).map(([event]) => event)).toContain("promise_broken");
});

test("SLA alerts: lead time, metric and recipients are chosen per policy, and a separate alert follows the breach", async ({
  desk,
}) => {
  desk.at(Temporal.Instant.from("2026-11-24T15:00:00Z"));
  await desk.settles();
  const { bruno, chloe } = desk.people;
  const publishing = {
    name: "Réponses",
    targets: { first_answer: { minutes: 120 }, resolution: { minutes: 150 } },
    warnMinutes: 30,
    alerts: {
      clocks: ["first_answer"],
      before: { owner: true, agentIds: [bruno.id] },
      after: { owner: false, agentIds: [chloe.id] },
    },
  };
  const { body: policy } = await desk.asks<{ id: string }>("chloe", "POST", "/api/policies", publishing);
  const ticketId = await owned(desk, "policy@exemple.test");

  await desk.passes({ minutes: 89 });
  expect(await toldOf(desk, "bruno", ticketId), "not yet").toEqual([]);
  await desk.passes({ minutes: 2 });
  expect(await toldOf(desk, "bruno", ticketId)).toEqual([["promise_at_risk", 1]]);
  expect(await toldOf(desk, "amina", ticketId)).toEqual([["promise_at_risk", 1]]);
  await desk.passes({ hours: 24 });

  // Nobody was there before it fell due, so the lead heard of that too; the resolution alerts nobody.
  expect((await toldOf(desk, "chloe", ticketId)).toSorted()).toEqual([
    ["promise_at_risk", 1],
    ["promise_broken", 1],
  ]);
  expect(await toldOf(desk, "amina", ticketId)).toEqual([["promise_at_risk", 1]]);
  await desk.asks("chloe", "DELETE", `/api/policies/${policy.id}`);
});

test("Snooze: whoever put a ticket to sleep is told that it woke", async ({ desk }) => {
  desk.at(Temporal.Instant.from("2026-11-25T09:00:00Z"));
  await desk.settles();
  const ticketId = await owned(desk, "woke@exemple.test");
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/snooze`, {
    at: desk.now().add({ minutes: 30 }).toString(),
  });
  await desk.passes({ minutes: 31 });

  expect(await toldOf(desk, "bruno", ticketId)).toEqual([["woken", 1]]);
  expect(await toldOf(desk, "amina", ticketId)).toEqual([["woken", 1]]);
});

test("a reminder to oneself comes with its own words", async ({ desk }) => {
  const ticketId = await owned(desk, "reminder@exemple.test");
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/follow-ups`, {
    key: crypto.randomUUID(),
    kind: "self",
    steps: [{ when: { at: desk.now().add({ minutes: 20 }).toString() }, text: "Appeler l’atelier" }],
  });
  await desk.passes({ minutes: 21 });

  expect((await list(desk, "amina")).items).toContainEqual(
    expect.objectContaining({ event: "follow_up", ticketId, words: "Appeler l’atelier" }),
  );
});

test("choices are each person’s own: what is chosen for mail leaves by mail, several in one letter", async ({
  desk,
}) => {
  desk.at(Temporal.Instant.from("2026-11-26T09:00:00Z"));
  await desk.settles();
  const mine = (await desk.asks<NotificationChoices>("bruno", "GET", "/api/notifications/choices")).body;
  const roads = { ...mine.roads, answered: ["mail"] };
  await desk.asks("bruno", "PUT", "/api/notifications/choices", {
    ...mine,
    roads,
    quiet: { from: "10:05", to: "11:00" },
    timeZone: "Europe/Paris",
  });
  for (const id of ["one@exemple.test", "two@exemple.test"]) {
    await owned(desk, id, "bruno");
    await desk.receives({ from: dov, answers: id, says: "Toujours rien ?" });
  }
  const theirs = async () =>
    (await mails(desk)).filter(
      ({ recipients, subject }) =>
        recipients.includes("bruno@guichet.test") && subject.includes("2 nouvelles"),
    );
  await desk.passes({ minutes: 30 });
  expect(await theirs()).toEqual([]);
  await desk.passes({ minutes: 31 });

  expect(await theirs()).toHaveLength(1);
});
