import type { BulkAccount, BulkAct, BulkAction, TicketIds } from "@guichet/contract/bulk-actions.ts";
import { mostAtOnce } from "@guichet/contract/most-at-once.ts";
import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, newKey, withQuery } from "../client.ts";
import type { ListAsked } from "../tickets.ts";

const bulkKey = ["bulk-actions"];
const often = 1000;

type Actions = { items: BulkAction[] };

const isRunning = ({ finishedAt }: BulkAction): boolean => finishedAt === null;

/** One's last ones; asked again and again while one of them is not at its end. */
export function useBulkActions() {
  return useQuery({
    queryKey: bulkKey,
    queryFn: () => ask<Actions>("GET", "/api/bulk-actions"),
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? often : false),
  });
}

/** Ticket by ticket, what was refused and why. */
export function useBulkAccount(action: BulkAction, isAsked: boolean) {
  return useQuery({
    queryKey: [...bulkKey, action.id, action.refused],
    queryFn: () => ask<BulkAccount>("GET", `/api/bulk-actions/${action.id}`),
    enabled: isAsked,
  });
}

function begun(queries: QueryClient, action: BulkAction): void {
  queries.setQueryData<Actions>(bulkKey, (kept) => ({
    items: [action, ...(kept?.items ?? []).filter(({ id }) => id !== action.id)],
  }));
  void queries.invalidateQueries({ queryKey: bulkKey });
}

export function useAskBulk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, ticketIds }: { act: BulkAct; ticketIds: readonly string[] }) =>
      ask<BulkAction>("POST", "/api/bulk-actions", { act, ticketIds, idempotencyKey: newKey() }),
    onSuccess: (action) => begun(queries, action),
  });
}

export function useUndoBulk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask<BulkAction>("PUT", `/api/bulk-actions/${id}/undoing`),
    onSuccess: (action) => begun(queries, action),
  });
}

/** The whole of a list by its ids, as far as one act may reach. */
export async function readIds({ view, filter, sort }: ListAsked): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const asked = { view, filter: filter && JSON.stringify(filter), sort, after };
    const page: TicketIds = await ask("GET", withQuery("/api/tickets/ids", asked));
    ids.push(...page.ids);
    after = page.next ?? undefined;
  } while (after !== undefined && ids.length < mostAtOnce);
  return ids.slice(0, mostAtOnce);
}

/** The list as a file for a spreadsheet. */
export const tableAddress = ({ view, filter, sort }: ListAsked, language: string): string =>
  withQuery("/api/tickets/table", {
    view,
    filter: filter && JSON.stringify(filter),
    sort,
    language: language === "en" ? "en" : "fr",
  });
