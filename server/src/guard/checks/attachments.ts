import { wholeWords } from "../folding.ts";
import { type Check, placesOf } from "../letter.ts";
import type { Found } from "../model.ts";

const announced = {
  fr: wholeWords(
    [
      "(?:vous (?:trouverez|trouvez|recevez)|veuillez trouver|trouvez|voici|voyez)[^.?!]{0,40}(?:ci-joint|ci joint|en piece[- ]jointe|en pj|joint)e?s?",
      "ci[- ]jointe?s?",
      "ci[- ]annexee?s?",
      "en pieces? jointes?",
      "en annexe(?! \\d)",
      "en pj",
      "(?:je|nous|on) (?:vous |te )?(?:joins?|joignons|ai joint|avons joint)(?= |$)",
      "(?:je|nous|on) (?:vous |te )?(?:ai mis|avons mis|mets|mettons)[^.?!]{0,40} en (?:piece jointe|pj|copie de)",
      "(?:vous |te )joindre (?:l[ea]s?|une?|votre|notre|vos|nos|des|ce|cette|ces|mon|ma) ",
      "(?:est|sont) (?:jointe?s?|attachee?s?) (?:a ce|au present|a mon)",
      "accompagne(?:nt)? (?:ce|cet|mon) (?:mail|courriel|message|envoi)",
      "(?:recev\\w+|trouve\\w*|voici|transmet\\w*|envoie|envoyons|adresse)[^.?!]{0,30}(?:avec|dans) (?:ce|cet) (?:mail|courriel|message|envoi)(?= [^.?!]*(?:facture|devis|contrat|etiquette|attestation|photo|document|fichier|pdf|formulaire|justificatif|bon|rib|notice|copie))",
      "(?:dans|sur|voir) (?:(?:la|le|les) )?(?:piece|fichier|document|pdf|photo)s? (?:jointe?s?|attachee?s?)",
      "le (?:fichier|document) (?:joint|attache) a ce",
    ].join("|"),
  ),
  en: wholeWords(
    [
      "(?:please )?(?:find|see) (?:the )?(?:attached|enclosed|attachments?)",
      "(?:please )?(?:find|see)[^.?!]{0,40} (?:attached|enclosed)",
      "(?:i|we)(?:'ve| have|'m|'re| am| are)? (?:attach(?:ed|ing)?|enclos(?:e|ed|ing))(?! your)",
      "(?:is|are|has been|have been|comes?) (?:attached|enclosed)",
      "(?:the |an? )?(?:attached|enclosed) (?:file|document|invoice|pdf|photo|picture|label|form|copy|receipt|letter|image|spreadsheet|report|guide|voucher)s?",
      "(?:^|[.!?] )(?:attached|enclosed) (?:is|are|you|please|to|below)",
      "as an attachment|in (?:the )?attachment|attached (?:to this|hereto|herewith|below)",
    ].join("|"),
  ),
};

/** What the customer sent is spoken of with the same words: it is theirs, asked for, or yet to come. */
const theirs = {
  fr: /(?:vous (?:avez|aviez|nous (?:avez|aviez)|m'avez)[^.?!]{0,30}(?:joint|envoye|transmis|fourni|adresse)|(?:votre|vos) (?:piece|fichier|document|photo|mail|message|courriel)s?|merci de|veuillez (?:nous |me )?(?:joindre|envoyer|retourner|renvoyer|transmettre)|pourriez-vous|pouvez-vous|n'oubliez pas|pensez a|vous (?:pouvez|pourrez|devez|devrez)|(?:n'|ne |pas |sans |aucune? |manque )[^.?!]{0,30}(?:jointe?s?|piece jointe)|(?:prochain|ulterieur|demain|plus tard|si vous|lorsque vous|quand vous))/u,
  en: /(?:you (?:have |had |'ve )?(?:attached|enclosed|sent|provided|included)|(?:your|the customer's) (?:attachment|attached|enclosed|file|email|message|photo|document)|(?:could|can|would) you|please (?:attach|enclose|send|include|reply|return|upload)|don't forget|remember to|(?:no|not|wasn't|isn't|weren't|without|missing|n't) [^.?!]{0,30}attach|if you|when you)/u,
};

/** The classic: a file announced, and none that goes with the words. */
export const checkAttachments: Check = (letter) => {
  if (letter.attachments.length > 0 || letter.kind === "summary") return [];
  for (const { span, match } of placesOf(letter, announced[letter.language])) {
    const { start, sentence } = sentenceAround(letter.folded.text, match.index);
    const spoken = sentence.replace(match[0], " ".repeat(match[0].length));
    if (theirs[letter.language].test(spoken) || start < 0) continue;
    const found: Found = {
      span,
      kind: "attachment",
      weight: "advice",
      advice: { code: "attachment.forgotten", particulars: {} },
    };
    return [found];
  }
  return [];
};

function sentenceAround(text: string, place: number): { start: number; sentence: string } {
  const before = text.slice(0, place);
  const start = Math.max(...[". ", "? ", "! ", "\n"].map((mark) => before.lastIndexOf(mark))) + 1;
  const after = text.slice(place);
  const end = /[.?!](?=\s|$)|\n/u.exec(after)?.index ?? after.length;
  return { start, sentence: text.slice(start, place + end) };
}
