import type {
  EntryWays,
  ProviderSetting,
  ProviderStanding,
  ProviderTrial,
} from "@guichet/contract/identity.ts";
import type { ProofStanding } from "@guichet/contract/signing-in.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";

const providerKey = ["identity-provider"];

/** How one may enter, besides a password: read by whoever is not signed in yet. */
export function useEntryWays() {
  return useQuery({
    queryKey: ["entry-ways"],
    queryFn: () => ask<EntryWays>("GET", "/api/entry-ways"),
    retry: false,
  });
}

/** A whole new page: the provider is another site. */
export const providerAddress = (back: string | undefined): string =>
  back === undefined ? "/api/session/provider" : `/api/session/provider?${new URLSearchParams({ back })}`;

/** In a window of its own: the page that asked stays as it is. */
export const proofAddress = "/api/session/provider?proving=true";

/** Asked anew each time, and again while somebody proves it in another window. */
export function useProofStanding(isAway: boolean) {
  return useQuery({
    queryKey: ["proof"],
    queryFn: () => ask<ProofStanding>("GET", "/api/session/confirmation"),
    gcTime: 0,
    refetchOnWindowFocus: "always",
    refetchInterval: isAway ? 2000 : false,
  });
}

export function useProvider() {
  return useQuery({
    queryKey: providerKey,
    queryFn: () => ask<ProviderStanding>("GET", "/api/identity-provider"),
  });
}

export function useKeepProvider() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (setting: ProviderSetting) => ask<ProviderStanding>("PUT", "/api/identity-provider", setting),
    onSuccess: (standing) => queries.setQueryData(providerKey, standing),
  });
}

export function useTryProvider() {
  return useMutation({
    mutationFn: (setting: ProviderSetting) =>
      ask<ProviderTrial>("POST", "/api/identity-provider/trials", setting),
  });
}

export function useRemoveProvider() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => tell("DELETE", "/api/identity-provider"),
    onSuccess: () => queries.invalidateQueries({ queryKey: providerKey }),
  });
}

/** Passwords for administrators only, or for everybody. */
export function useClosePasswords() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (closed: boolean) => tell(closed ? "PUT" : "DELETE", "/api/identity-provider/exclusivity"),
    onSuccess: () => queries.invalidateQueries({ queryKey: providerKey }),
  });
}
