import type { Merged, MergeTargets } from "@guichet/contract/merging.ts";
import type { Ticket } from "@guichet/contract/tickets.ts";
import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, withQuery } from "../client.ts";
import { countsKey, listsKey, ticketKey } from "../tickets.ts";
import { partBeside } from "./beside.ts";

export const mergedKey = ["merged"];

/** The tickets that were merged into this one. */
export function useMerged(ticketId: string) {
  return useQuery({
    queryKey: [...mergedKey, ticketId],
    ...partBeside(ticketId, "merged", () =>
      ask<{ items: Merged[] }>("GET", `/api/tickets/${ticketId}/merged`),
    ),
  });
}

/** Where a ticket might be merged: found by its reference, of the same customer, or looked at a moment ago. */
export function useMergeTargets(ticketId: string, reference: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ["merge-targets", ticketId, reference],
    queryFn: () =>
      ask<MergeTargets>(
        "GET",
        withQuery(`/api/tickets/${ticketId}/merge-targets`, {
          reference: reference === "" ? undefined : reference,
          seen: lastSeen(queries, ticketId).join(",") || undefined,
        }),
      ),
    placeholderData: (before) => before,
  });
}

function lastSeen(queries: QueryClient, ticketId: string): string[] {
  return queries
    .getQueryCache()
    .findAll({ queryKey: ticketKey("").slice(0, 1) })
    .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
    .map(({ queryKey }) => String(queryKey[1]))
    .filter((id) => id !== ticketId)
    .slice(0, 3);
}

export function useMerge(ticketId: string) {
  return useMergeAct((intoId: string) => ask<Ticket>("PUT", `/api/tickets/${ticketId}/merge`, { intoId }));
}

/** They were two: everything goes back in place. */
export function usePart() {
  return useMergeAct((ticketId: string) => ask<Ticket>("DELETE", `/api/tickets/${ticketId}/merge`));
}

function useMergeAct(act: (id: string) => Promise<Ticket>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const queryKey of [ticketKey("").slice(0, 1), mergedKey, listsKey, countsKey])
        void queries.invalidateQueries({ queryKey });
    },
  });
}
