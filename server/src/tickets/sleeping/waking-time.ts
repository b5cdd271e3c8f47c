import type { Calendar } from "../../calendars/model.ts";
import { dueAfterMinutes, minutesBetween } from "../../calendars/opening-time.ts";
import type { Ticket } from "../model.ts";

/** Opening minutes kept between the waking and the date: enough to read, do and answer. */
const leadMinutes = 60;
/** With less left than this, nobody should look away. */
const fewestMinutes = 15;

export type Waking = { kind: "at"; at: Temporal.Instant } | { kind: "too_soon"; dueAt: Temporal.Instant };

/** The first date that falls due in a ticket: an answer the customer waits for, or a promise. */
export function firstDue({ answerDueAt, nextDueAt }: Pick<Ticket, "answerDueAt" | "nextDueAt">) {
  const dues = [answerDueAt, nextDueAt].filter((at) => at !== null).map((at) => Temporal.Instant.from(at));
  return dues.toSorted(Temporal.Instant.compare)[0] ?? null;
}

/**
 * When a ticket that was asked to sleep until `asked` wakes: then, or an opening hour before its first date, counted in
 * the hours when somebody is there. A third of what is left at most is kept for the work, so that a short nap stays one.
 */
export function wakingTime(
  calendar: Calendar,
  now: Temporal.Instant,
  asked: Temporal.Instant,
  due: Temporal.Instant | null,
): Waking {
  if (due === null) return { kind: "at", at: asked };
  const left = minutesBetween(calendar, now, due);
  const lead = Math.min(leadMinutes, Math.ceil(left / 3));
  const latest = dueAfterMinutes(calendar, now, left - lead);
  if (Temporal.Instant.compare(asked, latest) <= 0) return { kind: "at", at: asked };
  return left < fewestMinutes ? { kind: "too_soon", dueAt: due } : { kind: "at", at: latest };
}
