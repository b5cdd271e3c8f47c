import { createHash } from "node:crypto";
import type { Arrival, ArrivalRow } from "@guichet/contract/arrivals.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { type Variant, variants } from "../../testing/mail/varying.ts";
import { keepLetter } from "../channels/email/keeping.ts";

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Anything but a 200 is a letter that somebody can't get at. */
async function get(desk: Desk, url: string): Promise<Buffer> {
  const cookies = { guichet: desk.sessions.amina };
  const { statusCode, rawPayload } = await desk.app.http.inject({ url, cookies });
  if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}`);
  return rawPayload;
}

const json = async <Body>(desk: Desk, url: string): Promise<Body> =>
  JSON.parse((await get(desk, url)).toString());

/** What agents can see: the entries of all tickets that letters opened, and the arrivals put aside. */
async function visible(desk: Desk, arrivals: readonly Arrival[]) {
  const entries = new Map<string, TicketWithThread["thread"][number]>();
  for (const ticketId of new Set(arrivals.flatMap((arrival) => arrival.ticketId ?? []))) {
    const { thread } = await json<TicketWithThread>(desk, `/api/tickets/${ticketId}`);
    for (const entry of thread) entries.set(entry.id, entry);
  }
  const { items } = await json<{ items: ArrivalRow[] }>(desk, "/api/arrivals?outcome=quarantined&limit=100");
  return { entries, aside: new Set(items.map(({ id }) => id)) };
}

type Kept = { variant: Variant; id: string };

/** Nothing when this letter is an entry, or in the quarantine for being empty, and its bytes are those that came. */
async function faultOf(
  desk: Desk,
  { variant, id }: Kept,
  arrival: Arrival,
  { entries, aside }: Awaited<ReturnType<typeof visible>>,
): Promise<string | null> {
  if (sha256(await get(desk, `/api/arrivals/${id}/raw`)) !== sha256(variant.raw)) return "other bytes";
  if (arrival.outcome === "quarantined")
    return arrival.problem === "empty" && aside.has(id) ? null : `put aside: ${arrival.problem}`;
  const entry = entries.get(arrival.entryId ?? "");
  if (!entry) return `no entry shows it: ${arrival.outcome}`;
  if (entry.hasHtml) await get(desk, `/frames/entries/${entry.id}`);
  return null;
}

test("M15 M16 M17 hundreds of damaged letters each end as an entry or in the quarantine, whole, and can be shown", async ({
  desk,
}) => {
  const kept: Kept[] = [];
  for (const variant of variants(20_261_121, 300)) {
    if (variant.raw.length === 0) continue;
    const letter = { inboxId: desk.inboxId, raw: variant.raw, receivedAt: desk.now() };
    const { id, duplicate } = await keepLetter(desk.app.intake, letter);
    if (!duplicate) kept.push({ variant, id });
  }
  await desk.settles();

  const arrivals = new Map<string, Arrival>();
  for (const { id } of kept) arrivals.set(id, await json<Arrival>(desk, `/api/arrivals/${id}`));
  const shown = await visible(desk, [...arrivals.values()]);
  const faults: string[] = [];
  for (const one of kept) {
    const arrival = arrivals.get(one.id);
    const fault = arrival ? await faultOf(desk, one, arrival, shown).catch(String) : "gone";
    if (fault) faults.push(`${one.variant.name}: ${fault}`);
  }

  expect(faults).toEqual([]);
  expect(kept.length).toBeGreaterThan(250);
});
