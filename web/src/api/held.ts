import { type QueryClient, QueryObserver, skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";

/** Something the live line puts in the cache and that is never fetched. */
export function useHeld<Value>(queryKey: readonly string[], initial: Value): Value {
  return useQuery<Value>({ queryKey, queryFn: skipToken }).data ?? initial;
}

/** Read once, and again when a fact or an act says so. */
type Shared<Value> = { queryKey: readonly string[]; ask: () => Promise<Value> };
/** The same, for what each row of a list shows a part of: one watcher for all of them. `pick` makes nothing new. */
export function sharedHeld<Value>(queryKey: readonly string[], initial: Value) {
  const watchers = new WeakMap<QueryClient, Watcher<Value>>();
  return <Part>(pick: (value: Value) => Part): Part => {
    const queries = useQueryClient();
    const watcher = watchers.get(queries) ?? watch<Value>(queries, { queryKey, queryFn: skipToken });
    watchers.set(queries, watcher);
    return useSyncExternalStore(watcher.listen, () => pick(watcher.read() ?? initial));
  };
}

type Watcher<Value> = { listen: (told: () => void) => () => void; read: () => Value | undefined };

/** A hook that hundreds of places call: one watcher of the query for all of them, where each would have its own. */
export function sharedQuery<Value>({ queryKey, ask }: Shared<Value>): () => Value {
  const query = { queryKey, queryFn: ask, staleTime: Number.POSITIVE_INFINITY, retry: false };
  const watchers = new WeakMap<QueryClient, Watcher<Value>>();
  return () => {
    const queries = useQueryClient();
    const watcher = watchers.get(queries) ?? watch<Value>(queries, query);
    watchers.set(queries, watcher);
    const value = useSyncExternalStore(watcher.listen, watcher.read);
    if (value !== undefined) return value;
    const error = queries.getQueryState(queryKey)?.error;
    if (error) throw error;
    // Suspended until it is read, as React asks for it.
    throw queries.fetchQuery(query);
  };
}

function watch<Value>(
  queries: QueryClient,
  query: { queryKey: readonly string[]; queryFn: (() => Promise<Value>) | typeof skipToken },
): Watcher<Value> {
  const observer = new QueryObserver<Value>(queries, query);
  let last: Value | undefined;
  return {
    listen: (told) => observer.subscribe(told),
    // Forgotten on the way out, it stands until the screens that show it are gone.
    read: () => {
      last = queries.getQueryData<Value>(query.queryKey) ?? last;
      return last;
    },
  };
}

/** True while something that the screens asked for was not answered, and is being asked again. */
export function useAskingAgain(): boolean {
  const cache = useQueryClient().getQueryCache();
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    // Told of each change of each query, it looks at that one alone: there are hundreds of them.
    const unanswered = new Set<string>();
    let was = false;
    return cache.subscribe(({ type, query }) => {
      const { fetchStatus, fetchFailureCount } = query.state;
      if (type !== "removed" && fetchStatus !== "idle" && fetchFailureCount > 0)
        unanswered.add(query.queryHash);
      else unanswered.delete(query.queryHash);
      const is = unanswered.size > 0;
      // A part that is being drawn makes its query: that changes nothing here, and must not draw this anew meanwhile.
      if (is !== was) setIsAsking(is);
      was = is;
    });
  }, [cache]);
  return isAsking;
}
