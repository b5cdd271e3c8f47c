import { shownTag } from "@guichet/contract/shown-tag.ts";
import type { Tag, TagWriting } from "@guichet/contract/tags.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "../client.ts";

export const tagsKey = ["tags"];

/** As people count: “étiquette 2” stands before “étiquette 10”. */
const { compare } = new Intl.Collator(undefined, { numeric: true });
const byName = (one: Tag, other: Tag): number => compare(one.name, other.name);
const inOrder = ({ items }: { items: readonly Tag[] }) => ({ items: items.toSorted(byName) });

/** All of them, merged and retired ones too: a ticket may have them. Read once, and again when one changes. */
export function useTags() {
  return useQuery({
    queryKey: tagsKey,
    queryFn: () => ask<{ items: Tag[] }>("GET", "/api/tags"),
    staleTime: Number.POSITIVE_INFINITY,
    select: inOrder,
  });
}

/** The tags as they are shown, each once, by name. */
export function useShownTags(ids: readonly string[]): Tag[] {
  const { data } = useTags();
  return useMemo(() => {
    if (data === undefined || ids.length === 0) return [];
    const byId = new Map(data.items.map((tag) => [tag.id, tag]));
    const shown = ids.flatMap((id) => shownTag(byId, id) ?? []);
    return [...new Map(shown.map((tag) => [tag.id, tag])).values()].toSorted(byName);
  }, [data, ids]);
}

function useTagAct<Asked>(act: (asked: Asked) => Promise<Tag>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: tagsKey }),
  });
}

export const useRenameTag = () =>
  useTagAct(({ id, ...writing }: TagWriting & { id: string }) => ask<Tag>("PUT", `/api/tags/${id}`, writing));

/** Shown as another; null parts it again. */
export const useMergeTag = () =>
  useTagAct(({ id, into }: { id: string; into: string | null }) =>
    into === null
      ? ask<Tag>("DELETE", `/api/tags/${id}/merge`)
      : ask<Tag>("PUT", `/api/tags/${id}/merge`, { into }),
  );

export const useRetireTag = () =>
  useTagAct(({ id, retired }: { id: string; retired: boolean }) =>
    ask<Tag>(retired ? "PUT" : "DELETE", `/api/tags/${id}/retirement`),
  );

export const useAddTag = () =>
  useTagAct((writing: Pick<TagWriting, "name">) => ask<Tag>("POST", "/api/tags", writing));
