import type { Filter, Sort } from "@guichet/contract/filters.ts";
import type { Page } from "@guichet/contract/paging.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import type {
  Closing,
  Ticket,
  TicketRow,
  TicketWithThread,
  View,
  ViewCounts,
} from "@guichet/contract/tickets.ts";
import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useState } from "react";
import { ask, readAhead, withQuery } from "./client.ts";
import { customerQuery } from "./customers.ts";
import { useHeld } from "./held.ts";
import { readRows } from "./live/coming-rows.ts";

export const views: readonly View[] = [
  "mine",
  "to_take",
  "unanswered",
  "waiting",
  "following",
  "snoozed",
  "open",
  "closed",
  "all",
  "spam",
];
export type TicketPages = InfiniteData<Page<TicketRow>, string | undefined>;
export const listsKey = ["tickets", "list"];
export const headsKey = ["tickets", "head"];
export const countsKey = ["tickets", "counts"];
/** What some columns show and rows do not carry, ticket by ticket. */
export const columnValuesKey = ["column-values"];
export const factsSeenKey = ["facts-seen"];
const pageSize = "50";

/** A view of ours, or conditions and an order of one's own. */
export type ListAsked = { view: View; filter?: Filter | undefined; sort?: Sort | undefined };

function listPage(
  queries: QueryClient,
  { view, filter, sort }: ListAsked,
  after: string | undefined,
): Promise<Page<TicketRow>> {
  const conditions = filter && JSON.stringify(filter);
  const asked = withQuery("/api/tickets", { view, filter: conditions, sort, after, limit: pageSize });
  return readRows(queries, ask("GET", asked));
}

function listQuery(asked: ListAsked) {
  return infiniteQueryOptions({
    queryKey: [...listsKey, asked],
    queryFn: ({ client, pageParam }) => listPage(client, asked, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page: Page<TicketRow>) => page.next ?? undefined,
  });
}

function firstPage(): string | undefined {
  return undefined;
}

/** The rows of a view, page after page. Facts keep them true in place; only the reader's press moves them. */
export function useTickets(asked: ListAsked) {
  return useInfiniteQuery(listQuery(asked));
}

/**
 * What has come into a view since the list was read: the head of the list is read beside it after each fact,
 * and waits until the reader asks for it, so that the list never jumps under the eyes.
 */
export function useNewcomers(asked: ListAsked, shown: readonly TicketRow[]) {
  const queries = useQueryClient();
  const seen = useHeld(factsSeenKey, 0);
  // The list was read as it opened: nothing has come into it before the next fact.
  const [seenBefore] = useState(seen);
  const head = useQuery({
    queryKey: [...headsKey, asked],
    queryFn: () => listPage(queries, asked, undefined),
    enabled: seen > seenBefore,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const known = new Set(shown.map((row) => row.id));
  const count = head.data?.items.filter((row) => !known.has(row.id)).length ?? 0;
  const show = () => {
    if (head.data === undefined) return;
    queries.setQueryData<TicketPages>([...listsKey, asked], { pages: [head.data], pageParams: [undefined] });
  };
  return { count, show };
}

export function useViewCounts() {
  return useQuery({ queryKey: countsKey, queryFn: () => ask<ViewCounts>("GET", "/api/views/counts") });
}

/** Each by itself, as its own screen reads it. */
export const ticketsKey = ["ticket"];

export function ticketKey(ticketId: string): readonly string[] {
  return [...ticketsKey, ticketId];
}

export const heldTicket = (queries: QueryClient, ticketId: string): TicketWithThread | undefined =>
  queries.getQueryData(ticketKey(ticketId));

function ticketQuery(ticketId: string) {
  return queryOptions({
    queryKey: ticketKey(ticketId),
    staleTime: readAhead,
    queryFn: async ({ client }) => {
      const fresh = await ask<TicketWithThread>("GET", `/api/tickets/${ticketId}`);
      return withEarlier(fresh, heldTicket(client, ticketId)?.thread ?? []);
    },
  });
}

/** Read again, a ticket brings its newest entries only: those its reader went up to stay, unless a gap would open. */
function withEarlier(fresh: TicketWithThread, held: readonly Entry[]): TicketWithThread {
  const first = earliestOf(fresh.thread);
  if (!held.some((entry) => entry.position >= first)) return fresh;
  return { ...fresh, thread: [...held.filter((entry) => entry.position < first), ...fresh.thread] };
}

/** Not the first in reading order: a letter recorded late is read before words that have a lower position. */
export function earliestOf(thread: readonly Entry[]): number {
  return thread.reduce((lowest, entry) => Math.min(lowest, entry.position), Number.POSITIVE_INFINITY);
}

/** What a list already says of a ticket, if one that was read holds it. */
export function useKnownRow(ticketId: string): TicketRow | undefined {
  return knownRow(useQueryClient(), ticketId);
}

function knownRow(queries: QueryClient, ticketId: string): TicketRow | undefined {
  return queries
    .getQueriesData<TicketPages>({ queryKey: listsKey })
    .flatMap(([, list]) => list?.pages ?? [])
    .flatMap((page) => page.items)
    .find((row) => row.id === ticketId);
}

/** Reads a ticket, and who asks in it, as soon as a hand comes near: the press then finds its words already there. */
export function readTicketAhead(queries: QueryClient, ticketId: string): void {
  void queries.prefetchQuery(ticketQuery(ticketId));
  const row = knownRow(queries, ticketId);
  if (row !== undefined) void queries.prefetchQuery(customerQuery(row.customer.id));
}

export function useTicket(ticketId: string) {
  return useQuery(ticketQuery(ticketId));
}

/** Puts what an act answered everywhere the ticket is shown, without waiting for its fact. */
function keepTicket(queries: QueryClient, ticket: Ticket): void {
  queries.setQueryData<TicketWithThread>(ticketKey(ticket.id), (kept) => kept && { ...kept, ...ticket });
  queries.setQueriesData<TicketPages>({ queryKey: listsKey }, (list) =>
    changeRows(list, (row) => (row.id === ticket.id ? { ...row, ...ticket } : row)),
  );
  void queries.invalidateQueries({ queryKey: countsKey });
}

export function changeRows(
  list: TicketPages | undefined,
  change: (row: TicketRow) => TicketRow,
): TicketPages | undefined {
  if (list === undefined) return undefined;
  return { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(change) })) };
}

