import type { Authority } from "@guichet/contract/guard.ts";
import type { FoundWord } from "./model.ts";

export type Excess =
  | { code: "authority.amount"; particulars: { asked: number; most: number } }
  | { code: "authority.percent"; particulars: { asked: number; most: number } }
  | { code: "authority.delay"; particulars: { minutes: number } }
  | { code: "authority.kind"; particulars: { promised: string } };

export type Promised = Pick<FoundWord, "kind" | "due" | "amount">;

/**
 * Where a promise goes beyond what its author may promise alone. Decided on values, never on words: however it is
 * turned, fifty euros are fifty euros. A sum in another money is held against the ceiling as it stands, since nobody
 * here knows its rate and a ceiling that fails open is none.
 */
export function exceeds(promise: Promised, authority: Authority, at: Temporal.Instant): Excess[] {
  const { amount, due, kind } = promise;
  const { maxAmount, maxPercent, minDelayMinutes, kinds } = authority;
  const excesses: Excess[] = [];
  if (amount?.unit === "%" && maxPercent !== undefined && amount.value > maxPercent)
    excesses.push({ code: "authority.percent", particulars: { asked: amount.value, most: maxPercent } });
  if (amount && amount.unit !== "%" && maxAmount !== undefined && amount.value > maxAmount)
    excesses.push({ code: "authority.amount", particulars: { asked: amount.value, most: maxAmount } });
  if (due && minDelayMinutes !== undefined && minutesUntil(due.at, at) < minDelayMinutes)
    excesses.push({ code: "authority.delay", particulars: { minutes: minDelayMinutes } });
  if (kinds && !kinds.includes(kind))
    excesses.push({ code: "authority.kind", particulars: { promised: kind } });
  return excesses;
}

const minutesUntil = (due: string, at: Temporal.Instant): number =>
  Temporal.Instant.from(due).since(at).total("minutes");
