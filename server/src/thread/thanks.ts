/** Words that make a thank-you and nothing else, in French and in English, without accents. */
const thanks = new Set(
  (
    "merci un une remercie remercions remerciements thanks thank thx you beaucoup bien infiniment mille grand tout tous toutes pour " +
    "de du des la le les votre vos ton ta tes your the for very much so many lot a et and encore again d l j je nous vous we i " +
    "reponse retour aide efficacite rapidite reactivite gentillesse patience diligence attention answer reply help kindness quick prompt fast " +
    "rapide efficace reply prompt super parfait parfaite genial top excellent excellente nickel perfect great bonjour bonsoir salut hello hi dear " +
    "cordialement bien a sincerement amicalement regards kind best cheers bonne belle journee soiree weekend week-end fin semaine " +
    "day evening nice good have madame monsieur bravo c est ca me it s that is ok d accord note recu bien received noted"
  ).split(" "),
);
const heart = /\b(?:merci|remerci\p{L}*|thank\p{L}*|thx)\b/u;
const farewell =
  /^(?:bien\s+)?(?:cordialement|amicalement|sinceres? salutations|bien a (?:vous|toi)|a bientot|(?:best|kind|warm)?\s*regards|best wishes|sincerely|cheers)\b/u;

/**
 * Is this only a “merci”? It calls for no answer and reopens nothing. Any question, number, or word outside the
 * closed list makes it a message like the others: one thank-you answered for nothing is better than one request missed.
 */
export function isOnlyThanks(text: string): boolean {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "");
  if (plain.length > 300 || /[?\d]/u.test(plain)) return false;
  const said = withoutSignature(
    plain
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
  const words = said.join(" ").toLowerCase();
  return heart.test(words) && wordsOf(words).every((word) => thanks.has(word));
}

/** What follows a farewell is a signature; so is a last line of three words at most that reads as a name. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => farewell.test(line.toLowerCase()));
  if (end > 0) return lines.slice(0, end);
  const last = lines.at(-1) ?? "";
  const isName = lines.length > 1 && /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'.-]*){0,2}$/u.test(last);
  return isName ? lines.slice(0, -1) : lines;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}-]+/gu) ?? [];
