import type { SavedView, SavedViewCounts, ViewWriting } from "@guichet/contract/views.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { countsKey } from "../tickets.ts";

export const savedViewsKey = ["saved-views"];

export function useSavedViews() {
  return useQuery({
    queryKey: savedViewsKey,
    queryFn: () => ask<{ items: SavedView[] }>("GET", "/api/saved-views"),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Kept beside the counts of the built-in views, and read again with them. */
export function useSavedViewCounts(isAsked: boolean) {
  return useQuery({
    queryKey: [...countsKey, "saved"],
    queryFn: () => ask<SavedViewCounts>("GET", "/api/saved-views/counts"),
    enabled: isAsked,
  });
}

function useViewAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: savedViewsKey }),
  });
}

/** A new one, or the same written anew. */
export const useSaveView = () =>
  useViewAct(({ id, writing }: { id: string | null; writing: ViewWriting }) =>
    id === null
      ? ask<SavedView>("POST", "/api/saved-views", writing)
      : ask<SavedView>("PUT", `/api/saved-views/${id}`, writing),
  );

export const useRemoveView = () =>
  useViewAct(({ id, removed }: { id: string; removed: boolean }) =>
    tell(removed ? "PUT" : "DELETE", `/api/saved-views/${id}/removal`),
  );
