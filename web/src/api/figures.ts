import type { FigureName, Figures } from "@guichet/contract/figures.ts";
import type { Page } from "@guichet/contract/paging.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ask, withQuery } from "./client.ts";

export type Period = { from: string | undefined; to: string | undefined };

export function useFigures(period: Period) {
  return useQuery({
    queryKey: ["figures", period],
    queryFn: () => ask<Figures>("GET", withQuery("/api/figures", period)),
    placeholderData: keepPreviousData,
  });
}

/** The tickets behind a figure. */
export function useFigureTickets(name: FigureName, period: Period) {
  return useInfiniteQuery({
    queryKey: ["figures", name, period],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      ask<Page<TicketRow>>("GET", withQuery(`/api/figures/${name}/tickets`, { ...period, after: pageParam })),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
