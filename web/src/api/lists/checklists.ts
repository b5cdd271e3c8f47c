import type { Checklist, ChecklistAdding, ChecklistItem } from "@guichet/contract/checklists.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../client.ts";

type Items = { items: ChecklistItem[] };
export const checklistKey = ["checklist"];
export const checklistsKey = ["checklists"];

/** What is to be done in a ticket. */
export function useChecklist(ticketId: string) {
  return useQuery({
    queryKey: [...checklistKey, ticketId],
    queryFn: () => ask<Items>("GET", `/api/tickets/${ticketId}/checklist`),
  });
}

/** Those kept ready. */
export function useChecklists() {
  return useQuery({
    queryKey: checklistsKey,
    queryFn: () => ask<{ items: Checklist[] }>("GET", "/api/checklists"),
  });
}

export function useAdding(ticketId: string) {
  return useItemAct(ticketId, (adding: ChecklistAdding) =>
    ask<Items>("POST", `/api/tickets/${ticketId}/checklist`, adding),
  );
}

export function useTicking(ticketId: string) {
  return useItemAct(ticketId, ({ id, done }: { id: string; done: boolean }) =>
    ask<Items>(done ? "PUT" : "DELETE", `/api/checklist-items/${id}/completion`),
  );
}

export function useRemovingItem(ticketId: string) {
  return useItemAct(ticketId, (id: string) => ask<Items>("DELETE", `/api/checklist-items/${id}`));
}

function useItemAct<Asked>(ticketId: string, act: (asked: Asked) => Promise<Items>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (items) => queries.setQueryData<Items>([...checklistKey, ticketId], items),
  });
}
