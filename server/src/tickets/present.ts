import { ticketStateOf } from "@guichet/contract/live.ts";
import { noStrip } from "@guichet/contract/promises.ts";
import type { TicketRow, Ticket as TicketWire } from "@guichet/contract/tickets.ts";
import type { Ticket } from "./model.ts";
import { referenceOf } from "./reference.ts";
import type { Shown } from "./shown-rows.ts";

export function presentRow(ticket: Ticket): TicketRow {
  return {
    id: ticket.id,
    reference: referenceOf(ticket.number),
    subject: ticket.subject,
    state: ticketStateOf(ticket),
    channel: ticket.channel,
    customer: ticket.customer,
    owner: ticket.owner,
    team: ticket.team,
    ownerDueAt: ticket.ownerDueAt,
    openedAt: ticket.openedAt,
    closedAt: ticket.closedAt,
    waitingSince: ticket.waitingSince,
    answerDueAt: ticket.answerDueAt,
    snoozedUntil: ticket.snoozedUntil,
    chases: ticket.chases,
    chasedAt: ticket.chasedAt,
    urgency: ticket.urgency,
    lastEntryAt: ticket.lastEntryAt,
    excerpt: ticket.excerpt,
    entries: ticket.entries,
    sendFailed: ticket.sendFailedAt !== null,
    imported: ticket.importedAt !== null,
    tagIds: ticket.tagIds,
    strip: ticket.strip ?? noStrip,
    spamAt: ticket.spamAt,
    mergedInto: ticket.mergedInto && {
      id: ticket.mergedInto.id,
      reference: referenceOf(ticket.mergedInto.number),
    },
  };
}

export function presentTicket(shown: Shown, readOnly: boolean): TicketWire {
  const {
    ticket,
    inbox,
    closedBy,
    summary,
    closedDespite,
    spamBefore,
    personAskedAt,
    survey,
    reason,
    followers,
  } = shown;
  return {
    ...presentRow(ticket),
    language: ticket.language,
    spoken: ticket.spoken,
    inbox,
    readOnly,
    closedBy,
    summary,
    closedDespite,
    spamBefore,
    personAskedAt,
    survey,
    reason,
    followers,
  };
}
