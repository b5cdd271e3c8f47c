import type { Me } from "@guichet/contract/access.ts";
import type { Authority } from "@guichet/contract/guard.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type {
  Approval,
  AskingApproval,
  Authorities,
  ChoosingReasons,
  Deciding,
  Delivering,
  Gesture,
  GestureBudget,
  Granting,
  Reason,
  ReasonEffects,
  ReasonSet,
  ReasonWriting,
} from "@guichet/contract/reasons.ts";
import { type QueryKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, heard, tell } from "./client.ts";
import { partBeside } from "./lists/beside.ts";

type Items<Item> = { items: Item[] };

export const reasonsKey = ["reasons"];
const authoritiesKey = ["authorities"];
/** Of one ticket when it is named; without a ticket, whatever is asked anywhere. */
export const approvalsKey = ["approvals"];
export const gesturesKey = ["gestures"];
const budgetKey = [...gesturesKey, "budget"];

/** Every reason, those in use first; a retired one is still the reason of old tickets. */
export function useReasons() {
  return useQuery({
    queryKey: reasonsKey,
    queryFn: () => ask<Items<Reason>>("GET", "/api/reasons"),
    staleTime: heard,
  });
}

function useAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>, ...keys: readonly QueryKey[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

/** Written for the first time, or anew. */
export function useWriteReason(reasonId: string | null) {
  return useAct(
    (writing: ReasonWriting) =>
      reasonId === null
        ? ask<Reason>("POST", "/api/reasons", writing)
        : ask<Reason>("PUT", `/api/reasons/${reasonId}`, writing),
    reasonsKey,
  );
}

/** What moving, renaming or retiring it touches, said before. */
export function useReasonEffects(reasonId: string) {
  return useQuery({
    queryKey: [...reasonsKey, reasonId, "effects"],
    queryFn: () => ask<ReasonEffects>("GET", `/api/reasons/${reasonId}/effects`),
  });
}

export function useReasonSets(language: Language) {
  return useQuery({
    queryKey: [...reasonsKey, "sets", language],
    queryFn: () => ask<Items<ReasonSet>>("GET", `/api/reasons/sets?language=${language}`),
  });
}

/** Added to what is there; a name in use is left as it is. */
export function usePlantReasons() {
  return useAct(
    (choosing: ChoosingReasons) => ask<Items<Reason>>("POST", "/api/reasons/sets", choosing),
    reasonsKey,
  );
}

export function useRetireReason(reasonId: string) {
  return useAct(() => tell("DELETE", `/api/reasons/${reasonId}`), reasonsKey);
}

/** What each role may promise or grant alone, where a reason says nothing. */
export function useCommonAuthorities() {
  return useQuery({ queryKey: authoritiesKey, queryFn: () => ask<Authorities>("GET", "/api/authorities") });
}

export function useSetCommonAuthorities() {
  return useAct(
    (authorities: Authorities) => ask<Authorities>("PUT", "/api/authorities", authorities),
    authoritiesKey,
  );
}

/** What somebody may do alone; null where nothing limits them. The widest role speaks, as on the server. */
export function authorityOf({ roles }: Me, { agent, lead }: Authorities): Authority | null {
  if (roles.includes("admin") || roles.includes("director")) return null;
  if (roles.includes("lead")) return lead ?? null;
  return agent ?? null;
}

export function useApprovals(ticketId: string) {
  return useQuery({
    queryKey: [...approvalsKey, ticketId],
    ...partBeside(ticketId, "approvals", () =>
      ask<Items<Approval>>("GET", `/api/tickets/${ticketId}/approvals`),
    ),
  });
}

/** What waits for a lead, the oldest first. */
export function useWaitingApprovals() {
  return useQuery({
    queryKey: [...approvalsKey, "waiting"],
    queryFn: () => ask<Items<Approval>>("GET", "/api/approvals"),
    select: ({ items }) => ({ items: items.filter(({ mayDecide }) => mayDecide) }),
  });
}

export function useAskApproval(ticketId: string) {
  return useAct(
    (asking: AskingApproval) => ask<Approval>("POST", `/api/tickets/${ticketId}/approvals`, asking),
    approvalsKey,
  );
}

export function useDecideApproval(approvalId: string) {
  return useAct(
    (deciding: Deciding) => ask<Approval>("PUT", `/api/approvals/${approvalId}/decision`, deciding),
    approvalsKey,
  );
}

export function useGestures(ticketId: string) {
  return useQuery({
    queryKey: [...gesturesKey, ticketId],
    ...partBeside(ticketId, "gestures", () =>
      ask<Items<Gesture>>("GET", `/api/tickets/${ticketId}/gestures`),
    ),
  });
}

/** This month's, in the company's own time. */
export function useGestureBudget() {
  return useQuery({ queryKey: budgetKey, queryFn: () => ask<GestureBudget>("GET", "/api/gesture-budget") });
}

export function useSetGestureBudget() {
  return useAct(
    (budgeting: { monthly: number | null }) => ask<GestureBudget>("PUT", "/api/gesture-budget", budgeting),
    budgetKey,
  );
}

export function useGrantGesture(ticketId: string) {
  return useAct(
    (granting: Granting) => ask<Gesture>("POST", `/api/tickets/${ticketId}/gestures`, granting),
    gesturesKey,
  );
}

export function useDeliverGesture(gestureId: string) {
  return useAct(
    (delivering: Delivering) => ask<Gesture>("PUT", `/api/gestures/${gestureId}/delivery`, delivering),
    gesturesKey,
  );
}
