import type { NotificationChoices } from "@guichet/contract/notifications.ts";

type Quiet = NonNullable<NotificationChoices["quiet"]>;

/** The given instant, or the end of the quiet hours it falls in, on the person's own clock. They may cross midnight. */
export function whenLoud(now: Temporal.Instant, quiet: Quiet | null, timeZone: string): Temporal.Instant {
  if (quiet === null || quiet.from === quiet.to) return now;
  const local = now.toZonedDateTimeISO(timeZone);
  const [from, to] = [Temporal.PlainTime.from(quiet.from), Temporal.PlainTime.from(quiet.to)];
  const time = local.toPlainTime();
  const isPast = (one: Temporal.PlainTime) => Temporal.PlainTime.compare(time, one) >= 0;
  const crosses = Temporal.PlainTime.compare(from, to) > 0;
  const isQuiet = crosses ? isPast(from) || !isPast(to) : isPast(from) && !isPast(to);
  if (!isQuiet) return now;
  const day = crosses && isPast(from) ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return day.toZonedDateTime({ timeZone, plainTime: to }).toInstant();
}
