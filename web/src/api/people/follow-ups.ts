import type { FollowUp, Planning } from "@guichet/contract/follow-ups.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../client.ts";
import { partBeside } from "../lists/beside.ts";

export const followUpsKey = ["follow-ups"];

/** What we planned to say or do in a ticket, what runs first. */
export function useFollowUps(ticketId: string) {
  return useQuery({
    queryKey: [...followUpsKey, ticketId],
    ...partBeside(ticketId, "followUps", () =>
      ask<{ items: FollowUp[] }>("GET", `/api/tickets/${ticketId}/follow-ups`),
    ),
  });
}

/** Planned anew, or in the place of one that runs. */
export function usePlan(ticketId: string, followUpId: string | null) {
  return useAct((planning: Planning) =>
    followUpId === null
      ? ask<FollowUp>("POST", `/api/tickets/${ticketId}/follow-ups`, planning)
      : ask<FollowUp>("PUT", `/api/follow-ups/${followUpId}`, planning),
  );
}

export function useStopFollowUp() {
  return useAct((id: string) => ask<FollowUp>("DELETE", `/api/follow-ups/${id}`));
}

function useAct<Asked>(act: (asked: Asked) => Promise<FollowUp>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: followUpsKey }),
  });
}
