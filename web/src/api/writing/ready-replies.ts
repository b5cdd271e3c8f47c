import type { FilledReply, ReadyReply } from "@guichet/contract/ready-replies.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ask } from "../client.ts";

/** Asked with the first `::` only. */
export function useReadyReplies(isWanted: boolean) {
  return useQuery({
    queryKey: ["ready-replies"],
    queryFn: () => ask<{ items: ReadyReply[] }>("GET", "/api/ready-replies"),
    enabled: isWanted,
    staleTime: 60_000,
  });
}

/** Its variables are filled now, for this ticket. */
export function useFill(ticketId: string) {
  return useMutation({
    mutationFn: (readyReplyId: string) =>
      ask<FilledReply>("GET", `/api/tickets/${ticketId}/ready-replies/${readyReplyId}`),
  });
}
