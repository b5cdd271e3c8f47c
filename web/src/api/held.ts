import { skipToken, useIsFetching, useQuery } from "@tanstack/react-query";

/** Something the live line puts in the cache and that is never fetched. */
export function useHeld<Value>(queryKey: readonly string[], initial: Value): Value {
  return useQuery<Value>({ queryKey, queryFn: skipToken }).data ?? initial;
}

/** True while something that the screens asked for was not answered, and is being asked again. */
export function useAskingAgain(): boolean {
  return useIsFetching({ predicate: (query) => query.state.fetchFailureCount > 0 }) > 0;
}
