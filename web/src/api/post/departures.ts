import type { Departure } from "@guichet/contract/departures.ts";
import type { Page } from "@guichet/contract/paging.ts";
import type { DepartureState } from "@guichet/contract/thread.ts";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, withQuery } from "../client.ts";

export const departureStates: readonly DepartureState[] = [
  "failed",
  "delayed",
  "bounced",
  "waiting",
  "left",
  "withdrawn",
];
export const departuresKey = ["departures"];

export function useDepartures(state: DepartureState) {
  return useInfiniteQuery({
    queryKey: [...departuresKey, state],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      ask<Page<Departure>>("GET", withQuery("/api/departures", { state, after: pageParam })),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useTryAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask<Departure>("POST", `/api/departures/${id}/tries`),
    onSuccess: () => queries.invalidateQueries({ queryKey: departuresKey }),
  });
}
