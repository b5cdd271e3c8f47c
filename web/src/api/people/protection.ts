import type { Page } from "@guichet/contract/paging.ts";
import type { FlaggedMessage, Flagging, Protection } from "@guichet/contract/protection.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../client.ts";
import { partBeside } from "../lists/beside.ts";

export const protectionKey = ["protection"];

/** What was flagged of this customer, and the letters that are ready. */
export function useProtection(ticketId: string) {
  return useQuery({
    queryKey: [...protectionKey, ticketId],
    ...partBeside(ticketId, "protection", () =>
      ask<Protection>("GET", `/api/tickets/${ticketId}/protection`),
    ),
  });
}

export function useFlagged() {
  return useQuery({
    queryKey: [...protectionKey, "flagged"],
    queryFn: () => ask<Page<FlaggedMessage>>("GET", "/api/flagged-messages?limit=100"),
  });
}

type Named = { ticketId: string; entryId: string };

export function useFlagging() {
  return useProtecting(({ ticketId, entryId, flag }: Named & { flag: Flagging }) =>
    ask("PUT", `/api/tickets/${ticketId}/entries/${entryId}/flag`, flag),
  );
}

export function useUnflagging() {
  return useProtecting(({ ticketId, entryId }: Named) =>
    ask("DELETE", `/api/tickets/${ticketId}/entries/${entryId}/flag`),
  );
}

/** Null: it goes on as before. */
export function useEndingExchange(customerId: string) {
  return useProtecting((words: string | null) =>
    words === null
      ? ask("DELETE", `/api/customers/${customerId}/written-end`)
      : ask("PUT", `/api/customers/${customerId}/written-end`, { words }),
  );
}

function useProtecting<Asked>(act: (asked: Asked) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: protectionKey }),
  });
}
