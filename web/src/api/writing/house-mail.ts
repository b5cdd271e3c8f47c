import type { Inbox } from "@guichet/contract/inboxes.ts";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../client.ts";
import { inboxesKey } from "../inboxes.ts";

/** How the house writes from an inbox. */
export type HouseMail = Pick<Inbox, "repliesToAll" | "quotesHistory" | "greetings"> & {
  isOurs: (address: string) => boolean;
};

const plain = { repliesToAll: true, quotesHistory: false, greetings: { fr: "", en: "" } };

/** Read once in a while; until it is known, or when it cannot be, one writes to all and quotes nothing. */
export function useHouseMail(inbox: { id: string; address: string }): {
  mail: HouseMail;
  isPending: boolean;
} {
  const inboxes = useQuery({
    queryKey: inboxesKey,
    queryFn: () => ask<{ items: Inbox[] }>("GET", "/api/inboxes"),
    staleTime: 60_000,
  });
  const items = inboxes.data?.items ?? [];
  const ours = new Set(
    [inbox.address, ...items.map(({ address }) => address)].map((each) => each.toLowerCase()),
  );
  const known = items.find(({ id }) => id === inbox.id) ?? plain;
  return {
    mail: { ...known, isOurs: (address) => ours.has(withoutToken(address)) },
    isPending: inboxes.isPending,
  };
}

/** `contact+abc@…` is `contact@…`. */
const withoutToken = (address: string): string => address.toLowerCase().replace(/\+[^@]*(?=@)/u, "");
