import type { Language } from "@guichet/contract/ids.ts";
import type { FilledReply, ReplyVariable } from "@guichet/contract/ready-replies.ts";
import { requireReader } from "../access/policy.ts";
import { readCompany } from "../company/company.ts";
import { tellMoment } from "../locales/moments.ts";
import type { Work } from "../platform/work.ts";
import { showTicket } from "../tickets/showing.ts";
import { requireReadyReply } from "./keeping.ts";
import { fill, type Values } from "./variables.ts";

type Asked = { ticketId: string; readyReplyId: string };

/** In the customer's language where it is ready in it, else in the other; filled now, so that what is read is what leaves. */
export async function fillReadyReply(work: Work, { ticketId, readyReplyId }: Asked): Promise<FilledReply> {
  return fillFor(work, ticketId, await requireReadyReply(work, readyReplyId));
}

export async function fillFor(
  work: Work,
  ticketId: string,
  ready: Record<Language, string | null>,
  /** What the ticket will have and has not yet: left between its braces. */
  unborn: readonly ReplyVariable[] = [],
): Promise<FilledReply> {
  const ticket = await showTicket(work, ticketId);
  const other: Language = ticket.language === "fr" ? "en" : "fr";
  const language = ready[ticket.language] === null ? other : ticket.language;
  const values = { ...(await valuesOf(work, ticket, language)) };
  for (const name of unborn) values[name] = null;
  const { html, missing } = fill(ready[language] ?? "", values);
  return { language, html, missing };
}

type Shown = Awaited<ReturnType<typeof showTicket>>;

async function valuesOf(work: Work, ticket: Shown, language: Language): Promise<Values> {
  const me = requireReader(work.actor);
  const { name: company, timeZone } = await readCompany(work);
  const due = ticket.strip.next?.dueAt ?? null;
  return {
    "customer.name": nameOrNothing(ticket.customer.name),
    "customer.first_name": firstOf(nameOrNothing(ticket.customer.name)),
    "ticket.reference": ticket.reference,
    "ticket.subject": ticket.subject,
    "agent.name": me.name,
    "agent.first_name": firstOf(me.name),
    "company.name": company,
    "promise.next": due && tellMoment(due, { language, timeZone, now: work.now }),
  };
}

/** A customer known by an address only has no name to be greeted by. */
const nameOrNothing = (name: string): string | null => (name.includes("@") ? null : name);
const firstOf = (name: string | null): string | null => name?.split(/\s+/u)[0] ?? null;
