import { wholeWords } from "../folding.ts";
import { type Check, type Letter, placesOf } from "../letter.ts";
import type { Found } from "../model.ts";

const thanks = {
  fr: wholeWords("merci|remercie\\w*|avec plaisir|je vous en prie|bienvenue"),
  en: wholeWords("thanks?|thank|welcome|pleasure|cheers"),
};

const refusals = {
  fr: wholeWords(
    [
      "(?:ce|cela|ca) (?:n'est|ne sera|n'est malheureusement|n'est donc) (?:malheureusement |donc |helas )?(?:pas|plus) (?:possible|envisageable|faisable|prevu|autorise|accepte|pris en charge|couvert)e?s?",
      "(?:c'est|est|il est|cela est|ce sera|sera) (?:malheureusement |tout simplement )?(?:impossible|exclu|refusee?|rejetee?|irrecevable)",
      "impossible(?: (?:de|d')|(?= *[.!]|$))",
      "(?:je|nous|on) ne (?:peux|pouvons|peut|pourrai|pourrons|saurions|suis pas en mesure|sommes pas en mesure|sommes malheureusement pas en mesure) ?(?:malheureusement |donc |helas |en aucun cas )?(?:pas )?(?:vous )?(?:de |d')?(?:donner (?:une )?suite|accepter|rembourser|echanger|reprendre|accorder|annuler|modifier|proceder|repondre favorablement|satisfaire|prendre en charge|livrer|remplacer|prolonger|appliquer|faire)",
      "(?:je|nous) refus(?:e|ons)",
      "(?:votre|la) (?:demande|reclamation|requete|candidature) (?:a ete|est|ne peut etre|ne sera) (?:malheureusement )?(?:refuse|rejete|pas acceptee?|pas retenue|declinee?|acceptee?|retenue)e?",
      "pas de (?:remboursement|geste|echange|avoir|reprise) (?:possible)?",
    ].join("|"),
  ),
  en: wholeWords(
    [
      "(?:this|that|it)(?:'s| is| will) (?:unfortunately )?(?:not|n't) (?:be )?(?:possible|allowed|permitted|covered|feasible)",
      "(?:i|we)(?:'m| am|'re| are)? (?:unfortunately |sorry but (?:i|we) |afraid (?:i|we) )?(?:can't|cannot|can not|won't|will not|not able to|unable to) (?:refund|replace|exchange|accept|cancel|change|offer|process|approve|grant|issue|extend|deliver|give|make)",
      "(?:i|we) (?:refuse|decline)",
      "your (?:request|claim|application|complaint) (?:has been|is|was) (?:refused|rejected|declined|denied)",
      "(?:is|was|are) not (?:eligible|refundable|possible)",
      "no (?:refund|exchange|replacement)s? (?:is |are |will be )?(?:possible|available|given|issued)?",
    ].join("|"),
  ),
};

const reasons = {
  fr: wholeWords(
    "car|parce qu\\w*|puisqu\\w*|en raison|du fait|en effet|etant donne|compte tenu|suite a|conformement|dans la mesure|a cause|faute de|tant qu\\w*|afin d\\w*|pour (?:des|une|cette|ces) raisons?|la raison|selon|d'apres|prevoi\\w*|delai (?:de|est)|au-dela|depasse\\w*|presente\\w*|n'est plus (?:fabrique|disponible|en stock|sous)\\w*|hors garantie|deja (?:expedie|parti|utilise|ouvert)\\w*|expire\\w*|:",
  ),
  en: wholeWords(
    "because|since|as (?:it|the|your|this|we|you)|due to|owing to|given|following|under (?:the|our)|according|reason|therefore|so that|until|expired|already|after (?:the )?\\d+|beyond|no longer|out of (?:stock|warranty)|:",
  ),
};
const alternatives = {
  fr: wholeWords(
    "(?:je|nous) (?:vous )?(?:propos|offr|suggere|invit|conseill|recommand)\\w*|en revanche|par contre|toutefois|cependant|a la place|(?:je|nous) (?:peux|pouvons|pourrais|pourrions) (?:neanmoins |toutefois |en revanche |vous |par contre )|vous (?:pouvez|pourrez|pourriez|avez la possibilite)|il (?:est|reste) possible|sinon|autre (?:solution|possibilite|moyen|option)|alternative|a defaut|si vous (?:le )?(?:souhaitez|preferez|voulez)|voici|contester|mediateur|recours|preferez-vous|souhaitez-vous|voulez-vous|des que|mais (?:je|nous|vous)",
  ),
  en: wholeWords(
    "(?:i|we) (?:can|could|would|'d) (?:however |instead |offer|suggest|recommend|propose|happily|gladly|still)|instead|however|alternatively|alternative|you (?:can|could|may)|another (?:option|way|solution)|would you (?:like|prefer)|if you(?:'d)? (?:like|prefer|wish)|appeal|ombudsman|as soon as|but (?:i|we|you)",
  ),
};

export const checkBareness: Check = (letter) => {
  if (letter.kind !== "reply") return [];
  return [...shortness(letter), ...refusal(letter)];
};

/** Under four words and not a word of thanks: true, and felt as a door. */
function shortness({ text, folded, language }: Letter): Found[] {
  const words = folded.text.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0 || words.length >= 4 || says(thanks[language], folded.text)) return [];
  const start = text.length - text.trimStart().length;
  return [
    {
      span: [start, text.trimEnd().length],
      kind: "shortness",
      weight: "advice",
      advice: { code: "tone.short", particulars: {} },
    },
  ];
}

/** The reason or the other way may stand anywhere in the message: only when both are missing is it said. */
function refusal(letter: Letter): Found[] {
  const { folded, language } = letter;
  for (const { span } of placesOf(letter, refusals[language])) {
    if (says(reasons[language], folded.text) || says(alternatives[language], folded.text)) return [];
    return [
      { span, kind: "refusal", weight: "advice", advice: { code: "tone.bare_refusal", particulars: {} } },
    ];
  }
  return [];
}

const says = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;
