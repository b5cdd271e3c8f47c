import type {
  Checklist,
  ChecklistAdding,
  ChecklistItem,
  ChecklistKeeping,
} from "@guichet/contract/checklists.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { partBeside } from "./beside.ts";

type Items = { items: ChecklistItem[] };
export const checklistKey = ["checklist"];
export const checklistsKey = ["checklists"];

/** What is to be done in a ticket. */
export function useChecklist(ticketId: string) {
  return useQuery({
    queryKey: [...checklistKey, ticketId],
    ...partBeside(ticketId, "checklist", () => ask<Items>("GET", `/api/tickets/${ticketId}/checklist`)),
  });
}

/** Those kept ready. */
export function useChecklists() {
  return useQuery({
    queryKey: checklistsKey,
    queryFn: () => ask<{ items: Checklist[] }>("GET", "/api/checklists"),
  });
}

export const useKeepingChecklist = () =>
  useListAct(({ id, writing }: { id: string | null; writing: ChecklistKeeping }) =>
    id === null
      ? ask<Checklist>("POST", "/api/checklists", writing)
      : ask<Checklist>("PUT", `/api/checklists/${id}`, writing),
  );

export const useRemovingChecklist = () =>
  useListAct(({ id, removed }: { id: string; removed: boolean }) =>
    tell(removed ? "PUT" : "DELETE", `/api/checklists/${id}/removal`),
  );

function useListAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: checklistsKey }),
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
