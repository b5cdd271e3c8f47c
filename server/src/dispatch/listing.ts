import type { Departure } from "@guichet/contract/departures.ts";
import type { Page } from "@guichet/contract/paging.ts";
import { requireReading, requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { findDeparture, findRaw, listDepartures } from "./listing-rows.ts";
import { markForRetry } from "./rows.ts";

type Asked = { state?: string | undefined; after?: string | undefined; limit: number };

/** All that left, is leaving or could not, newest first. */
export async function departures(work: Work, { state, after, limit }: Asked): Promise<Page<Departure>> {
  requireReading(work.actor);
  const items = await listDepartures(work, {
    states: state ? [state] : null,
    after: readPlace(after),
    limit,
  });
  const last = items.at(-1);
  return { items, next: last && items.length === limit ? `${last.createdAt}_${last.id}` : null };
}

export async function showDeparture(work: Work, id: string): Promise<Departure> {
  requireReading(work.actor);
  const found = await findDeparture(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

/** Null until it was composed, at its first try. */
export async function departureRaw(work: Work, id: string) {
  requireReading(work.actor);
  const found = await findRaw(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

/** Somebody mended what was wrong: it leaves at once, and its tries are counted anew. */
export async function tryAgain(work: Work, id: string): Promise<Departure> {
  requireWriting(work.actor);
  const { ticketId } = await showDeparture(work, id);
  // Before the departure itself, as whoever sends it does.
  if (ticketId) await lockTicket(work, ticketId);
  if (!(await markForRetry(work, id))) throw refuse("departure.not_waiting");
  return showDeparture(work, id);
}

function readPlace(text: string | undefined) {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f-]{36})$/u.exec(text ?? "");
  return found ? { at: found[1] ?? "", id: found[2] ?? "" } : null;
}
