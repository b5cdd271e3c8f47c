import type { Amount, SpokenLanguage } from "./model.ts";
import { numberOf, numberPattern } from "./numbers.ts";

/** Money, a share or something free, where a sentence says it; `amount` is null for what has no figure. */
export type Sum = { start: number; end: number; amount: Amount | null };

const currencies: readonly (readonly [RegExp, string])[] = [
  [/€|eur/, "EUR"],
  [/£|gbp|pound|quid|sterling|livre/, "GBP"],
  [/\$|usd|dollar|bucks/, "USD"],
  [/chf|francs? suisse/, "CHF"],
];

const figures = "\\d{1,3}(?:[ .,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const signs =
  "€|£|\\$|(?:euros?|eur|gbp|usd|chf|pounds?(?: sterling)?|quid|dollars?|bucks|livres sterling|francs suisses)\\b";

const freeWords: Record<SpokenLanguage, RegExp> = {
  fr: /\b(?:coute(?:ra|rait|nt|)? (?:absolument )?rien|cadeau|(?:aucun|sans) (?:supplement|surcout|cout|montant|depense)|rien (?:de plus |d'autre )?a (?:payer|regler|debourser)|integralement|en integralite|(?:c'est |est )pour nous|(?:nous |j')?(?:assumons|assume)|offerte?s?|(?:vous |t')offr\w+|offrons|remises?|ristournes?|reductions?|rabais|gratuite?s?|gratuitement|gracieusement|gracieux|a titre gracieux|sans (?:aucun )?(?:frais|surcout|supplement)(?: supplementaires?)?|(?:a nos|aux) frais(?! de)|a notre charge|pour notre compte|(?:pris|prise|prises|prenons|prends|prend|prendrons|prendrai|prendra) (?:entierement |integralement )?en charge|ne (?:vous )?(?:sera|seront|serez|est) (?:pas )?(?:rien )?factur\w+|ne (?:paierez|payez|paierez|debourserez) (?:rien|plus rien|pas)|remboursement (?:integral|total|complet)|rembours\w+ (?:integralement|en totalite|totalement|entierement)|integralement rembours\w+|en totalite|moitie prix|fois sans frais|mensualites?|rien ne vous sera (?:facture|preleve|debite)|aucun frais|bons? d'achat|geste commercial|dedommag\w+|indemnis\w+|cadeaux?)\b/g,
  en: /\b(?:cost you (?:a thing|a penny|anything|nothing)|costs? you nothing|nothing (?:extra |more |else |further )?to pay|absorb|(?:at )?our expense|free of charge|(?:we|i)(?:'ll| will)? pay for|our treat|discount\w*|for free|free(?= (?:of|month|year|replacement|delivery|shipping|return|upgrade|repair|gift|postage|item|service|ticket))|(?<=(?:is|be|are|it|that) )free|on the house|on us|at our (?:own )?expense|at no (?:extra |additional )?(?:cost|charge)|no (?:extra |additional )?(?:charge|cost|fee)s?|without charge|complimentary|waiv\w+|(?:won't|will not|not be|never be) (?:be )?(?:charged?|billed)|nothing to pay|won't pay|cover the (?:cost|bill|postage|shipping)|full refund|refund\w* (?:in full|the full|you in full)|in full|money back|half (?:price|off)|instal?ments?|goodwill(?: gesture| payment)?|vouchers?|gift cards?|compensat\w+|reimburse\w*)\b/g,
};

/** Free without a word of money: a whole share. What is only named (a voucher) has no figure to check. */
const named =
  /offr|integral|assum|absorb|pour nous|remise|ristourne|reduction|rabais|pay for|treat|discount|bon|geste|dedommag|indemnis|cadeau|mensualite|fois sans|install?ment|goodwill|voucher|gift|compens|reimburse|^(?:sans|aucun)|pris|prend/;

const words =
  "(?:euros?|eur|gbp|pounds?(?: sterling)?|quid|dollars?|bucks|livres sterling|francs suisses)\\b";

const patterns = Object.fromEntries(
  (["fr", "en"] as const).map((language) => {
    const word = numberPattern[language];
    const figureThenSign = new RegExp(
      `(?<![\\d.,])(?<figure>${figures}) ?(?<sign>${signs})(?<cents>\\d{2}(?!\\d))?(?!\\d)`,
      "g",
    );
    const signThenFigure = new RegExp(`(?<sign>€|£|\\$|\\b(?:eur|gbp|usd|chf)) ?(?<figure>${figures})`, "g");
    const spelled = new RegExp(
      `\\b(?<figure>${word}(?:[ -](?:et |and )?${word}){0,4}) (?<sign>${words})`,
      "g",
    );
    const inOrder = language === "fr" ? [figureThenSign, signThenFigure] : [signThenFigure, figureThenSign];
    return [language, [...inOrder, spelled]];
  }),
);

export function sumsIn(text: string, language: SpokenLanguage): Sum[] {
  const found: Sum[] = [];
  const add = (match: RegExpExecArray, amount: Amount | null) => {
    const start = match.index;
    const end = start + match[0].length;
    if (!found.some((sum) => start < sum.end && end > sum.start)) found.push({ start, end, amount });
  };
  for (const pattern of patterns[language] ?? []) {
    for (const match of text.matchAll(pattern)) {
      const { figure = "", sign = "", cents } = match.groups ?? {};
      const amount = money(match[0], cents ? `${figure},${cents}` : figure, sign, language);
      if (amount) add(match, amount);
    }
  }
  for (const match of text.matchAll(/(\d+(?:[.,]\d+)?) ?(?:%|pour ?cents?\b|per ?cent\b)/g)) {
    add(match, { percent: Number(match[1]?.replace(",", ".")), literal: match[0] });
  }
  for (const match of text.matchAll(freeWords[language])) add(match, shareOf(match[0]));
  return found.toSorted((one, other) => one.start - other.start);
}

function money(literal: string, figure: string, sign: string, language: SpokenLanguage): Amount | null {
  const currency = currencies.find(([pattern]) => pattern.test(sign))?.[1];
  const value = numberOf(figure, language) ?? moneyOf(figure);
  return currency === undefined || value === null ? null : { value, currency, literal };
}

/** 1 234,50 and 1,234.50 are the same money: the last mark with one or two figures after it is the decimal one. */
function moneyOf(figure: string): number | null {
  const bare = figure.replaceAll(" ", "");
  const decimals = /[.,](\d{1,2})$/.exec(bare);
  const whole = (decimals ? bare.slice(0, decimals.index) : bare).replaceAll(/[.,]/g, "");
  const value = Number(`${whole}.${decimals?.[1] ?? "0"}`);
  return Number.isNaN(value) ? null : value;
}

function shareOf(literal: string): Amount | null {
  if (named.test(literal)) return null;
  return { percent: /moitie|half/.test(literal) ? 50 : 100, literal };
}
