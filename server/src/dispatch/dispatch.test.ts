import type { Departure } from "@guichet/contract/departures.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov, esra, support } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { retryMinutes } from "./model.ts";

async function reply(desk: Desk, ticketId: string | null): Promise<Entry> {
  const sent = await desk.asks<Entry>("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Bonjour Dov</p>",
    to: [dov.address],
  });
  return sent.body;
}

async function departureOf(desk: Desk, entryId: string): Promise<Departure> {
  const found = (await desk.departures()).find((departure) => departure.entryId === entryId);
  if (!found) throw new Error("no departure");
  return found;
}

test("a reply leaves after fifteen seconds, under its author’s name, in the customer’s thread", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({
    from: dov,
    id: "first@exemple.test",
    subject: "Colis",
    says: "Où est-il ?",
  });
  const entry = await reply(desk, ticketId);
  expect(await departureOf(desk, entry.id)).toMatchObject({ state: "waiting", sender: support });

  await desk.passes({ seconds: 15 });

  const { reference } = await desk.look(ticketId ?? "");
  expect(await departureOf(desk, entry.id)).toMatchObject({
    state: "left",
    recipients: [dov.address],
    subject: `Re: Colis [${reference}]`,
    inReplyTo: "first@exemple.test",
    references: ["first@exemple.test"],
  });
  expect(desk.post.sent.at(-1)).toMatchObject({ automatic: false, senderName: "Amina (Guichet)" });
});

test("M2 M1 in silent mode nothing leaves by itself; with the counter open a first letter is acknowledged", async ({
  desk,
}) => {
  const silent = await desk.receives({ from: esra, says: "Bonjour" });
  await desk.opensCounter();
  const open = await desk.receives({ from: esra, id: "ack@exemple.test", says: "Bonjour encore" });

  const sent = desk.post.sent.filter((departure) => departure.kind === "acknowledgement");
  expect(sent.map((departure) => departure.ticketId)).toEqual([open.ticketId]);
  const { reference } = await desk.look(open.ticketId ?? "");
  expect(sent[0]).toMatchObject({
    automatic: true,
    recipients: [esra.address],
    inReplyTo: "ack@exemple.test",
  });
  expect(sent[0]?.subject).toContain(reference);
  expect(sent[0]?.text).toMatch(/http:\/\/localhost:8080\/t\/[\da-z.]+/u);
  expect(silent.outcome).toBe("opened");
  await desk.asks("chloe", "DELETE", "/api/company/counter");
});

test("M1 a robot, a list and a no-reply address get no automatic answer", async ({ desk }) => {
  await desk.opensCounter();
  const before = desk.post.sent.length;
  for (const headers of [
    { "Auto-Submitted": "auto-generated" },
    { Precedence: "bulk" },
    { "List-Id": "<news.exemple.test>" },
    { "X-Auto-Response-Suppress": "All" },
  ]) {
    await desk.receives({ from: { name: "Robot", address: "robot@exemple.test" }, says: "Bip", headers });
  }
  await desk.receives({ from: { name: "Robot", address: "no-reply@exemple.test" }, says: "Bip" });

  expect(desk.post.sent.length).toBe(before);
  await desk.asks("chloe", "DELETE", "/api/company/counter");
});

test("M3 two robots that answer each other at once stop by themselves: one ticket, three automatic answers at most", async ({
  desk,
}) => {
  await desk.opensCounter();
  const robot = { name: "Robot", address: "echo@exemple.test" };
  const tickets = new Set<string | null>();
  for (let round = 0; round < 40; round++) {
    const arrival = await desk.receives({ from: robot, subject: `Tour ${round}`, says: `Réponse ${round}` });
    tickets.add(arrival.ticketId);
    await desk.passes({ seconds: 2 });
  }

  expect(tickets.size).toBe(1);
  expect(
    desk.post.sent.filter((departure) => departure.recipients.includes(robot.address)).length,
  ).toBeLessThanOrEqual(3);
  await desk.asks("chloe", "DELETE", "/api/company/counter");
});

test("D17 a server that is away delays: the same id at each try, on the published schedule, shown on the ticket", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const entry = await reply(desk, ticketId);
  const away = { kind: "later" as const, problem: "connection_refused", serverSaid: "421 away" };
  desk.post.meets.push(away, away, away);

  await desk.passes({ seconds: 15 });
  const delayed = await departureOf(desk, entry.id);
  expect(delayed).toMatchObject({
    state: "delayed",
    problem: "connection_refused",
    serverSaid: "421 away",
    attempts: 1,
  });
  expect(delayed.leavesAt).toBe(desk.now().add({ minutes: 1 }).toString());
  expect((await desk.look(ticketId ?? "")).thread.at(-1)?.departure).toMatchObject({ state: "delayed" });

  await desk.passes({ minutes: 1 });
  await desk.passes({ minutes: 2 });
  await desk.passes({ minutes: 5 });
  expect(await departureOf(desk, entry.id)).toMatchObject({
    state: "left",
    attempts: 4,
    messageId: delayed.messageId,
  });
});

test("D17 31 hours away lose nothing: it is still in the queue, and leaves when the server is back", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const entry = await reply(desk, ticketId);
  const end = desk.now().add({ hours: 31 });
  const away = { kind: "later" as const, problem: "temporary", serverSaid: "451 later" };

  while (Temporal.Instant.compare(desk.now(), end) < 0) {
    desk.post.meets.push(away);
    await desk.passes({ minutes: 30 });
    desk.post.meets.length = 0;
    expect((await departureOf(desk, entry.id)).state).toBe("delayed");
  }
  await desk.passes({ hours: 8 });
  expect((await departureOf(desk, entry.id)).state).toBe("left");
});

test("D17 a refusal for good is not tried again, and is red on the ticket until somebody mends it", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const entry = await reply(desk, ticketId);
  desk.post.meets.push({ kind: "never", problem: "unknown_address", serverSaid: "550 no such user" });
  await desk.passes({ seconds: 15 });

  const failed = await departureOf(desk, entry.id);
  expect(failed).toMatchObject({
    state: "failed",
    problem: "unknown_address",
    serverSaid: "550 no such user",
  });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ sendFailed: true });
  await desk.passes({ hours: 5 });
  expect((await departureOf(desk, entry.id)).attempts).toBe(1);

  await desk.asks("amina", "POST", `/api/departures/${failed.id}/tries`);
  await desk.settles();
  expect(await departureOf(desk, entry.id)).toMatchObject({ state: "left", messageId: failed.messageId });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ sendFailed: false });
});

test("a server that never comes back is given up after about two days, not before", () => {
  const total = retryMinutes.reduce((sum, minutes) => sum + minutes, 0);
  expect(total / 60).toBeGreaterThan(44);
  expect(total / 60).toBeLessThan(60);
});