export function withoutRow(list: TicketPages | undefined, ticketId: string): TicketPages | undefined {
  if (list === undefined) return undefined;
  const pages = list.pages.map((page) => ({
    ...page,
    items: page.items.filter(({ id }) => id !== ticketId),
  }));
  return { ...list, pages };
}

function useTicketAct<Asked>(act: (asked: Asked) => Promise<Ticket>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: (ticket) => keepTicket(queries, ticket) });
}

export function usePlace(ticketId: string) {
  return useTicketAct((teamId: string | null) =>
    ask<Ticket>("PUT", `/api/tickets/${ticketId}/team`, { teamId }),
  );
}

export function useTake(ticketId: string) {
  return useTicketAct(() => ask<Ticket>("PUT", `/api/tickets/${ticketId}/owner`));
}

export function useRelease(ticketId: string) {
  return useTicketAct(() => ask<Ticket>("DELETE", `/api/tickets/${ticketId}/owner`));
}

export function useClose(ticketId: string) {
  return useTicketAct((closing: Closing) => ask<Ticket>("PUT", `/api/tickets/${ticketId}/closure`, closing));
}

export function useReopen(ticketId: string) {
  return useTicketAct(() => ask<Ticket>("DELETE", `/api/tickets/${ticketId}/closure`));
}

export function useSnooze(ticketId: string) {
  return useTicketAct((at: string) => ask<Ticket>("PUT", `/api/tickets/${ticketId}/snooze`, { at }));
}

export function useWake(ticketId: string) {
  return useTicketAct(() => ask<Ticket>("DELETE", `/api/tickets/${ticketId}/snooze`));
}

/** Why the customer wrote; null when nobody knows any more. */
export function useGiveReason(ticketId: string) {
  return useTicketAct((reasonId: string | null) =>
    reasonId === null
      ? ask<Ticket>("DELETE", `/api/tickets/${ticketId}/reason`)
      : ask<Ticket>("PUT", `/api/tickets/${ticketId}/reason`, { reasonId }),
  );
}

/** It cannot wait, or it can after all. */
export function useHasten(ticketId: string) {
  return useTicketAct((urgent: boolean) =>
    ask<Ticket>(urgent ? "PUT" : "DELETE", `/api/tickets/${ticketId}/urgency`),
  );
}

/** A tag given, or taken off. */
export function useTagging(ticketId: string) {
  return useTicketAct(({ tagId, given }: { tagId: string; given: boolean }) =>
    ask<Ticket>(given ? "PUT" : "DELETE", `/api/tickets/${ticketId}/tags/${tagId}`),
  );
}

/** For oneself: nobody is made to follow by another. */
export function useFollowing(ticketId: string) {
  return useTicketAct(({ agentId, follows }: { agentId: string; follows: boolean }) =>
    ask<Ticket>(follows ? "PUT" : "DELETE", `/api/tickets/${ticketId}/followers/${agentId}`),
  );
}
