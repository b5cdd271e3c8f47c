import type { Page } from "@guichet/contract/paging.ts";
import type { FlaggedMessage, Protection, WrittenEnd } from "@guichet/contract/protection.ts";
import { requireSomeLead } from "../access/leading.ts";
import { requireReading } from "../access/policy.ts";
import { protectionLetters } from "../locales/protection.ts";
import type { Work } from "../platform/work.ts";
import { referenceOf } from "../tickets/reference.ts";
import { showTicket } from "../tickets/showing.ts";
import { findEnd, listFlagged, listFlagsOf } from "./rows.ts";

/** What to know, and what is ready, before one answers this customer. */
export async function protectionOf(work: Work, ticketId: string): Promise<Protection> {
  requireReading(work.actor);
  const { customer, language } = await showTicket(work, ticketId);
  const [flags, end] = await Promise.all([listFlagsOf(work, customer.id), findEnd(work, customer.id)]);
  return { flags, end, letters: protectionLetters[language] };
}

export async function endOf(work: Work, customerId: string): Promise<{ end: WrittenEnd | null }> {
  return { end: await findEnd(work, customerId) };
}

type Asked = { after?: string | undefined; limit: number };

/** Newest first: a lead who sees it in time can offer a relay. A team's lead reads those of its tickets. */
export async function flaggedMessages(work: Work, { after, limit }: Asked): Promise<Page<FlaggedMessage>> {
  requireSomeLead(work.actor);
  const rows = await listFlagged(work, { after: placeIn(after), limit });
  const last = rows.at(-1);
  return {
    items: rows.map(({ number, ...row }) => ({ ...row, reference: referenceOf(number) })),
    next: last && rows.length === limit ? `${last.flaggedAt}_${last.entryId}` : null,
  };
}

function placeIn(text: string | undefined) {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f-]{36})$/u.exec(text ?? "");
  return found ? { at: found[1] ?? "", id: found[2] ?? "" } : null;
}
