import type { AdviceCode, Advices, GuardReading } from "@guichet/contract/guard.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { advices as en } from "./en/guard.ts";
import { advices as fr } from "./fr/guard.ts";
import type { AdviceWords } from "./words.ts";

const words: Record<Language, AdviceWords> = { fr, en };

type Advised = { [Code in AdviceCode]: { code: Code; particulars: Advices[Code] } }[AdviceCode];
type Unsaid = Omit<GuardReading, "findings"> & {
  findings: readonly (Omit<GuardReading["findings"][number], "advice"> & { advice: Advised })[];
};

/** A reading with its advice in words, in the language of whoever reads it. */
export function sayReading(language: Language, reading: Unsaid): GuardReading {
  return {
    ...reading,
    findings: reading.findings.map((finding) => ({
      ...finding,
      advice: {
        ...finding.advice,
        says: sayAdvice(language, finding.advice.code, finding.advice.particulars),
      },
    })),
  };
}

function sayAdvice<Code extends AdviceCode>(
  language: Language,
  code: Code,
  particulars: Advices[Code],
): string {
  return words[language][code](particulars);
}
