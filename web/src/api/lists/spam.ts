import type { Ticket } from "@guichet/contract/tickets.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "../client.ts";
import { countsKey, listsKey, ticketKey } from "../tickets.ts";

/** Set aside as unwanted, or as it was before. */
export function useSettingAside(ticketId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (aside: boolean) => ask<Ticket>(aside ? "PUT" : "DELETE", `/api/tickets/${ticketId}/spam`),
    onSuccess: () => {
      for (const queryKey of [ticketKey(ticketId), listsKey, countsKey])
        void queries.invalidateQueries({ queryKey });
    },
  });
}
