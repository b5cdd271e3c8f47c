import type { FigureName, Figures, FiguresByReason } from "@guichet/contract/figures.ts";
import type { Page } from "@guichet/contract/paging.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ask, withQuery } from "./client.ts";

/** Of which days, which team and which reason, as the address bar says it. */
export type FiguresAsked = {
  from?: string | undefined;
  to?: string | undefined;
  teamId?: string | undefined;
  reasonId?: string | undefined;
};

export function useFigures(asked: FiguresAsked) {
  return useQuery({
    queryKey: ["figures", asked],
    queryFn: () => ask<Figures>("GET", withQuery("/api/figures", asked)),
    placeholderData: keepPreviousData,
  });
}

/** The tickets behind a figure. */
export function useFigureTickets(name: FigureName, asked: FiguresAsked) {
  return useInfiniteQuery({
    queryKey: ["figures", name, asked],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      ask<Page<TicketRow>>("GET", withQuery(`/api/figures/${name}/tickets`, { ...asked, after: pageParam })),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** The same, reason by reason. */
export function useReasonFigures(asked: FiguresAsked) {
  return useQuery({
    queryKey: ["figures", "reasons", asked],
    queryFn: () => ask<FiguresByReason>("GET", withQuery("/api/reason-figures", asked)),
    placeholderData: keepPreviousData,
  });
}
