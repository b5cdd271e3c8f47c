import type {
  Joining,
  LanguageChoice,
  MadeToken,
  Me,
  OpenInvitation,
  SignIn,
  Token,
  TokenMaking,
} from "@guichet/contract/access.ts";
import type { AuditLine } from "@guichet/contract/audit.ts";
import { type Audited, audited } from "@guichet/contract/audited.ts";
import type { SignedOut } from "@guichet/contract/identity.ts";
import type { KeyChoice } from "@guichet/contract/key-choice.ts";
import type { Page } from "@guichet/contract/paging.ts";
import type {
  EnrolledSignIn,
  Enrolment,
  OpenReset,
  PasswordChange,
  RecoveryCodes,
  SecondFactor,
  SecondFactorRule,
  Session,
  SignInAnswer,
} from "@guichet/contract/signing-in.ts";
import {
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ask, tell, withQuery } from "./client.ts";
import { sharedQuery } from "./held.ts";

const readMe = () => ask<Me>("GET", "/api/session");

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: readMe,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Who is signed in. The frame has it before any screen inside it is shown. */
export const useMe: () => Me = sharedQuery({ queryKey: sessionQuery.queryKey, ask: readMe });

/** Whoever decides for the house: a lead, a director, an administrator. */
export function isLeading(me: Me): boolean {
  return me.roles.some((role) => role !== "agent");
}

/** Signed in, or not yet: one more step is asked. */
function keepMe(queries: QueryClient, answer: SignInAnswer): void {
  if (!("step" in answer)) holdMe(queries, answer);
}

/** What only the house says of itself stays as it was when an act answers with the person alone. */
export function holdMe(queries: QueryClient, me: Me): void {
  queries.setQueryData(sessionQuery.queryKey, (before: Me | undefined) => ({ ...before, ...me }));
}

/** How far a demonstration has told its history, asked again until it is whole; then every list is read anew. */
export function useTelling(): Me["demonstration"] {
  const queries = useQueryClient();
  const { demonstration } = useMe();
  const isTelling = demonstration !== undefined && demonstration.told < demonstration.all;
  useQuery({ ...sessionQuery, refetchInterval: isTelling ? 3000 : false });
  const wasTelling = useRef(isTelling);
  useEffect(() => {
    if (wasTelling.current && !isTelling) void queries.invalidateQueries();
    wasTelling.current = isTelling;
  }, [isTelling, queries]);
  return demonstration;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (signIn: SignIn) => ask<SignInAnswer>("POST", "/api/session", signIn),
    onSuccess: (answer) => keepMe(queries, answer),
  });
}

export function useChooseLanguage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (language: LanguageChoice["language"]) =>
      ask<Me>("PUT", "/api/session/language", { language } satisfies LanguageChoice),
    onSuccess: (me) => holdMe(queries, me),
  });
}

export function useChooseKeys() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (keys: KeyChoice) => ask<Me>("PUT", "/api/session/keys", keys),
    onSuccess: (me) => holdMe(queries, me),
  });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => ask<SignedOut>("DELETE", "/api/session") });
}

export function useInvitation() {
  return useQuery({
    queryKey: ["invitation"],
    queryFn: () => ask<OpenInvitation>("GET", "/api/invitation"),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useJoin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (joining: Joining) => ask<SignInAnswer>("POST", "/api/invitation/acceptance", joining),
    onSuccess: (answer) => keepMe(queries, answer),
  });
}

const tokensKey = ["tokens"];

export function useTokens() {
  return useQuery({ queryKey: tokensKey, queryFn: () => ask<{ items: Token[] }>("GET", "/api/tokens") });
}

