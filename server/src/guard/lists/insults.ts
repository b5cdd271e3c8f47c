import type { Language } from "@guichet/contract/ids.ts";

/*
 * Patterns are read in a text without accents or capitals, as whole words. Two sorts: words that wound whatever stands
 * around them, and words that wound only when they are thrown at somebody: “le voleur a été arrêté” is no insult,
 * “vous êtes un voleur” is one. A word of some honest trade (a pedal, a farm, a badger) is always of the second sort.
 */

const woundingFr = [
  "connard\\w*|connass\\w*|ducon|trouducs?|enfoiree?s?|enculee?s?|salauds?|salop(?:e|ard|erie)s?|putes?",
  "putain|pouffiasses?|petasses?|tarlouzes?|gouines?|abrutie?s?|cretin(?:e)?s?|imbeciles?|debiles?",
  "mongoliens?|bouffon(?:ne)?s?|couillon(?:ne)?s?|glandus?|branleu(?:r|se)s?|tocards?|pignoufs?|ploucs?",
  "merdes?|merdeux|merdeuses?|merdiques?|chiante?s?|chieu(?:r|se)s?|casse-couilles|couilles|foutaises?",
  "bougnoules?|negros?|negresses?|youpine?s?|chinetoques?|niakoue\\w*|bamboulas?|conneries?",
  "emmerdeu(?:r|se)s?|connes?|ntm",
];

const woundingFormulasFr = [
  "cons?(?! (?:carne|leche|brio|queso|pollo))",
  "trous? du cul",
  "fils de pute",
  "niquer?(?: ta| sa| vos)?",
  "va te faire (?:voir|foutre|cuire|pendre|mettre|f\\w*re)",
  "allez vous faire (?:voir|foutre|cuire|pendre|mettre|f\\w*re)",
  "ta gueule",
  "(?:vos|vot'?|votre) gueules?",
  "(?<=^|[.!?] )ferme(?:z)?-la(?!,? (?:puis|ensuite|relance|redemarre|rouvre))",
  "(?<=^|[.!?] )la ferme(?= *!)",
  "ferme(?:z)? (?:ta|votre) (?:gueule|bouche)",
  "fou(?:s|tez) (?:moi|nous|-moi|-nous)? ?la paix",
  "fou(?:s|tez)[- ](?:moi|nous) la paix",
  "fou(?:s|tez) le camp",
  "fichez le camp",
  "(?:barrez|cassez|tirez)-vous",
  "(?:casse|tire|barre)-toi",
  "degagez?(?= *!| d'ici)",
  "sales? (?:arabe|noir|juif|gitan|rom|etranger|asiatique|chinois|turc|race)\\w*",
  "je (?:vous|t') ?emmerde",
  "vous (?:nous |m')emmerdez",
  "vous me (?:gonflez|saoulez|soulez|faites (?:chier|suer|pitie|rire))",
  "vous (?:nous |me )?cassez les \\w+",
  "n'(?:etes|es) (?:vraiment )?qu(?:'une?|e des) (?!client|particulier|utilisateur|locataire|abonne|occupant|usager|intermediaire|invite|pas|clic|sur)\\w+",
  "(?:vous racontez|tu racontes|vous dites|tu dis) (?:vraiment )?(?:n'importe quoi|des (?:conneries|betises|aneries|salades|sottises|idioties|mensonges))",
  "a la con",
  "mon cul",
  "(?:allez|va) au diable",
  "pauvre (?:con|conne|cloche|naze|type|mec|fille|fou|folle|idiot|idiote|imbecile|nul|nulle|minable|tache)s?",
];

const calledFr = [
  "idiote?s?|betes?|stupides?|nuls?|nulles?|ignorante?s?|ignares?",
  "incapables?(?! de (?:vous|marcher|travailler|bouger))|incompetente?s?|menteu(?:r|se)s?|escrocs?",
  "voleu(?:r|se)s?|fraudeu(?:r|se)s?|arnaqueu(?:r|se)s?|tricheu(?:r|se)s?|profiteu(?:r|se)s?",
  "malhonnetes?|parasites?|fou(?! de joie)|folles?|cinglee?s?|dingues?|ridicules?|pathetiques?",
  "pitoyables?|minables?|lamentables?|grotesques?|anes?|bourriques?|boulets?|clowns?|guignols?|rigolos?",
  "paranoiaques?|paranos?|hysteriques?|illettree?s?|analphabetes?|incultes?|attardee?s?|seniles?",
  "gateu(?:x|se)s?|feignante?s?|faineante?s?|paresseu(?:x|se)s?|laches?|hypocrites?|mythomanes?",
  "pervers(?:e|es)?|degoutante?s?|repugnante?s?|nazes?|naifs?|naives?|pleurnich\\w+|rale(?:ur|use)s?",
  "insupportables?|casse-pieds|tordue?s?|tetes? de mule|bornee?s?|taree?s?|tares?|demeuree?s?",
  "blaireaux?|andouilles?|pedales?|tapettes?|batards?|garces?|malades? menta(?:l|le|ux)s?",
  "cas (?:social|desespere)s?|trop (?:vieux|vieille|gros|grosse|lente?)s?|de mauvaise foi|lent d'esprit",
];

