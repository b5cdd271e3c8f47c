import type { Moments } from "@guichet/contract/moments.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask, withQuery } from "../client.ts";
import { useMe } from "../session.ts";

/** Ready times to come, and what the words typed so far say. A minute later, “later today” may be another hour. */
export function useMoments(words: string) {
  const { language } = useMe();
  const typed = words.trim();
  return useQuery({
    queryKey: ["moments", typed, language],
    queryFn: () =>
      ask<Moments>(
        "GET",
        withQuery("/api/moments", typed === "" ? { language } : { words: typed, language }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
