import type { CalendarRules } from "@guichet/contract/calendars.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { calendarSaying } from "../calendars/reading.ts";
import { detectLanguage } from "../language/incoming/detecting.ts";
import { checkAttachments } from "./checks/attachments.ts";
import { checkBareness } from "./checks/bareness.ts";
import { checkConfusions } from "./checks/confusions.ts";
import { checkForm } from "./checks/form.ts";
import { checkInsults } from "./checks/insults.ts";
import { checkManners } from "./checks/manners.ts";
import { checkPromises } from "./checks/promises.ts";
import { checkQuestions } from "./checks/questions.ts";
import { checkShouting } from "./checks/shouting.ts";
import { checkSpelling } from "./checks/spelling.ts";
import { checkTypography } from "./checks/typography.ts";
import { checkValues } from "./checks/values.ts";
import { readingCalendar } from "./counting.ts";
import { toFindings } from "./finding.ts";
import { type Check, type Letter, openLetter } from "./letter.ts";
import type { Findings, Writing } from "./model.ts";
import { openSpellers, type Speller } from "./spelling/speller.ts";

export type Reader = {
  read: (writing: Writing) => Promise<Findings>;
  suggest: (word: string, language: Language) => Promise<string[]>;
};

/** The checks, in the order in which a careful reader would make them. */
const checks: readonly Check[] = [
  checkValues,
  checkInsults,
  checkPromises,
  checkManners,
  checkShouting,
  checkBareness,
  checkAttachments,
  checkQuestions,
  checkForm,
  checkConfusions,
  checkTypography,
];

/** Reads here and now. Whoever must not be held up asks the room, where one of these sits. */
export function openReader(): Reader {
  const spellerOf = openSpellers();
  return {
    read: async (writing) => {
      const language = writing.language ?? detectLanguage(writing.text, writing.circumstances.spoken);
      const [speller, calendar] = await Promise.all([
        spellerOf(language).catch(() => null),
        openCalendar(writing.circumstances.calendar),
      ]);
      return readLetter(openLetter(writing, language, calendar), speller);
    },
    suggest: async (word, language) => (await spellerOf(language)).suggest(word),
  };
}

const openCalendar = async (rules: CalendarRules | null) =>
  rules && readingCalendar(await calendarSaying(JSON.stringify(rules)));

/** A dictionary that will not open is said, and keeps nothing else from being read. */
function readLetter(letter: Letter, speller: Speller | null): Findings {
  const started = performance.now();
  const found = checks.flatMap((check) => check(letter));
  if (speller) found.push(...checkSpelling(letter, speller));
  return {
    language: letter.language,
    findings: toFindings(letter.text, found),
    spelled: speller !== null,
    took: performance.now() - started,
  };
}
