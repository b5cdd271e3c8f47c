import type { Language } from "@guichet/contract/ids.ts";
import { fold, wholeWords } from "../folding.ts";
import type { Check } from "../letter.ts";
import { echoes, emptyWords } from "../lists/echoes.ts";
import type { Found } from "../model.ts";

/** Words that answer a yes-or-no question without repeating it, and those that say when the answer comes. */
const answers = {
  fr: wholeWords(
    "oui|non|tout a fait|effectivement|en effet|bien sur|absolument|exactement|malheureusement|helas|pas de probleme|sans probleme|c'est (?:possible|fait|bien cela|exact|le cas|note|prevu)|(?:me|nous) renseign\\w*|je verifie|(?:je|nous) (?:reviens|revenons|reviendrai|reviendrons) vers|je (?:vous )?(?:rappelle|tiens au courant|confirme)|(?:je|nous) transmet\\w*|(?:je|nous) (?:vous )?(?:appelle|telephone)\\w*",
  ),
  en: wholeWords(
    "yes|no|indeed|certainly|absolutely|of course|exactly|unfortunately|sadly|afraid|no problem|(?:it|that) is (?:possible|done|right|correct|the case)|get back to you|let you know|looking into|checking|i (?:can )?confirm|pass(?:ed|ing)? (?:it|this|your)|call you",
  ),
};

/** A sentence that begins with “elle” or “it” speaks of what somebody named before, and that was the customer. */
const pronouns = {
  fr: /(?:^|[.!?:\n,]\s*)(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|cela|c'est|ce sont) (?!faut|reste|y a|est possible)/u,
  en: /(?:^|[.!?:\n,]\s*)(?:it|they|that|this one|these|those)(?:'s|'re)? (?!possible)/u,
};

/**
 * A question of the customer of which nothing comes back in the reply, not one word, nor one that answers it. Precise
 * rather than complete: an echo is no proof of an answer, but a question without any was most likely not read.
 */
export const checkQuestions: Check = (letter) => {
  const { language, kind, circumstances, folded, text } = letter;
  if (kind !== "reply" || folded.text.trim().length < 40) return [];
  const asked = circumstances.asked.flatMap(questionsIn);
  if (asked.length === 0) return [];
  const said = stems(folded.text, language);
  const yes = folded.text.search(answers[language]) >= 0 || folded.text.search(pronouns[language]) >= 0;
  const left = asked.filter((question) => !isEchoed(question, { said, text: folded.text, language }));
  // One yes answers one question: the one that came back, or else nobody can tell which, and it takes the first.
  return (yes && left.length === asked.length ? left.slice(1) : left).slice(0, 3).map((question): Found => {
    const start = text.length - text.trimStart().length;
    return {
      span: [start, text.trimEnd().length],
      kind: "question",
      weight: "advice",
      advice: { code: "question.unanswered", particulars: { question } },
    };
  });
};

function questionsIn(message: string): string[] {
  return [...message.matchAll(/[^.!?\n]{8,300}\?/gu)].map(([question]) => question.trim());
}

type Said = { said: ReadonlySet<string>; text: string; language: Language };

function isEchoed(question: string, { said, text, language }: Said): boolean {
  const folded = fold(question).text;
  const asked = stems(folded, language);
  // “Qu’en pensez-vous ?” or “Puis-je venir ?” hold too little to come back.
  if (asked.size < 3) return true;
  if ([...asked].some((stem) => said.has(stem))) return true;
  return echoes[language].some(([about, answer]) => about.test(folded) && answer.test(text));
}

/** The first five letters of what carries meaning: endings change between a question and its answer. */
function stems(text: string, language: Language): Set<string> {
  const words = text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !emptyWords[language].has(word)).map((word) => word.slice(0, 5)));
}
