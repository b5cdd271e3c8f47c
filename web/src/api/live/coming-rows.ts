import type { TicketRow } from "@guichet/contract/tickets.ts";
import type { QueryClient } from "@tanstack/react-query";

/** What news makes of a row: the row as it is now, or nothing when it left one's sight. */
type Change = (row: TicketRow) => TicketRow | undefined;

const comings = new WeakMap<QueryClient, Set<Change[]>>();

/**
 * Reads rows while news may come: the answer may have been made before it. News says what is, not by how much it
 * changed, hence it does no harm to an answer made after it.
 */
export async function readRows<Rows extends { items: TicketRow[] }>(
  queries: QueryClient,
  reading: Promise<Rows>,
): Promise<Rows> {
  const missed: Change[] = [];
  const coming = comings.get(queries) ?? new Set();
  comings.set(queries, coming.add(missed));
  try {
    const rows = await reading;
    return { ...rows, items: rows.items.flatMap((row) => changed(row, missed) ?? []) };
  } finally {
    coming.delete(missed);
  }
}

/** Told of each piece of news, in its order. */
export function changeComingRows(queries: QueryClient, change: Change): void {
  for (const missed of comings.get(queries) ?? []) missed.push(change);
}

function changed(row: TicketRow, changes: readonly Change[]): TicketRow | undefined {
  let now: TicketRow | undefined = row;
  for (const change of changes) now = now && change(now);
  return now;
}
