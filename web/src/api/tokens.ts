import type { MadeToken, Token, TokenMaking } from "@guichet/contract/access.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "./client.ts";

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
