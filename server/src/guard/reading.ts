import type { Language } from "@guichet/contract/ids.ts";
import { checkTypography } from "./checks/typography.ts";
import { checkValues } from "./checks/values.ts";
import { toFindings } from "./finding.ts";
import { type Check, openLetter } from "./letter.ts";
import type { Findings, Writing } from "./model.ts";

export type Reader = {
  read: (writing: Writing) => Promise<Findings>;
  suggest: (word: string, language: Language) => Promise<string[]>;
};

/** The checks, in the order in which a careful reader would make them. */
const checks: readonly Check[] = [checkValues, checkTypography];

/** Reads here and now. Whoever must not be held up asks the room, where one of these sits. */
export function openReader(): Reader {
  return {
    read: async (writing) => readWriting(writing),
    suggest: async () => [],
  };
}

function readWriting(writing: Writing): Findings {
  const started = performance.now();
  const language: Language = writing.language ?? "fr";
  const letter = openLetter(writing, language);
  const found = checks.flatMap((check) => check(letter));
  return {
    language,
    findings: toFindings(writing.text, found),
    spelled: false,
    took: performance.now() - started,
  };
}
