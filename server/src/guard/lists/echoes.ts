import type { Language } from "@guichet/contract/ids.ts";

/** What a question is about, and what answers it in other words. No flag g: they are only asked whether. */
export const echoes: Record<Language, readonly (readonly [RegExp, RegExp])[]> = {
  fr: [
    [/combien|prix|tarif|cout|montant|cher/u, /\d|gratuit|offert|euro|€/u],
    [
      /quand|date|delai|heure|combien de temps|jusqu'a|bientot|attendre/u,
      /\d|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|semaine|jour|mois|aujourd/u,
    ],
    [
      /ou (?:est|en est|puis|se|trouve)|adresse|lieu/u,
      /rue|avenue|adresse|entrepot|depot|agence|magasin|point relais|transporteur|suivi/u,
    ],
    [
      /comment|procedure|demarche|faire pour/u,
      /vous (?:pouvez|devez)|il suffit|cliqu|suiv|rendez-vous|connect|envoy|etape|d'abord|puis/u,
    ],
    [/rembours/u, /virement|credit|avoir|somme|recredit/u],
    [/echang|remplac/u, /neuf|nouvel|remplac|echang/u],
    [/livr|colis|commande|recu|arriv/u, /livr|colis|expedi|transport|achemin|recev|parti/u],
    [/pourquoi|raison/u, /car|parce|raison|suite a|erreur|cause|puisqu/u],
    [/qui/u, /collegue|equipe|service|conseill|responsable|technicien/u],
    [/telephon|appel|joindre/u, /\d{2}|rappel|appel/u],
    [/annul|resili/u, /annul|resili|pris en compte|fait/u],
    [
      /possible|pouvez|peut-on|puis-je|serait-il/u,
      /pouvons|peux|pouvez|possible|propos|impossible|fait|voici/u,
    ],
  ],
  en: [
    [/how much|price|cost|fee|charge/u, /\d|free|euro|€|£|\$/u],
    [
      /when|date|how long|time|soon|until/u,
      /\d|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|week|day|month|today/u,
    ],
    [/where|address/u, /street|road|address|warehouse|depot|store|shop|carrier|courier|tracking/u],
    [
      /how (?:do|can|to|should)|procedure|steps/u,
      /you (?:can|need|should)|simply|click|follow|log|send|step|first|then/u,
    ],
    [/refund|money back/u, /transfer|credit|refund|account|paid/u],
    [/exchange|replace/u, /new|replac|exchang/u],
    [/deliver|parcel|order|arriv|receiv/u, /deliver|parcel|ship|dispatch|courier|transit|receiv/u],
    [/why|reason/u, /because|since|due|reason|error|following/u],
    [/who/u, /colleague|team|department|adviser|manager|technician/u],
    [/phone|call|reach/u, /\d{2}|call|ring/u],
    [/cancel/u, /cancel|done/u],
    [/possible|can you|could you|can i|may i|would it/u, /we can|i can|you can|possible|offer|done|here is/u],
  ],
};

const words = {
  fr: `que qui quoi quel quelle quels quelles est ce cette ces cet mon mes votre vos notre nos son ses leur leurs les des
    une pour dans avec sur sous par pas plus moins tres bien mal aussi encore deja donc alors mais car bonjour bonsoir
    madame monsieur merci cordialement vous nous ils elles elle avez avons ont ete etre suis sont etes sera serait avoir
    fait faire faut peut peux pouvez pourriez pourrait puis pouvons savoir dire dites moi toi lui eux cela ceci tout tous
    toute toutes comment quand combien pourquoi est-il y-a-t-il possible jour jours fois lors apres avant depuis chez
    svp plait comme sans vers entre meme autre autres peu trop non oui aurais aimerais voudrais souhaite souhaitez
    voulez pensez besoin chose ainsi lorsque`,
  en: `the and but for with from into onto about this that these those what which who whom whose when where why how can
    could would should will shall may might must have has had been being was were are you your yours our ours they them
    their there here hello dear thanks thank please regards any some all not yes just also too very much many more most
    get got let know tell want need like then than its it's i'm i've does did do day days time still already again back
    possible thing things sir madam`,
};

/** Words that come back in any reply to anything. */
export const emptyWords: Record<Language, ReadonlySet<string>> = {
  fr: new Set(words.fr.split(/\s+/u)),
  en: new Set(words.en.split(/\s+/u)),
};
