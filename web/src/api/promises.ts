import type { Commitment, Keeping, Moving, Releasing } from "@guichet/contract/promises.ts";
import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "./client.ts";

export const ledgerKey = ["promises", "ledger"];

export function promisesKey(ticketId: string): readonly string[] {
  return ["promises", "ticket", ticketId];
}

type Promises = { items: Commitment[] };

/** Everything promised in a ticket, with its dates and its proofs. */
export function usePromises(ticketId: string) {
  return useQuery({
    queryKey: promisesKey(ticketId),
    queryFn: () => ask<Promises>("GET", `/api/tickets/${ticketId}/promises`),
  });
}

/** Puts what an act answered where the ticket's promises are shown, without waiting for its fact. */
function keepPromise(queries: QueryClient, promise: Commitment): void {
  const key = promisesKey(promise.ticketId);
  queries.setQueryData<Promises>(
    key,
    (held) =>
      held && { items: [...held.items.filter((other) => other.id !== promise.id), promise].sort(byMaking) },
  );
  // A date told too late makes another promise: the list is read again.
  void queries.invalidateQueries({ queryKey: key });
  void queries.invalidateQueries({ queryKey: ledgerKey });
}

const byMaking = (one: Commitment, other: Commitment): number =>
  Date.parse(one.madeAt) - Date.parse(other.madeAt) || one.id.localeCompare(other.id);

function usePromiseAct<Asked>(act: (asked: Asked) => Promise<Commitment>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: (promise) => keepPromise(queries, promise) });
}

export function useKeepPromise(promiseId: string) {
  return usePromiseAct((keeping: Keeping) =>
    ask<Commitment>("PUT", `/api/promises/${promiseId}/keeping`, keeping),
  );
}

export function useUnkeepPromise(promiseId: string) {
  return usePromiseAct(() => ask<Commitment>("DELETE", `/api/promises/${promiseId}/keeping`));
}

export function useMovePromise(promiseId: string) {
  return usePromiseAct((moving: Moving) =>
    ask<Commitment>("POST", `/api/promises/${promiseId}/dates`, moving),
  );
}

export function useReleasePromise(promiseId: string) {
  return usePromiseAct((releasing: Releasing) =>
    ask<Commitment>("PUT", `/api/promises/${promiseId}/release`, releasing),
  );
}
