import type { Language } from "@guichet/contract/ids.ts";
import { type Approval, type Gesture, GestureKind } from "@guichet/contract/reasons.ts";
import type { TFunction } from "i18next";
import { moneyWords } from "../words/numbers.ts";

/** « Remboursement, 24,90 € »; what costs nothing shows no zero. */
export function gestureWords(
  { kind, amount }: Pick<Gesture, "kind" | "amount">,
  t: TFunction,
  language: Language,
): string {
  const name = t(`gesture.kind.${kind}`);
  return amount === 0 ? name : t("gesture.line", { kind: name, amount: moneyWords(amount, "EUR", language) });
}

/** « 24,90 » and “24.90” alike; null for what is no sum. */
export function typedAmount(typed: string): number | null {
  const plain = typed.replaceAll(/[\s€]/gu, "").replace(",", ".");
  return /^\d{1,7}(?:\.\d{1,2})?$/u.test(plain) ? Number(plain) : null;
}

export type WishedGesture = Pick<Gesture, "kind" | "amount" | "reason">;

/** The request of an approval names the gesture itself, so that what is granted is what was approved. */
export function findingOf({ kind, amount }: WishedGesture): string {
  return `gesture:${kind}:${amount}`;
}

/** The gesture that an approval is about; null when it is about words. */
export function gestureIn({ findingIds, why }: Approval): WishedGesture | null {
  const [about, kind, amount] = findingIds[0]?.split(":") ?? [];
  const known = GestureKind.safeParse(kind);
  if (about !== "gesture" || !known.success) return null;
  return { kind: known.data, amount: Number(amount), reason: why };
}
