import type { TicketBeside } from "@guichet/contract/beside.ts";
import {
  hashKey,
  type QueryClient,
  type QueryFunctionContext,
  queryOptions,
  useQuery,
} from "@tanstack/react-query";
import { ask, readAhead } from "../client.ts";

const besidesKey = ["beside"];

/** Kept for as long as its ticket is open and no longer: the next opening reads anew. */
const besideQuery = (ticketId: string) =>
  queryOptions({
    queryKey: [...besidesKey, ticketId],
    queryFn: () => ask<TicketBeside>("GET", `/api/tickets/${ticketId}/beside`),
    staleTime: readAhead,
    refetchOnMount: false,
    retry: false,
    gcTime: 0,
  });

/** All that stands beside a ticket, asked for in one request while the ticket itself is being read. */
export function useBeside(ticketId: string): void {
  useQuery(besideQuery(ticketId));
}

/** Something happened: what was read at the opening, or is being read, is no longer what is. Parts ask by themselves. */
export function leaveBeside(queries: QueryClient, ticketId: string | null): void {
  const queryKey = ticketId === null ? besidesKey : [...besidesKey, ticketId];
  void queries.cancelQueries({ queryKey });
  void queries.invalidateQueries({ queryKey, refetchType: "none" });
}

/**
 * One part of it. When the ticket opens, all parts are read in one request; from then on each is read again alone, when
 * a fact or an act says that it changed.
 */
export function partBeside<Part extends keyof TicketBeside>(
  ticketId: string,
  part: Part,
  alone: () => Promise<TicketBeside[Part]>,
) {
  const queryFn = async ({ client, queryKey }: QueryFunctionContext): Promise<TicketBeside[Part]> => {
    const whole = besideQuery(ticketId);
    // Not by searching: the cache compares each key it holds, and every part of a ticket asks this.
    const opened = client.getQueryCache().get(hashKey(whole.queryKey));
    const heldAt = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
    const isOpening =
      opened === undefined ||
      opened.state.status === "pending" ||
      (!opened.isStaleByTime(readAhead) && opened.state.dataUpdatedAt > heldAt);
    if (!isOpening) return alone();
    const all = await client.fetchQuery(whole).catch(() => undefined);
    // One part that breaks must not take the others with it.
    return all?.[part] ?? alone();
  };
  // Several places show the same part, and some come a moment after the others.
  return { queryFn, staleTime: readAhead };
}
