import type { FiguresAsked } from "@guichet/contract/figures.ts";
import { refuse } from "../platform/refuse.ts";

/** Whole days of the company's calendar, both included, and the instants they run between. */
export type Period = {
  from: string;
  to: string;
  timeZone: string;
  start: Temporal.Instant;
  end: Temporal.Instant;
  now: Temporal.Instant;
  /** Whose tickets it is about; null for the whole house. */
  teamId: string | null;
  /** Of which reason, with all that hangs on it; null for all of them. */
  reasonId: string | "none" | null;
};

const daysUnlessAsked = 30;
/** Two years: one value a day is drawn for each. */
const mostDays = 731;

export function periodOf(
  { from, to, teamId, reasonId }: FiguresAsked,
  timeZone: string,
  now: Temporal.Instant,
): Period {
  const last = to ? Temporal.PlainDate.from(to) : now.toZonedDateTimeISO(timeZone).toPlainDate();
  const first = from ? Temporal.PlainDate.from(from) : last.subtract({ days: daysUnlessAsked - 1 });
  const days = first.until(last).days + 1;
  if (days < 1) throw refuse("request.invalid", { fields: [{ path: "from", problem: "period_order" }] });
  if (days > mostDays)
    throw refuse("request.invalid", { fields: [{ path: "from", problem: "period_too_long" }] });
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone }).toInstant();
  return {
    from: first.toString(),
    to: last.toString(),
    timeZone,
    start: midnight(first),
    end: midnight(last.add({ days: 1 })),
    now,
    teamId: teamId ?? null,
    reasonId: reasonId ?? null,
  };
}

export function daysOf({ from, to }: Pick<Period, "from" | "to">): string[] {
  const first = Temporal.PlainDate.from(from);
  const count = first.until(Temporal.PlainDate.from(to)).days + 1;
  return Array.from({ length: count }, (_, days) => first.add({ days }).toString());
}
