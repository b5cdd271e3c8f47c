import type { Found } from "@guichet/contract/search.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask, withQuery } from "../client.ts";

/** Asked at each keystroke; the previous answer stays until the next one is there. */
export function useSearch(words: string) {
  const asked = words.trim();
  return useQuery({
    queryKey: ["search", asked],
    queryFn: () => ask<Found>("GET", withQuery("/api/search", { q: asked })),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
}
