import type { Consent, ConsentSetting, ConsentVisit } from "@guichet/contract/consents.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { inboxesKey } from "../inboxes.ts";

type Standing = { consent: Consent | null };

const consentKey = (inboxId: string) => ["consent", inboxId];

export function useConsent(inboxId: string) {
  return useQuery({
    queryKey: consentKey(inboxId),
    queryFn: () => ask<Standing>("GET", `/api/inboxes/${inboxId}/consent`),
  });
}

/** Keeps how we are known there, then leads the browser there: whoever holds the mailbox consents. */
export function useConnect(inboxId: string) {
  return useMutation({
    mutationFn: async (setting: ConsentSetting | null) => {
      if (setting !== null) await ask<Standing>("PUT", `/api/inboxes/${inboxId}/consent`, setting);
      return ask<ConsentVisit>("POST", `/api/inboxes/${inboxId}/consent/visits`);
    },
    onSuccess: ({ address }) => location.assign(address),
  });
}

export function useDropConsent(inboxId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => tell("DELETE", `/api/inboxes/${inboxId}/consent`),
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxesKey }),
  });
}
