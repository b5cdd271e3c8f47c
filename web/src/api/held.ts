import { skipToken, useQuery } from "@tanstack/react-query";

/** Something the live line puts in the cache and that is never fetched. */
export function useHeld<Value>(queryKey: readonly string[], initial: Value): Value {
  return useQuery<Value>({ queryKey, queryFn: skipToken }).data ?? initial;
}
