import type { Mention, WhoMayBeCalled } from "@guichet/contract/mentions.ts";
import type { Page } from "@guichet/contract/paging.ts";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell, withQuery } from "../client.ts";

export const mentionsKey = ["mentions"];

const firstPage: string | undefined = undefined;

type Mentions = Page<Mention> & { unread: number };

/** What calls me by name, newest first. */
export function useMentions() {
  return useInfiniteQuery({
    queryKey: mentionsKey,
    queryFn: ({ pageParam }) => ask<Mentions>("GET", withQuery("/api/mentions", { after: pageParam })),
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** Read, or kept for later. */
export function useReadMention() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isRead }: { id: string; isRead: boolean }) =>
      tell(isRead ? "PUT" : "DELETE", `/api/mentions/${id}/reading`),
    onSuccess: () => queries.invalidateQueries({ queryKey: mentionsKey }),
  });
}

/** Whom one may call into this ticket; asked with the first `@@` only. */
export function useCallable(ticketId: string, isWanted: boolean) {
  return useQuery({
    queryKey: ["callable", ticketId],
    queryFn: () => ask<WhoMayBeCalled>("GET", `/api/tickets/${ticketId}/colleagues`),
    enabled: isWanted,
    staleTime: 30_000,
  });
}
