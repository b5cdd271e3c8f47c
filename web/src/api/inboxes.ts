import type { AddingInbox, Inbox, InboxChange, Trial } from "@guichet/contract/inboxes.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "./client.ts";

export const inboxesKey = ["inboxes"];

/** How a connection stands is no fact, and the live line does not tell it: whoever watches asks again. */
export function useInboxes() {
  return useQuery({
    queryKey: inboxesKey,
    queryFn: () => ask<{ items: Inbox[] }>("GET", "/api/inboxes"),
    refetchInterval: 3000,
  });
}

const aMinute = 60_000;

/** The same beside all other work: looked at each minute, and not at all by a tab that nobody sees. */
export function useInboxesStanding(): readonly Inbox[] {
  const standing = useQuery({
    queryKey: inboxesKey,
    queryFn: () => ask<{ items: Inbox[] }>("GET", "/api/inboxes"),
    refetchInterval: aMinute,
    staleTime: aMinute,
  });
  return standing.data?.items ?? [];
}

export function useAddInbox() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (inbox: AddingInbox) => ask<Inbox>("POST", "/api/inboxes", inbox),
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxesKey }),
  });
}

export function useChangeInbox(inboxId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: InboxChange) => ask<Inbox>("PATCH", `/api/inboxes/${inboxId}`, change),
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxesKey }),
  });
}

/** Signs in at both ends for real, and says what each one answered. */
export function useTrial() {
  return useMutation({
    mutationFn: (asked: Pick<AddingInbox, "address" | "imap" | "smtp"> & { inboxId?: string }) =>
      ask<Trial>("POST", "/api/inboxes/trials", asked),
  });
}