const nameFr = `(?:${calledFr.join("|")})`;
const stressFr =
  "(?:(?:vraiment|completement|totalement|tout simplement|bien|trop|aussi|si|tres|plutot|carrement|franchement|decidement|donc|juste|encore|quand meme|sacrement|d'une|a ce point|un peu) ){0,3}";

/** Thrown at somebody: what comes before makes the wound. */
const aimedFr = [
  `(?:vous etes|tu es|t'es|vous etiez|etes-vous|es-tu|faut(?:-il)?(?: vraiment)? etre) ${stressFr}(?:une? |des |l[ea] |les |d'une? )?(?:vrai[es]? |veritable |gros |grosse |sale |sacre |petite? |pauvre )?${nameFr}`,
  `(?:espece d(?:e |')|bande d(?:e |')|sales? |quel(?:le)? )${nameFr}(?= *[.!,]|$)`,
  "(?:gens|clients|personnes|individus) (?:comme vous|dans votre genre)",
  "(?:vous avez|tu as|t'as) (?:une? |le )?(?:petit pois|pois chiche|cervelle d|cerveau (?:lent|vide))",
];

const woundingEn = [
  "assholes?|arseholes?|bastards?|bitch(?:es|y)?|cunts?|dickheads?|dipshits?|dumbass(?:es)?",
  "jackass(?:es)?|douchebags?|motherfuck\\w*|fuck\\w*|f\\*+\\w*|wankers?|tossers?|twats?|sluts?|whores?",
  "scumbags?|shit(?:ty|s|head|heads)?|bullshit|crap|bollocks|idiots?|morons?|moronic|imbeciles?",
  "cretins?|retards?|halfwits?|half-wits?|dimwits?|nitwits?|simpletons?|numpty|numpties|pillocks?",
  "blockheads?|airheads?|buffoons?|nutters?|nutjobs?|weirdos?|losers?|niggers?|niggas?|kikes?|gooks?",
  "wogs?|fagg?ots?|trann(?:y|ies)",
];

const woundingFormulasEn = [
  "shut (?:the \\w+ )?up",
  "shut your (?:mouth|trap|face)",
  "(?<=^|[.!?] )(?:get lost|drop dead|get stuffed)",
  "go to hell",
  "screw you",
  "up yours",
  "piss off",
  "(?:bugger|sod) off",
  "(?:what|such) an? (?:bunch of )?(?:clown|liar|fool|thief|crook|whiner|moaner)s?",
  "you people",
  "waste of (?:space|oxygen|skin)",
  "stop lying",
  "talking (?:nonsense|rubbish|garbage)",
  "full of (?:yourself|rubbish)",
  "(?:an? )?(?:child|five[- ]year[- ]old|monkey) (?:could|would|can|knows|understands)",
];

const calledEn = [
  "stupid|dumb|thick|dense|foolish|ignorant|incompetent|useless|worthless|pathetic|ridiculous|clueless",
  "brainless|crazy|insane|mental|psycho|paranoid|hysterical|delusional|illiterate|lazy|liars?|lying",
  "thief|thieves|crooks?|scammers?|fraudsters?|cheats?|dishonest|fools?|jokes?|clowns?|nuisance|pest",
  "parasites?|ugly|fat|disgusting|whiners?|moaners?|unbearable|senile|muppets?|pricks?|retarded",
  "too (?:old|stupid|slow)|slow in the head",
];

const nameEn = `(?:${calledEn.join("|")})`;

const aimedEn = [
  `(?:you(?:'re| are| were| must be| sound|'re being| are being)|are you) (?:(?:just|so|really|completely|totally|such|clearly|obviously|simply|too|very|all|plain|quite|truly) ){0,3}(?:an? )?(?:complete |total |real |big |bloody |lying |stupid |poor |old )?${nameEn}(?! (?:to|for|about))`,
  "you (?:stupid|dumb|lying|pathetic|miserable|lazy|useless|ugly|fat|little|filthy) \\w+",
  "your (?:stupid|dumb|pathetic|idiotic|lying|miserable|whiny|moronic) \\w+",
];

export const insults: Record<Language, readonly string[]> = {
  fr: [...woundingFr, ...woundingFormulasFr, ...aimedFr],
  en: [...woundingEn, ...woundingFormulasEn, ...aimedEn],
};
