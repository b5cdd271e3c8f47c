import type { PromiseKind, SpokenLanguage } from "./model.ts";
import { normalise } from "./normalising.ts";

type KindSigns = readonly (readonly [PromiseKind, RegExp])[];

/** In order: what is said more precisely comes first; a repaired thing that is sent back is a repair. */
// biome-ignore format: a table reads best with one rule a line.
const signs: Record<SpokenLanguage, KindSigns> = {
  fr: [
    ["reply", /\b(?:(?:une|votre|de) reponse|reponse (?:de|garantie|ecrite|definitive)|nouvelles|(?:vous|nous) tien\w+ (?:inform|au)|revien\w+ vers|reviendr\w+ vers|vous ecri\w+|un retour|retour de|faire le point|vous (?:redis|dis|informe|previens))/],
    ["refund", /\b(?:rembours\w*|virements?|vire\b|virons|revers\w+|restitu\w+|vous (?:rends?|rendons|rend)|rendu\w* par virement|recredit\w+|credite\w* de|somme|rend les|indemni\w+|dedommag\w+|reglera|versee?s? sur)\b/],
    ["credit", /\b(?:un avoir|avoir de|l'avoir|votre avoir|geste|offr\w+|offert\w*|remise|reduction|ristourne|rabais|bon|code (?:promo|de)|cagnotte|cadeau|gratui\w*|gracieu\w*|baiss\w+|dedui\w+|annul\w+ (?:les|la) (?:penalites?|frais)|cheque|cheque cadeau|credit\w+|sans frais|accord\w+ .{0,20}(?:€|%|euros)|(?:€|%|euros).{0,30}(?:compte|cagnotte|fidelite|de moins)|prix|mensualites?|prelev\w+|ne paierez|frais .{0,12}charge|en charge)\b/],
    ["call_back", /\b(?:rappel\w*|appel\w*|telephon\w+|recontact\w+ par telephone|recontact\w*|passe un coup de fil|coup de fil|au bout du fil|joindr\w+|reprends? au telephone|vous reprends)\b/],
    ["replacement", /\b(?:remplac\w+|echang\w+|neuf\b|neuve\b|nouvel (?:exemplaire|envoi|article|appareil)|nouveau (?:produit|colis|modele)|renvoi\w* (?:un|une|la piece)|renvoyons (?:un|une)|un autre|exemplaire|piece manquante|un neuf)\b/],
    ["visit", /\b(?:technicien\w*|plombier|electricien|livreur .{0,20}presente|intervien\w+|interven\w+|intervention|installation|visite|vient chez|chez vous|sur (?:site|place)|rendez-vous|se deplac\w+|expert\w*|domicile|passage|repass\w+|passe\b|passera|viendra|venue|creneau|ramassage|encombrants|equipe (?:voirie|technique)|architecte)\b/],
    ["repair", /\b(?:repar\w+|correct\w*|corrig\w+|bug|patch|panne|retabli\w*|remis en (?:ligne|service)|mise a jour|version|maj\b|deploy\w+|depann\w+|atelier|reboucher|travaux|rentrera dans l'ordre|regle\b|resol\w+|reprend la main)\b/],
    ["document", /\b(?:attestation|facture|devis|document\w*|copie|acte|certificat|notice|carte|courrier|passeport|contrat|releve|etiquette|bon de|plans|formulaire|accuse de reception|identifiants|lien|permis|badge\w*|recapitulatif)\b/],
    ["delivery", /\b(?:livr\w+|livraison|colis|expedi\w+|reexpedi\w+|envoi\b|envoie|envoyons|enverr\w+|part\b|partira|depart|transporteur|commande|recevrez|recept\w+|parvien\w+|arriv\w+|chronopost|colissimo|vous l'aurez|recupere\w*|matelas|velo)\b/],
    ["reply", /\b(?:repon\w+|reponse|retour|revien\w+ vers|reviendr\w+|tien\w* (?:inform\w+|au (?:courant|jus))|nouvelles|redis|dis ca|informe\w*|previens|point|recontact\w*|contact\w*|solution|suivi|decision|dossier|traite\w*|traiterons|regarde|examin\w+|signalement|demande|notifi\w+|fixe\b|m'en occupe|fais part)\b/],
  ],
  en: [
    ["reply", /\b(?:get back to you|come back to you|back to you|an answer|your answer|our answer|hear from|in touch|keep you|let you know|write to you)\b/],
    ["refund", /\b(?:refund\w*|money back|reimburs\w+|pay(?:ing)? back|transfer|back (?:on|to|into) your (?:card|account)|give .{0,20}back|settlement|see the money|deposit .{0,30}returned)\b/],
    ["credit", /\b(?:credit\w*|voucher|coupon|discount\w*|\w* ?off\b|goodwill|gift|free|waiv\w+|complimentary|on us|on the house|no charge|half price|instal?ments?|payments of|match\w*|price|bill you|charged|penalty|cover)\b/],
    ["call_back", /\b(?:call\w*|phon\w+|ring\w*|give you a (?:ring|bell|call)|speak to you|callback)\b/],
    ["replacement", /\b(?:replac\w+|exchang\w+|swap\w*|another one|new (?:one|unit|item|parcel|mattress)|send another|re-?sen[dt]\w*)\b/],
    ["visit", /\b(?:engineer|technician|plumber|electrician|visit\w*|attend\w*|on site|your (?:home|property|place)|appointment|come (?:round|back|over)|coming (?:round|back)|be round|adjuster|installer|crew|with you (?:at|on|tomorrow|between)|see you on|collect(?:ion)?)\b/],
    ["repair", /\b(?:repair\w*|fix\w*|patch\w*|bug|restor\w+|back (?:online|up|to normal)|hotfix|rebuild\w*|unlock\w*|resolv\w+|release|works? again|sort\w*|workshop|pothole)\b/],
    ["document", /\b(?:invoice|quote|document\w*|copy|certificate|statement|permit|card|letter|contract|licen[cs]e|passport|label|plans|form|link|password|pack|badges?|in writing)\b/],
    ["delivery", /\b(?:deliver\w*|ship\w*|parcel|package|courier|dispatch\w*|post(?:ed|ing)?|sent|send(?:ing)?|arriv\w+|order|goes out|go out|on its way|leaves|reach you|have it|get it|depot|bike|part)\b/],
    ["reply", /\b(?:repl\w+|answer\w*|get back|come back to you|back (?:to|with) you|in touch|update\w*|let you know|hear from|news|respon\w+|posted|follow up|decision|contact\w*|review\w*|report|claim|case|chas\w+|solution|write to you)\b/],
  ],
};

/** "Je vous l'envoie": by post or by mail, the verb does not say. */
const sentAlong: Record<SpokenLanguage, RegExp> = {
  fr: /\b(?:(?:l'|les |le |la |en )(?:re|r)?(?:envoi\w*|envoy\w+|enver\w+|adress\w+)|(?:envoi\w*|envoy\w+|enver\w+) (?:ca|cela|tout)\b)/,
  en: /\b(?:send(?:ing)?|sent|forward(?:ing)?) (?:it|them|that|this|those|everything|all)\b/,
};

/** What travels: what is sent along was one of these, the one that was named last. */
const sendable: readonly PromiseKind[] = ["document", "delivery", "replacement"];

/** `before` is what was said until then, by the customer and by us, as it was typed. */
export function kindOf(text: string, language: SpokenLanguage, before = ""): PromiseKind {
  const said = text.replace(sentAlong[language], " ");
  const named = signs[language].find(([, pattern]) => pattern.test(said))?.[0];
  if (named !== undefined || said === text) return named ?? "other";
  return namedLast(normalise(before, language).text, language) ?? "other";
}

function namedLast(before: string, language: SpokenLanguage): PromiseKind | undefined {
  const places = signs[language]
    .filter(([kind]) => sendable.includes(kind))
    .map(([kind, pattern]) => {
      const last = [...before.matchAll(new RegExp(pattern, "g"))].at(-1);
      return { kind, place: last?.index ?? -1 };
    });
  return places.filter(({ place }) => place >= 0).toSorted((one, other) => other.place - one.place)[0]?.kind;
}
