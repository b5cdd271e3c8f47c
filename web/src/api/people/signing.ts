import type { Signing } from "@guichet/contract/access.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../client.ts";

const signingKey = ["signing"];

export function useSigning() {
  return useQuery({ queryKey: signingKey, queryFn: () => ask<Signing>("GET", "/api/session/signing") });
}

export function useChooseSigning() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (signing: Signing) => ask<Signing>("PUT", "/api/session/signing", signing),
    onSuccess: (signing) => queries.setQueryData(signingKey, signing),
  });
}
