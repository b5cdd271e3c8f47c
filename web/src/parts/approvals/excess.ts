import type { Authority } from "@guichet/contract/guard.ts";
import type { GestureBudget, GestureKind } from "@guichet/contract/reasons.ts";

export type Excess =
  | { code: "over"; most: number }
  | { code: "over_kind" }
  | { code: "over_budget"; left: number };

type Limits = { authority: Authority | null | undefined; budget: GestureBudget | undefined };

/** What stands between a gesture and being granted alone, said before it is asked; the server decides all the same. */
export function excessOf(kind: GestureKind, amount: number, { authority, budget }: Limits): Excess | null {
  const { maxAmount, kinds } = authority ?? {};
  if (maxAmount !== undefined && amount > maxAmount) return { code: "over", most: maxAmount };
  if (kinds !== undefined && !kinds.includes(kind)) return { code: "over_kind" };
  const left = leftOf(budget);
  return left !== null && amount > left ? { code: "over_budget", left } : null;
}

/** What is left this month; null where nobody set a budget. */
export function leftOf(budget: GestureBudget | undefined): number | null {
  if (budget === undefined || budget.budget === null) return null;
  return Math.max(0, budget.budget - budget.granted);
}
