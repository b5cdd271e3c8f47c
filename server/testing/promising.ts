import { randomUUID } from "node:crypto";
import type { Commitment, Policy, Publishing } from "@guichet/contract/promises.ts";
import { usualAlerts } from "@guichet/contract/promises.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { system } from "../src/platform/work.ts";
import { checkPromises } from "../src/promises/checking.ts";
import { dov } from "./cast.ts";
import type { Desk } from "./desk.ts";

const policy: Publishing = {
  name: "Réponse dans la matinée",
  targets: {
    taking_up: { minutes: 30 },
    first_answer: { minutes: 120 },
    next_answer: { minutes: 120 },
    resolution: { minutes: 480 },
  },
  reasonIds: [],
  channels: [],
  segments: [],
  calendarId: null,
  pauses: true,
  alerts: usualAlerts,
  warnMinutes: 60,
  tellsAlone: null,
};

/** The only promise published from now on: an answer in two opening hours, a solution in eight, unless changed. */
export async function publishes(desk: Desk, change: Partial<Publishing> = {}): Promise<Policy> {
  const { items } = (await desk.asks<{ items: Policy[] }>("chloe", "GET", "/api/policies")).body;
  for (const { id } of items) await desk.asks("chloe", "DELETE", `/api/policies/${id}`);
  return (await desk.asks<Policy>("chloe", "POST", "/api/policies", { ...policy, ...change })).body;
}

export async function writes(desk: Desk, says = "Où est mon colis ?"): Promise<string> {
  const arrival = await desk.receives({ from: dov, subject: "Colis en retard", says });
  return arrival.ticketId ?? "";
}

export const promisesOf = async (desk: Desk, ticketId: string): Promise<Commitment[]> =>
  (await desk.asks<{ items: Commitment[] }>("amina", "GET", `/api/tickets/${ticketId}/promises`)).body.items;

export const states = async (desk: Desk, ticketId: string): Promise<Record<string, string>> =>
  Object.fromEntries((await promisesOf(desk, ticketId)).map(({ kind, state }) => [kind, state]));

export async function answers(desk: Desk, ticketId: string, more: object = {}): Promise<Entry> {
  const reply = {
    key: randomUUID(),
    html: "<p>Nous cherchons.</p>",
    to: [dov.address],
    anyway: true,
    ...more,
  };
  return (await desk.asks<Entry>("amina", "POST", `/api/tickets/${ticketId}/replies`, reply)).body;
}

/** The customer goes on in the same ticket, by its reference. */
export async function goesOn(desk: Desk, ticketId: string, says: string): Promise<void> {
  const { reference, subject } = await desk.look(ticketId);
  await desk.receives({ from: dov, subject: `Re: ${subject} [${reference}]`, says });
}

/** The ledger told by the facts alone is the ledger. */
export async function expectTrueFacts(desk: Desk): Promise<void> {
  expect(await desk.app.works.run(system, checkPromises)).toEqual([]);
}
