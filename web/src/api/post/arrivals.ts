import type { Arrival, ArrivalRow } from "@guichet/contract/arrivals.ts";
import type { Page } from "@guichet/contract/paging.ts";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, withQuery } from "../client.ts";

export const arrivalsKey = ["arrivals"];

/** What could not be read: kept whole, waiting for a person. */
export function useQuarantine() {
  return useInfiniteQuery({
    queryKey: arrivalsKey,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      ask<Page<ArrivalRow>>("GET", withQuery("/api/arrivals", { outcome: "quarantined", after: pageParam })),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useReadAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask<Arrival>("POST", `/api/arrivals/${id}/readings`),
    onSuccess: () => queries.invalidateQueries({ queryKey: arrivalsKey }),
  });
}