export function useMakeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (making: TokenMaking) => ask<MadeToken>("POST", "/api/tokens", making),
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensKey }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => tell("DELETE", `/api/tokens/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensKey }),
  });
}

/** The second step of a sign-in. */
export function usePassStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => ask<Me>("POST", "/api/session/code", { code }),
    onSuccess: (me) => holdMe(queries, me),
  });
}

/** Where a second factor is set up: in the middle of a sign-in, or from one's account. */
export type EnrolmentPlace = "sign-in" | "account";

export function useBeginEnrolment(place: EnrolmentPlace) {
  const path = place === "sign-in" ? "/api/session/enrolment" : "/api/second-factor";
  return useMutation({ mutationFn: () => ask<Enrolment>("POST", path) });
}

export function useConfirmEnrolment(place: EnrolmentPlace) {
  const queries = useQueryClient();
  const path =
    place === "sign-in" ? "/api/session/enrolment/confirmation" : "/api/second-factor/confirmation";
  return useMutation({
    mutationFn: (code: string) => ask<RecoveryCodes | EnrolledSignIn>("PUT", path, { code }),
    onSuccess: (answer) => {
      if ("me" in answer) holdMe(queries, answer.me);
      else void queries.invalidateQueries({ queryKey: factorKey });
    },
  });
}

const factorKey = ["second-factor"];

export function useSecondFactor() {
  return useQuery({ queryKey: factorKey, queryFn: () => ask<SecondFactor>("GET", "/api/second-factor") });
}

export function useRemoveSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => tell("DELETE", "/api/second-factor"),
    onSuccess: () => queries.invalidateQueries({ queryKey: factorKey }),
  });
}

export function useRenewRecoveryCodes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask<RecoveryCodes>("POST", "/api/second-factor/recovery-codes"),
    onSuccess: () => queries.invalidateQueries({ queryKey: factorKey }),
  });
}

export function useConfirmSession() {
  return useMutation({
    mutationFn: (password: string) => tell("PUT", "/api/session/confirmation", { password }),
  });
}

const sessionsKey = ["sessions"];

export function useSessions() {
  return useQuery({
    queryKey: sessionsKey,
    queryFn: () => ask<{ items: Session[] }>("GET", "/api/sessions"),
  });
}

/** One of them, or all the others. */
export function useEndSessions() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (which: string | "others") =>
      tell("DELETE", which === "others" ? "/api/sessions" : `/api/sessions/${which}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: PasswordChange) => tell("PUT", "/api/session/password", change),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  });
}

export function useAskReset() {
  return useMutation({ mutationFn: (email: string) => tell("POST", "/api/password-resets", { email }) });
}

export function useOpenReset() {
  return useQuery({
    queryKey: ["password-reset"],
    queryFn: () => ask<OpenReset>("GET", "/api/password-reset"),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSpendReset() {
  return useMutation({
    mutationFn: (password: string) => tell("PUT", "/api/password-reset/password", { password }),
  });
}

const ruleKey = ["second-factor-rule"];

export function useSecondFactorRule() {
  return useQuery({
    queryKey: ruleKey,
    queryFn: () => ask<SecondFactorRule>("GET", "/api/second-factor-rule"),
  });
}

export function useRequireSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (required: boolean) =>
      tell(required ? "PUT" : "DELETE", "/api/second-factor-rule/requirement"),
    onSuccess: () => queries.invalidateQueries({ queryKey: ruleKey }),
  });
}

export function useResetSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (agentId: string) => tell("DELETE", `/api/agents/${agentId}/second-factor`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ruleKey }),
  });
}

export type AuditChoice = { what?: Audited | undefined; agentId?: string | undefined };

/** As the address bar says it. */
export const readAuditChoice = (search: Record<string, unknown>): AuditChoice => ({
  what: audited.find((each) => each === search.what),
  agentId: typeof search.agentId === "string" ? search.agentId : undefined,
});

export function useAuditLines(asked: AuditChoice) {
  return useInfiniteQuery({
    queryKey: ["audit", asked],
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      ask<Page<AuditLine>>("GET", withQuery("/api/audit-lines", { ...asked, after: pageParam })),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
}

export const auditTableAddress = (asked: AuditChoice): string => withQuery("/api/audit-table", asked);
