import type { Authority } from "@guichet/contract/guard.ts";
import { WordKind } from "@guichet/contract/promises.ts";
import { GestureKind } from "@guichet/contract/reasons.ts";
import { type DelayUnit, minutesIn, wholeDelay } from "../../parts/reasons/delays.ts";

/** An authority as it is typed: an empty field is no ceiling. */
export type AuthorityForm = {
  amount: string;
  percent: string;
  delay: string;
  unit: DelayUnit;
  kinds: readonly string[];
};

/** A promise and a gesture share their names: what may be promised may be granted. */
export const kinds: readonly string[] = [...new Set([...WordKind.options, ...GestureKind.options])];

export function formOf(authority: Authority | undefined): AuthorityForm {
  const { maxAmount, maxPercent, minDelayMinutes } = authority ?? {};
  const delay = minDelayMinutes === undefined ? null : wholeDelay(minDelayMinutes);
  return {
    amount: maxAmount === undefined ? "" : String(maxAmount),
    percent: maxPercent === undefined ? "" : String(maxPercent),
    delay: delay === null ? "" : String(delay.count),
    unit: delay?.unit ?? "hours",
    kinds: authority?.kinds ?? kinds,
  };
}

/** Nothing typed is no ceiling at all; every kind ticked is no limit to the kinds. */
export function authorityIn(form: AuthorityForm): Authority {
  const limits: Authority = {};
  const amount = numberIn(form.amount);
  const percent = numberIn(form.percent);
  const delay = numberIn(form.delay);
  if (amount !== null) limits.maxAmount = amount;
  if (percent !== null) limits.maxPercent = Math.min(100, percent);
  if (delay !== null) limits.minDelayMinutes = Math.round(delay * minutesIn[form.unit]);
  if (form.kinds.length < kinds.length) limits.kinds = [...form.kinds];
  return limits;
}

/** For a rule that holds everywhere, no limit is no rule. */
export function ruleIn(form: AuthorityForm): Authority | undefined {
  const authority = authorityIn(form);
  return Object.keys(authority).length === 0 ? undefined : authority;
}

function numberIn(typed: string): number | null {
  const number = Number(typed.trim().replace(",", "."));
  return typed.trim() === "" || !Number.isFinite(number) || number < 0 ? null : number;
}
