import type { ReadyMessage } from "@guichet/contract/promises.ts";
import { requireReading } from "../access/policy.ts";
import { oneOpeningDayAfter } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import { readCompany } from "../company/company.ts";
import { letters } from "../locales/letters.ts";
import { tellMoment } from "../locales/moments.ts";
import type { Work } from "../platform/work.ts";
import { showPromise } from "../promises/listing.ts";
import { order } from "../promises/model.ts";
import { showTicket } from "../tickets/showing.ts";

/**
 * The message the owner may send when a word can't be held in time: what was promised, a date one opening day later,
 * and a place for the reason, which only a person knows. Nothing is sent.
 */
export async function readyMessage(work: Work, commitmentId: string): Promise<ReadyMessage> {
  requireReading(work.actor);
  const promise = await showPromise(work, commitmentId);
  const [ticket, company, calendar] = await Promise.all([
    showTicket(work, promise.ticketId),
    readCompany(work),
    mainCalendar(work),
  ]);
  const due = promise.dueAt ?? promise.firstDueAt;
  const from = order(due, work.now.toString()) > 0 ? Temporal.Instant.from(due) : work.now;
  const dueAt = oneOpeningDayAfter(calendar, from).toString();
  const reader = { language: ticket.language, timeZone: company.timeZone, now: work.now };
  const text = letters[ticket.language].readyToMove({
    customer: ticket.customer.name,
    what: promise.what,
    promised: tellMoment(due, reader),
    by: tellMoment(dueAt, reader),
    author: work.actor.kind === "agent" ? work.actor.name : company.name,
  });
  return { text, dueAt };
}
