import type { Language } from "@guichet/contract/ids.ts";
import { fold } from "../folding.ts";

const sums =
  /(?:[€$£] ?\d[\d .,]*\d|[€$£] ?\d|\d[\d .,]*\d ?(?:€|euros?|eur|\$|£|pounds?|dollars?|%|pour ?cent|percent)|\d ?(?:€|euros?|eur|\$|£|%|pour ?cent|percent))(?![\p{L}])/gu;
const numberFr =
  "(?:\\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|cinquante|soixante)";
const numberEn =
  "(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-eight|seventy-two)";
const monthsFr = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre";
const monthsEn = "january|february|march|april|may|june|july|august|september|october|november|december";

const dates: Record<Language, RegExp> = {
  fr: whole(
    `\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}|(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s? ?)(?:prochain|dernier|matin|midi|soir|apres-midi)?(?: ?\\d{1,2}(?:er)?)?(?: (?:${monthsFr}))?(?: \\d{4})?|\\d{1,2}(?:er)? (?:${monthsFr})(?: \\d{4})?|(?:${monthsFr})(?: \\d{4})?|apres-demain|demain(?: (?:matin|midi|soir|apres-midi))?|aujourd'hui|hier|${numberFr} ?(?:a|ou|-) ?${numberFr} ?(?:minutes?|mn|min|heures?|h|jours?|semaines?|mois|ans?|annees?)(?: (?:ouvres?|ouvrables?))?|${numberFr} ?(?:minutes?|mn|min|heures?|jours?|semaines?|mois|ans?|annees?)(?: (?:ouvres?|ouvrables?))?|\\d{1,2} ?(?:h|:) ?(?:\\d{2})?|midi|huitaine|quinzaine`,
  ),
  en: whole(
    `\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}|(?:next |last |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?(?: (?:morning|afternoon|evening))?|(?:${monthsEn})(?: \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${monthsEn})(?: \\d{4})?|tomorrow(?: (?:morning|afternoon|evening))?|today|yesterday|tonight|${numberEn} ?(?:to|or|-) ?${numberEn} ?(?:(?:business|working) )?(?:minutes?|hours?|days?|weeks?|months?|years?)|${numberEn} ?(?:(?:business|working) )?(?:minutes?|hours?|days?|weeks?|months?|years?)|\\d{1,2}(?::\\d{2})? ?(?:am|pm|o'clock)|noon|midnight`,
  ),
};

/**
 * What a sentence looks like once its sums, dates, numbers and names are taken out: “Comptez 3 jours pour Léa” and
 * “Comptez 5 jours pour Dov” have one shape. Kept instead of the sentence, it says nothing of any customer.
 */
export function shapeOf(sentence: string, language: Language): string {
  const named = sentence
    .replace(/[^\s@]+@[^\s@]+|https?:\/\/\S+/gu, " link ")
    .replace(/(?<=[\p{L}\p{N},;’'] )\p{Lu}[\p{L}’'-]*/gu, "Xname");
  return fold(named)
    .text.replace(sums, " #sum ")
    .replace(dates[language], " #date ")
    .replace(/[\p{L}]*\d[\p{L}\d./-]*/gu, " #number ")
    .replace(/(?:xname\s*)+/gu, "#name ")
    .replace(/[^\p{L}#']+/gu, " ")
    .trim()
    .slice(0, 500);
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "gu");
}
