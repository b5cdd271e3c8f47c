import { type Sum, sumsIn } from "./amounts.ts";
import { englishDates } from "./dates-en.ts";
import { frenchDates } from "./dates-fr.ts";
import { type DateWords, type Moment, momentsIn } from "./marks.ts";
import type { Sign, SpokenLanguage } from "./model.ts";
import { normalise, type Plain } from "./normalising.ts";
import type { Clock } from "./reckoning.ts";
import { isQuestion } from "./sentences.ts";
import { englishLacksVerb, englishSigns } from "./signs-en.ts";
import { frenchLacksVerb, frenchPast, frenchSigns } from "./signs-fr.ts";

/** A part of a sentence that says one thing, with what it holds of time and money, and the signs that it shows. */
export type Clause = {
  start: number;
  end: number;
  text: string;
  moments: readonly Moment[];
  sums: readonly Sum[];
  signs: ReadonlySet<string>;
};

export type Parsed = { plain: Plain; clauses: readonly Clause[]; moments: readonly Moment[] };

const opensAsQuestion =
  /^ ?(?:(?:et|mais|bonjour|and|but|hello|hi)[ ,]+)?(?:est-ce|qu'|quand|pourquoi|comment|combien|quel|\w+-(?:vous|il|elle|on|nous|je)\b|could|can|would|will|do|did|are|is|have|has|when|why|how|which|what|where|who|shall|may|should)\b/;

type Grammar = { dates: DateWords; signs: readonly Sign[]; verb: RegExp; cut: RegExp };

const grammars: Record<SpokenLanguage, Grammar> = {
  fr: {
    dates: frenchDates,
    signs: frenchSigns,
    verb: frenchLacksVerb,
    cut: /;|:(?!\d)| - |,? (?=(?:mais|donc|puis|car|sinon) )|,? et (?=(?:je|j'|nous|on|vous|il|elle|le|la|l'|les|votre|notre|un|une|ca|ensuite)(?:\b| ))|, (?=(?:je|j'|nous|on|vous|il|elle|c'est|ca|cela|est-ce|ok|d'accord|votre|notre|merci|veuillez|le|la|l'|les|un|une|quelqu'un|ensuite|apres quoi|rien)(?:\b| ))/g,
  },
  en: {
    dates: englishDates,
    signs: englishSigns,
    verb: englishLacksVerb,
    cut: /;|:(?!\d)| - |,? (?=(?:but|so|then|otherwise|after which) )|,? and (?=(?:i|we|you|it|he|she|they|the|a|an|your|our|my|someone|this|that|then)\b)|, (?=(?:i|we|you|it|he|she|they|please|is|are|does|do|would|will|can|could|ok|okay|thanks|the|a|an|your|our|my|someone|this|that|there)\b)/g,
  },
};

export function parse(sentence: string, language: SpokenLanguage, clock: Clock, author = ""): Parsed {
  const plain = normalise(sentence, language);
  const grammar = grammars[language];
  const moments = momentsIn(plain.text, grammar.dates, clock);
  const sums = sumsIn(plain.text, language);
  const names = namesOf(author, language);
  if (moments.every(({ past }) => past) && sums.length === 0) return { plain, clauses: [], moments };
  const whole = [...moments, ...sums];
  const clauses = piecesOf(plain.text, grammar, whole).map(({ start, end }) => {
    const inside = (place: { start: number }) => place.start >= start && place.start < end;
    const text = plain.text.slice(start, end);
    const signs = signsIn(text, plain.accented.slice(start, end), { language, grammar, names });
    if (
      isTheirs(
        text,
        whole.filter(inside).map((place) => place.start - start),
      )
    )
      signs.add("theirs");
    return { start, end, text, moments: moments.filter(inside), sums: sums.filter(inside), signs };
  });
  if (isQuestion(sentence, language)) for (const { signs } of asked(clauses)) signs.add("question");
  return { plain, clauses, moments };
}

/** "Je vous rappelle demain, cela vous va ?": what is said before a question stays said, unless it opens as one. */
function asked<Said extends { text: string }>(clauses: readonly Said[]): readonly Said[] {
  const last = clauses.at(-1);
  return last && clauses.length > 1 && !opensAsQuestion.test(clauses[0]?.text ?? "") ? [last] : clauses;
}

/** What follows a condition is its promise: "S'il n'est pas là vendredi, je vous rembourse" is cut nowhere. */
const condition =
  /^[ ,]*(?:(?:mais|et|but|and) )?(?:si|s'il|s'ils|sans|des (?:que|reception|lors|validation)|une fois|a reception|en cas de|au cas ou|sauf|if|unless|once|should (?:it|you|the|this|that|anything)|as soon as|when|in case|provided|barring|failing)\b/;

const ours =
  /\b(?:je|j'|nous|on|vous|votre|vos|notre|nos|c'est|i|i'll|we|we'll|you|you'll|your|our|\w{2,}ra|\w+ront|will|shall|rembours\w*|echang\w*|remplac\w*|offer\w*|gratuit\w*|gest\w+|avoir|refund\w*|replac\w*|credit\w*|free|automati\w+)\b/;

/** "If nobody fetches it within 14 days, it goes back": the day is the condition's, and what follows is nothing of ours. */
function isTheirs(text: string, places: readonly number[]): boolean {
  const comma = condition.test(text) ? text.indexOf(",") : -1;
  return comma > 0 && places.every((place) => place < comma) && !ours.test(text.slice(comma));
}

/** "Amina vous rappelle demain", signed Amina, is said in the first person. */
function namesOf(author: string, language: SpokenLanguage): RegExp | null {
  const whole = normalise(author.trim(), language).text;
  const first = whole.split(" ")[0] ?? "";
  if (!/^[a-z'-]{2,}$/.test(first)) return null;
  return new RegExp(`\\b(?:${whole.replaceAll(/[^a-z' -]/g, ".")}|${first})\\b`, "g");
}

type Piece = { start: number; end: number };

/** A stretch without a verb belongs to its neighbour: "Lundi, je vous rappelle" says one thing. */
function piecesOf(text: string, { cut, verb }: Grammar, whole: readonly Piece[]): Piece[] {
  const places = [...text.matchAll(cut)]
    .map((match) => match.index + match[0].length)
    .filter((place) => !whole.some(({ start, end }) => place > start && place < end));
  const pieces: Piece[] = [];
  let start = 0;
  for (const end of [...places, text.length]) {
    const before = pieces.at(-1);
    const said = before ? text.slice(before.start, before.end) : "";
    const joins = before && (condition.test(said) || !(verb.test(text.slice(start, end)) && verb.test(said)));
    if (joins) before.end = end;
    else pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

function signsIn(
  said: string,
  accented: string,
  { language, grammar, names }: { language: SpokenLanguage; grammar: Grammar; names: RegExp | null },
) {
  const text = names ? said.replaceAll(names, language === "fr" ? "je" : "i") : said;
  const conditional = condition.test(text) ? text.indexOf(",") + 1 : 0;
  const consequence = text.slice(conditional);
  const shows = ({ pattern, against }: Sign) => pattern.test(against ? consequence : text);
  const found = new Set(grammar.signs.filter(shows).map(({ code }) => code));
  if (found.has("spared")) for (const code of ["negated", "charged", "general"]) found.delete(code);
  if (language === "fr" && frenchPast.test(accented.slice(condition.test(said) ? said.indexOf(",") + 1 : 0)))
    found.add("past");
  if (!grammar.verb.test(text)) found.add("no_verb");
  return found;
}
