import type { Draft } from "@guichet/contract/drafts.ts";
import type { Entry, Reply } from "@guichet/contract/thread.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "../client.ts";
import { addEntries, forgetDraft, holdDraft } from "../thread.ts";
import { ticketKey } from "../tickets.ts";

const way = (ticketId: string) => `/api/tickets/${ticketId}/drafts/reply/departure`;

export type PutOff = { reply: Reply; leavesAt: string };

/** Kept with the draft until its hour. */
export function usePutOff(ticketId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: PutOff) => ask<Draft>("PUT", way(ticketId), asked),
    onSuccess: (draft) => holdDraft(queries, ticketId, draft),
  });
}

/** Not later: a draft again. */
export function useCallOff(ticketId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask<Draft>("DELETE", way(ticketId)),
    onSuccess: (draft) => holdDraft(queries, ticketId, draft),
  });
}

/** Not later but now. */
export function useSendNow(ticketId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask<Entry>("POST", way(ticketId)),
    onSuccess: async (entry) => {
      addEntries(queries, ticketId, [entry]);
      forgetDraft(queries, ticketId, "reply");
      await queries.invalidateQueries({ queryKey: ticketKey(ticketId) });
    },
  });
}
