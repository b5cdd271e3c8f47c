import type { Channel } from "@guichet/contract/channels.ts";
import type { CustomerName } from "@guichet/contract/customers.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { Strip } from "@guichet/contract/promises.ts";
import type { UrgencyWhy } from "@guichet/contract/readings.ts";
import type { AgentName, TeamName } from "@guichet/contract/team.ts";

/**
 * A ticket is the thing to solve: one customer, one owner, one thread. Its state is never stored. It is read from
 * facts: who owns it, since when the customer waits, when it was closed and by whom. The thread lives downstream,
 * in `thread`; what a ticket knows of it is how many entries it has and whether somebody waits for an answer.
 */
export type Ticket = {
  id: string;
  number: number;
  inboxId: string | null;
  customer: CustomerName;
  owner: AgentName | null;
  team: TeamName | null;
  channel: Channel;
  language: Language;
  /** Named as `lang` does; null where too few words say. */
  spoken: string | null;
  urgency: UrgencyWhy[];
  subject: string;
  openedAt: string;
  importedAt: string | null;
  ownerDueAt: string | null;
  closedAt: string | null;
  waitingSince: string | null;
  answerDueAt: string | null;
  nextDueAt: string | null;
  snoozedUntil: string | null;
  chases: number;
  chasedAt: string | null;
  sendFailedAt: string | null;
  /** Kept by `promises`, downstream; null when nothing was promised. */
  strip: Strip | null;
  tagIds: string[];
  /** It is read in this other one, where all that hung on it is. */
  spamAt: string | null;
  mergedInto: { id: string; number: number } | null;
  entries: number;
  lastEntryAt: string;
  excerpt: string;
};

export const isOpen = (ticket: Pick<Ticket, "closedAt">): boolean => ticket.closedAt === null;

export const isOwnedBy = (ticket: Pick<Ticket, "owner">, agentId: string): boolean =>
  ticket.owner?.id === agentId;

/** Lists show one line of the last words: enough to recognise, never enough to be worth hiding. */
export function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length <= 160 ? line : `${cutAt(line, 159).trimEnd()}…`;
}

/** Never half an emoji: a lone surrogate is no text, and PostgreSQL refuses it in JSON. */
export function cutAt(text: string, most: number): string {
  const cut = text.slice(0, most);
  return cut.isWellFormed() ? cut : cut.slice(0, -1).toWellFormed();
}
