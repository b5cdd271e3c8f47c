import type { Language } from "@guichet/contract/ids.ts";
import type { RefusalCode, Refusals } from "@guichet/contract/refusals.ts";
import * as en from "./en/refusals.ts";
import * as fr from "./fr/refusals.ts";

const words = { fr, en };

export function sayRefusal<Code extends RefusalCode>(
  language: Language,
  code: Code,
  particulars: Refusals[Code],
): string {
  return words[language].refusals[code](particulars);
}

export function sayFailure(language: Language, kind: "outage" | "bug", reference: string): string {
  return words[language].failures[kind](reference);
}
