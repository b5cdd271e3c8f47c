import type { SpokenLanguage } from "./model.ts";

/** Promises without a day or a sum: what we shall do, and the words that put off saying when. */
const soon: Record<SpokenLanguage, RegExp> = {
  fr: /\b(?:des que possible|au plus vite|au plus tot|(?:dans|sous) les (?:meilleurs|plus brefs) delais|tres (?:vite|bientot|prochainement)|bientot|prochainement|rapidement|sous peu|sans tarder|incessamment|dans les jours (?:a venir|qui viennent)|tien\w+ (?:au courant|inform\w+|au jus)|revien\w+ vers vous|m'en (?:occupe|charge)|nous en (?:occupons|chargeons)|fais le necessaire|faisons le necessaire)\b/,
  en: /\b(?:as soon as (?:possible|i|we)|asap|shortly|soon|quickly|promptly|in due course|in the coming days|keep you (?:posted|updated|informed)|get back to you|be in touch|let you know|look(?:ing)? into (?:it|this)|leave (?:it|this) with me|follow(?:ing)? up)\b/,
};
const undertaken: Record<SpokenLanguage, RegExp> = {
  fr: /\b(?:je|j'|nous|on) .{0,30}?(?:\w{2,}(?:rai|rons)\b|vais|allons|va \w+(?:er|ir|re)\b)|\bvous (?:recevrez|aurez|serez (?:rembours|recontact|inform|prev|livr|contact|rappel|credit)\w*|sera|seront)\b|\b(?:sera|seront) (?:fait|traite|expedie|envoye|rembourse|livre|repare|remplace|corrige|resolu|transmis)\w*/,
  en: /\b(?:i|we)(?:'ll| will| shall)\b|\b(?:i'm|we're|i am|we are) going to\b|\byou(?:'ll| will) (?:be (?:refunded|contacted|called|credited|informed|notified|updated)|hear|receive|get)\b|\bwill be (?:refunded|sent|shipped|fixed|repaired|replaced|resolved|dealt with)\b/,
};
const present: Record<SpokenLanguage, RegExp> = {
  fr: /\b(?:je|j'|nous|on)\b/,
  en: /\b(?:i|we|i'll|we'll|i'm|we're)\b/,
};
const not: Record<SpokenLanguage, RegExp> = {
  fr: /\?|\b(?:ne|n')\b.*\b(?:pas|plus|jamais)\b|merci d|veuillez|\bsi vous\b|(?:serai|serons) (?:ravi|heureu|absent|en conge)|resterai|a votre disposition|trouverez|\bvous (?:devrez|pourrez)|\ba (?:tres )?bientot\b|apprecier|souhait|vous remerci/,
  en: /\?|\bnot\b|n't\b|\bplease\b|\bif you\b|need to|happy to help|be (?:glad|happy|away|out|closed)|available|hope|see you soon|speak soon|thank|get well/,
};

/** A sentence that engages without saying when: followed with the house's default, never asked about. */
export function isSoftPromise(text: string, language: SpokenLanguage): boolean {
  if (not[language].test(text)) return false;
  return undertaken[language].test(text) || (soon[language].test(text) && present[language].test(text));
}
