import type { Page } from "@guichet/contract/paging.ts";
import type {
  Commitment,
  Keeping,
  LedgerLine,
  LedgerPart,
  Moving,
  Policy,
  PolicyPreview,
  Promising,
  Publishing,
  Releasing,
} from "@guichet/contract/promises.ts";
import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { ask, withQuery } from "./client.ts";
import { partBeside } from "./lists/beside.ts";

export const ledgerKey = ["promises", "ledger"];

export function promisesKey(ticketId: string): readonly string[] {
  return ["promises", "ticket", ticketId];
}

type Promises = { items: Commitment[] };

/** Everything promised in a ticket, with its dates and its proofs. */
export function usePromises(ticketId: string) {
  return useQuery({
    queryKey: promisesKey(ticketId),
    ...partBeside(ticketId, "promises", () => ask<Promises>("GET", `/api/tickets/${ticketId}/promises`)),
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

export function useGivePromise(ticketId: string) {
  return usePromiseAct((promising: Promising) =>
    ask<Commitment>("POST", `/api/tickets/${ticketId}/promises`, promising),
  );
}

export const ledgerParts: readonly LedgerPart[] = ["running", "broken", "ended"];
export type LedgerAsked = { part: LedgerPart; owner: "me" | "all" };

/** The ledger, page after page. */
export function useLedger({ part, owner }: LedgerAsked) {
  return useInfiniteQuery({
    queryKey: [...ledgerKey, part, owner],
    queryFn: ({ pageParam }) =>
      ask<Page<LedgerLine>>("GET", withQuery("/api/promises", { part, owner, after: pageParam })),
    initialPageParam: firstPage(),
    getNextPageParam: (page: Page<LedgerLine>) => page.next ?? undefined,
  });
}

function firstPage(): string | undefined {
  return undefined;
}

export const policiesKey = ["policies"];

/** What is promised to everyone; the retired ones too, since their clocks may still run. */
export function usePolicies() {
  return useQuery({
    queryKey: policiesKey,
    queryFn: () => ask<{ items: Policy[] }>("GET", "/api/policies"),
  });
}

function usePolicyAct<Asked>(act: (asked: Asked) => Promise<Policy>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: policiesKey }),
  });
}

export function usePublishPolicy() {
  return usePolicyAct((publishing: Publishing) => ask<Policy>("POST", "/api/policies", publishing));
}

export function useChangePolicy(policyId: string) {
  return usePolicyAct((publishing: Publishing) =>
    ask<Policy>("PUT", `/api/policies/${policyId}`, publishing),
  );
}

export function useRetirePolicy(policyId: string) {
  return usePolicyAct(() => ask<Policy>("DELETE", `/api/policies/${policyId}`));
}

/** What a change would do to the clocks that run now. Read afresh: they run. */
export function usePreviewPolicy(policyId: string) {
  return useMutation({
    mutationFn: (publishing: Publishing) =>
      ask<PolicyPreview>("POST", `/api/policies/${policyId}/previews`, publishing),
  });
}
