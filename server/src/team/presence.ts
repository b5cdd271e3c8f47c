import type { OpeningPeriod } from "@guichet/contract/calendars.ts";
import type { PresenceState } from "@guichet/contract/presence.ts";

type Known = { startsAt: string; endsAt: string | null } | null;
type Hours = { workingHours: readonly OpeningPeriod[]; timeZone: string };

/** Is somebody there now? An absence that has not begun yet, or is over, is none. */
export function presenceAt(now: Temporal.Instant, absence: Known, hours: Hours): PresenceState {
  if (absence && covers(absence, now)) return "away";
  return isAtWork(now, hours) ? "available" : "off_hours";
}

function covers({ startsAt, endsAt }: NonNullable<Known>, now: Temporal.Instant): boolean {
  const at = now.epochMilliseconds;
  return Date.parse(startsAt) <= at && (endsAt === null || at < Date.parse(endsAt));
}

function isAtWork(now: Temporal.Instant, { workingHours, timeZone }: Hours): boolean {
  if (workingHours.length === 0) return true;
  const local = now.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return workingHours.some(({ day, from, to }) => day === local.dayOfWeek && from <= time && time < to);
}
