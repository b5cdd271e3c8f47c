import type { Language } from "@guichet/contract/ids.ts";
import type { Connection, Inbox as InboxWire, MailServer } from "@guichet/contract/inboxes.ts";
import type { Grant } from "@guichet/contract/rights.ts";

type KnownServer = Omit<MailServer, "password">;

/** An address customers write to, with the ways its mail comes and goes. Passwords are sealed: see `sealed`. */
export type Inbox = {
  id: string;
  name: string;
  address: string;
  language: Language;
  signature: string;
  signatures: Record<Language, string>;
  greetings: Record<Language, string>;
  repliesToAll: boolean;
  quotesHistory: boolean;
  /** Whose its tickets are; null is everybody. */
  teamId: string | null;
  imap: KnownServer | null;
  smtp: KnownServer | null;
  sealed: { imap: Buffer | null; smtp: Buffer | null };
  takeSince: string;
  takeUnreadDays: number;
  createdAt: string;
  consent: InboxWire["consent"];
  /** When it was last given: another consent is another connection. */
  consentedAt: string | null;
  receiving: Connection;
  sending: Connection;
};

/** Whom an inbox is kept to; null when it is not. */
export type KeptInbox = Pick<Inbox, "id" | "name" | "teamId"> & { grants: Grant[] | null };

/** A signed token may stand in the reply address only where we receive the mail ourselves: providers may not know “+”. */
export const takesPlusAddresses = (inbox: Pick<Inbox, "imap">): boolean => inbox.imap === null;

export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);
