import type { FilledReply, ReadyReply, ReadyReplyWriting } from "@guichet/contract/ready-replies.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";

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

export function useSaveReadyReply() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, writing }: { id: string | null; writing: ReadyReplyWriting }) =>
      id === null
        ? ask<ReadyReply>("POST", "/api/ready-replies", writing)
        : ask<ReadyReply>("PUT", `/api/ready-replies/${id}`, writing),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["ready-replies"] }),
  });
}

export function useRetireReadyReply() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => tell("DELETE", `/api/ready-replies/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["ready-replies"] }),
  });
}
