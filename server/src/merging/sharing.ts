import type { Work } from "../platform/work.ts";
import { findHeld, findReadIn } from "./rows.ts";

/** What of a gathered ticket is somebody's own: the tickets that were theirs, and the promises and questions of these. */
export type Own = {
  tickets: ReadonlySet<string>;
  promises: ReadonlySet<string>;
  requests: ReadonlySet<string>;
};

/** Where a ticket is read today. */
export const readIn = (work: Pick<Work, "query">, ticketId: string): Promise<string> =>
  findReadIn(work, ticketId);

/**
 * Two customers may have written about one matter: whoever holds the link of one of the tickets reads what was theirs,
 * and never a word of the other's.
 */
export async function ownOf(work: Pick<Work, "query">, ticketId: string): Promise<Own> {
  const { tickets, promises, requests } = await findHeld(work, ticketId);
  return { tickets: new Set(tickets), promises: new Set(promises), requests: new Set(requests) };
}
