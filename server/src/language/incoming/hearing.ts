import type { SpokenLanguage } from "../model.ts";
import { detectLanguage } from "./detecting.ts";

/** Small words of our neighbours; French and English have their own reading. */
const small: Readonly<Record<string, ReadonlySet<string>>> = {
  es: setOf(
    "el los las una del que con por para pero muy mi su sus este esta he ha hola gracias buenos dias cuando donde como mas sin sobre pedido quiero tengo favor usted ustedes necesito saludos",
  ),
  de: setOf(
    "der die das und ich ist nicht ein eine mit auf für von den dem zu wir sie mein meine bitte danke hallo guten habe haben wurde wird noch aber auch wann wie kein keine vielen ihre ihnen bestellung geehrte",
  ),
  it: setOf(
    "il gli che di della del una con per ma sono ho mio mia non buongiorno grazie quando come dove più anche questo questa vorrei ordine salve cordiali saluti siete avete ancora",
  ),
  nl: setOf(
    "het een en van ik niet is dat mijn met voor op zijn heb hebben maar ook wanneer hoe geen graag bedankt goedendag hallo bestelling nog naar wij jullie kunt u groet vriendelijke",
  ),
  pt: setOf(
    "os as um uma que com por para mas muito meu minha seu sua este esta não olá obrigado obrigada bom dia quando onde como mais sem sobre encomenda quero tenho ainda você vocês preciso cumprimentos",
  ),
  pl: setOf(
    "nie jest na do się że to mam moje moja proszę dziękuję dzień dobry kiedy jak gdzie czy dla ale jeszcze zamówienie pozdrawiam mojego",
  ),
  ro: setOf(
    "și nu este la de că pe cu un o am mea meu vă rog mulțumesc bună ziua când cum unde pentru dar comanda încă",
  ),
  tr: setOf(
    "ve bir bu için değil ile çok ben benim merhaba teşekkürler lütfen ne zaman nasıl nerede sipariş henüz ama var yok",
  ),
};

/** Writings that name their language, or the likeliest of those that use them. */
const writings: readonly (readonly [RegExp, string])[] = [
  [/[іїєґ]/iu, "uk"],
  [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Arabic}/u, "ar"],
  [/\p{Script=Hebrew}/u, "he"],
  [/\p{Script=Greek}/u, "el"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/\p{Script=Hangul}/u, "ko"],
  [/\p{Script=Han}/u, "zh"],
  [/\p{Script=Thai}/u, "th"],
  [/\p{Script=Devanagari}/u, "hi"],
];

/** How many words are enough to know another language from a quotation or a name. */
const enough = 3;

/**
 * The language somebody writes in, as `lang` names it; null when too few words say. French and English are what we
 * answer in: any other is only named, so that whoever reads knows what to do.
 */
export function hearLanguage(text: string): string | null {
  const heard = text.slice(0, 2000);
  const letters = heard.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (letters.length > 3 && latin < letters.length / 2)
    return writings.find(([writing]) => writing.test(heard))?.[1] ?? null;
  const words = heard.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 3) return null;
  const ours = ourSmallWords(heard);
  const [best] = Object.entries(small)
    .map(([language, its]) => ({ language, count: words.filter((word) => its.has(word)).length }))
    .toSorted((one, other) => other.count - one.count);
  if (best && best.count >= enough && best.count > ours.count) return best.language;
  return ours.count === 0 ? null : ours.language;
}

/** The language we answer in, where what was heard is one of ours. */
export const languageHeard = (spoken: string | null): SpokenLanguage | null =>
  spoken === "fr" || spoken === "en" ? spoken : null;

/** French or English, and how much says so: the reading that the guard uses, asked twice with opposite guesses. */
function ourSmallWords(text: string): { language: SpokenLanguage; count: number } {
  const language = detectLanguage(text, "fr");
  if (language !== detectLanguage(text, "en")) return { language, count: 0 };
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return {
    language,
    count: words.filter((word) => detectLanguage(`${word} ${word} ${word}`, other(language)) === language)
      .length,
  };
}

const other = (language: SpokenLanguage): SpokenLanguage => (language === "fr" ? "en" : "fr");

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
