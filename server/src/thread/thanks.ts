/** Words that make a thank-you and nothing else, in French and in English, without accents. */
const thanks = new Set(
  (
    "merci remercie remercions remerciements thanks thank thx you beaucoup bien infiniment mille grand tout tous toutes pour " +
    "de du des la le les votre vos ton ta tes your the for very much so many lot a et and encore again d l j je nous vous we i " +
    "reponse retour aide efficacite rapidite reactivite gentillesse patience diligence attention answer reply help kindness quick fast " +
    "rapide efficace reply prompt super parfait parfaite genial top excellent excellente nickel perfect great bonjour bonsoir salut hello hi dear " +
    "cordialement bien a sincerement amicalement regards kind best cheers bonne belle journee soiree weekend week-end fin semaine " +
    "day evening nice good have madame monsieur bravo c est ca me it s that is ok d accord note recu bien received noted"
  ).split(" "),
);
const heart = /\b(?:merci|remerci\p{L}*|thank\p{L}*|thx)\b/u;

/**
 * Is this only a “merci”? It calls for no answer and reopens nothing. Any question, number, or word outside the
 * closed list makes it a message like the others: one thank-you answered for nothing is better than one request missed.
 */
export function isOnlyThanks(text: string): boolean {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  if (plain.length > 300 || /[?\d]/u.test(plain) || !heart.test(plain)) return false;
  const [said = ""] = plain.split(/\n\s*\n\s*(?=[^\n]+\s*$)/u);
  return wordsOf(said).every((word) => thanks.has(word)) && wordsOf(plain.slice(said.length)).length <= 4;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}-]+/gu) ?? [];
