import type { Authority } from "@guichet/contract/guard.ts";
import type { TFunction } from "i18next";
import type { Reading } from "../time-words.ts";
import { moneyWords, numberWords } from "../words/numbers.ts";
import { delayIn } from "./delays.ts";

type Telling = { t: TFunction; reading: Reading };

/** What somebody may do alone, one short line per limit. */
export function authorityLines(authority: Authority | null, { t, reading }: Telling): string[] {
  const { maxAmount, maxPercent, minDelayMinutes, kinds } = authority ?? {};
  const { language } = reading;
  const lines: string[] = [];
  if (maxAmount === 0) lines.push(t("authority.no_amount"));
  else if (maxAmount !== undefined)
    lines.push(t("authority.amount", { amount: moneyWords(maxAmount, "EUR", language) }));
  if (maxPercent !== undefined)
    lines.push(t("authority.percent", { percent: numberWords(maxPercent, language, 1) }));
  if (minDelayMinutes !== undefined && minDelayMinutes > 0)
    lines.push(t("authority.delay", { span: delayIn(minDelayMinutes, language) }));
  if (kinds?.length === 0) lines.push(t("authority.no_kind"));
  else if (kinds !== undefined)
    lines.push(t("authority.kinds", { kinds: kinds.map((kind) => kindWords(kind, t)).join(", ") }));
  return lines.length === 0 ? [t("authority.unlimited")] : lines;
}

/** A promise and a gesture may have the same kind: one list of names for both. */
export function kindWords(kind: string, t: TFunction): string {
  const names: Readonly<Record<string, string>> = {
    ...t("promise.kind", { returnObjects: true }),
    ...t("authority.kind", { returnObjects: true }),
  };
  return names[kind] ?? kind;
}
