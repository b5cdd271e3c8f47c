import type { SpokenLanguage } from "../model.ts";

/** Small words that the other language does not have. */
const small: Record<SpokenLanguage, ReadonlySet<string>> = {
  fr: new Set(
    "le la les un une des du de et est sont vous nous je il elle que qui pour avec dans sur ce cette ces mon ma mes votre vos notre nos pas ne plus mais ou donc au aux en par bonjour merci bien oui non ai avez avons suis sera serez demain voici aussi très été être avoir fait j l d n s c m qu ça sans sous chez lui y leur cordialement madame monsieur quand comment".split(
      " ",
    ),
  ),
  en: new Set(
    "the an and is are you we i it he she that which for with in this these my your our not no but or so at by from of to hello hi thanks thank please yes have has had am will be been was were do does can could would should tomorrow here also very with without there their them they what when how if as about regards dear sorry just get got let".split(
      " ",
    ),
  ),
};

/** French or English, by their small words and accents. Under three words what was known before is the better guess. */
export function detectLanguage(text: string, fallback: SpokenLanguage): SpokenLanguage {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 3) return fallback;
  const count = (language: SpokenLanguage) => words.filter((word) => small[language].has(word)).length;
  const accented = words.filter((word) => /[àâçéèêëîïôùûüœ]/u.test(word)).length;
  const lead = count("fr") + accented - count("en");
  if (lead === 0) return fallback;
  return lead > 0 ? "fr" : "en";
}
