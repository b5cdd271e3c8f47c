import type { ReasonKey } from "../house/reasons.ts";
import { type Chance, chanceFrom } from "./chance.ts";

/**
 * One matter to come: its number is the same on every telling, and so is everything that chance decides of it. Its place
 * is among those of its reason.
 */
export type Coming = { index: number; place: number; at: Temporal.Instant; reason: ReasonKey };

const zone = "Europe/Paris";
const daysTold = 91;

/** How much each week day brings, Monday first. */
const weekdays = [22, 18, 16, 15, 14, 10, 7];
/** From six in the morning to eleven at night: people write before work, at lunch and in the evening. */
const hours = [1, 3, 6, 9, 10, 9, 7, 6, 8, 8, 7, 6, 6, 7, 7, 6, 4, 2];

const usual: readonly (readonly [ReasonKey, number])[] = [
  ["suivi", 26],
  ["abime", 9],
  ["manquant", 7],
  ["panne", 13],
  ["reparation", 9],
  ["remboursement", 8],
  ["facture", 8],
  ["retour", 8],
  ["conseil", 8],
  ["adresse", 4],
  ["prime", 3],
  ["merci", 3],
];

/** The week in which faulty brakes are recalled, three weeks ago and among the last thirty days, and what follows it. */
function brakesOn(daysAgo: number): { more: number; share: number } {
  const week = Math.floor(daysAgo / 7);
  if (week === 3) return { more: 1.75, share: 0.46 };
  if (week === 2) return { more: 1.2, share: 0.22 };
  return { more: 1, share: week === 1 ? 0.05 : 0 };
}

export const isBadWeek = (now: Temporal.Instant, at: Temporal.Instant): boolean =>
  Math.floor((now.epochMilliseconds - at.epochMilliseconds) / (7 * 86_400_000)) === 3;

/** Three months of arrivals up to now, in their order. */
export function arrivals(seed: number, now: Temporal.Instant, total: number): Coming[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const days = Array.from({ length: daysTold + 1 }, (_, place) => daysTold - place);
  const weightOf = (daysAgo: number): number =>
    (weekdays[today.subtract({ days: daysAgo }).dayOfWeek - 1] ?? 0) * brakesOn(daysAgo).more;
  const sum = days.reduce((all, daysAgo) => all + weightOf(daysAgo), 0);
  const chance = chanceFrom(seed);
  const coming: Pick<Coming, "at" | "reason">[] = [];
  let owed = 0;
  for (const daysAgo of days) {
    owed += (total * weightOf(daysAgo)) / sum;
    for (; owed >= 1; owed--) {
      const at = atSomeHour(chance, today.subtract({ days: daysAgo }));
      const reason = reasonOn(chance, brakesOn(daysAgo).share);
      if (Temporal.Instant.compare(at, now) < 0) coming.push({ at, reason });
    }
  }
  const sorted = coming.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
  const before = new Map<ReasonKey, number>();
  return sorted.map((each, index) => {
    const place = before.get(each.reason) ?? 0;
    before.set(each.reason, place + 1);
    return { ...each, index, place };
  });
}

function atSomeHour(chance: Chance, date: Temporal.PlainDate): Temporal.Instant {
  const hour = 6 + weighed(chance, hours);
  const time = Temporal.PlainTime.from({
    hour,
    minute: chance.between(0, 59),
    second: chance.between(0, 59),
  });
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}

function reasonOn(chance: Chance, brakes: number): ReasonKey {
  if (chance.share() < brakes) return "freins";
  return (
    usual[
      weighed(
        chance,
        usual.map(([, weight]) => weight),
      )
    ]?.[0] ?? "suivi"
  );
}

function weighed(chance: Chance, weights: readonly number[]): number {
  let left = chance.share() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return place;
  }
  return weights.length - 1;
}
