import type { Facts } from "@guichet/contract/facts.ts";
import { requirePerson, requireWriting } from "../../access/policy.ts";
import { mainCalendar } from "../../calendars/reading.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { lockTicket } from "../locking.ts";
import { isOpen } from "../model.ts";
import { takeTicket } from "../taking.ts";
import { findSleepBefore, writeSnooze } from "./rows.ts";
import { wakeTicket } from "./waking.ts";
import { firstDue, wakingTime } from "./waking-time.ts";

/**
 * It sleeps until then, out of the lists, and wakes sooner when its customer writes. No date moves with it: sleeping
 * never hides somebody who waits unanswered, and the waking comes before whatever falls due. Whoever puts a ticket to
 * sleep that nobody owns owns it: it would sleep while nobody answers for it.
 */
export async function snoozeTicket(work: Work, id: string, asked: Temporal.Instant): Promise<void> {
  const me = requirePerson(work.actor);
  const ticket = await lockTicket(work, id);
  if (!isOpen(ticket)) throw refuse("ticket.closed");
  if (Temporal.Instant.compare(asked, work.now) <= 0) throw refuse("moment.past");
  const due = firstDue(ticket);
  if (due && Temporal.Instant.compare(due, work.now) <= 0) throw refuse("ticket.awaits_answer");
  const waking = wakingTime(await mainCalendar(work), work.now, asked, due);
  if (waking.kind === "too_soon") throw refuse("ticket.due_too_soon", { dueAt: waking.dueAt.toString() });
  if (ticket.owner === null) await takeTicket(work, id);
  const until = waking.at.toString();
  await writeSnooze(work, id, { until, by: me.id });
  work.announce("ticket.snoozed", { ticketId: id, until, asked: asked.toString(), by: me });
}

/** The sleep it was put to is taken back: it sleeps on until the hour it had before, or is awake again. */
export async function undoSnooze(work: Work, id: string): Promise<void> {
  requireWriting(work.actor);
  const { snoozedUntil } = await lockTicket(work, id);
  if (snoozedUntil !== null && !(await sleepOn(work, id))) await wakeTicket(work, id, "agent");
}

/** The closing that woke it is taken back. */
export async function sleepOnUndo(work: Work, { ticketId, undoes }: Facts["ticket.reopened"]): Promise<void> {
  if (undoes !== undefined) await sleepOn(work, ticketId);
}

/** Whoever had put it to sleep still has; the tick that wakes it before what falls due looks at it like at any other. */
async function sleepOn(work: Work, id: string): Promise<boolean> {
  const before = await findSleepBefore(work, id);
  if (!before) return false;
  const until = Temporal.Instant.from(before.until).toString();
  await writeSnooze(work, id, { until, by: before.by.id });
  work.announce("ticket.snoozed", { ticketId: id, until, asked: until, by: before.by });
  return true;
}

/** Somebody wakes it by hand; what is awake stays so. */
export async function unsnoozeTicket(work: Work, id: string): Promise<void> {
  requireWriting(work.actor);
  await wakeTicket(work, id, "agent");
}
