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
import type { KeyChoice } from "@guichet/contract/keys.ts";
import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { ask, tell } from "./client.ts";

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => ask<Me>("GET", "/api/session"),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Who is signed in. The frame has it before any screen inside it is shown. */
export function useMe(): Me {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whoever decides for others: a lead, a director, an administrator. */
export function isLeading(me: Me): boolean {
  return me.roles.some((role) => role !== "agent");
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (signIn: SignIn) => ask<Me>("POST", "/api/session", signIn),
    onSuccess: (me) => queries.setQueryData(sessionQuery.queryKey, me),
  });
}

export function useChooseLanguage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (language: LanguageChoice["language"]) =>
      ask<Me>("PUT", "/api/session/language", { language } satisfies LanguageChoice),
    onSuccess: (me) => queries.setQueryData(sessionQuery.queryKey, me),
  });
}

export function useChooseKeys() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (keys: KeyChoice) => ask<Me>("PUT", "/api/session/keys", keys),
    onSuccess: (me) => queries.setQueryData(sessionQuery.queryKey, me),
  });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => tell("DELETE", "/api/session") });
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
    mutationFn: (joining: Joining) => ask<Me>("POST", "/api/invitation/acceptance", joining),
    onSuccess: (me) => queries.setQueryData(sessionQuery.queryKey, me),
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
