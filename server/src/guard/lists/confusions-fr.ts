import { type Confusion, confusion } from "./confusions.ts";

const subject = "je|j['’]|tu|il|elle|on|nous|vous|ils|elles";
const pronouns = "(?:(?:me|nous|vous|le|la|les|lui|leur|y|en|te) |[lm]['’])?";
const modal =
  "(?:peux|peut|pouvons|pouvez|peuvent|pourrai|pourrons|pourrez|pourriez|pourrions|pourrait|dois|doit|devons|devez|doivent|devrez|devriez|devrait|veux|veut|voulons|voulez|veulent|voudrais|voudriez|souhaite|souhaitons|souhaitez|vais|va|allons|allez|vont|faut|faudra|préfère|préférez|laissez|venons de|viens de|venez de|veuillez|merci de|afin de)(?:-(?:vous|nous|il|elle|on|je))?";
const past = "(?:bien |déjà |pas |toujours |jamais |également |aussi )?";
const participles =
  "(?:livré|envoyé|expédié|remboursé|validé|annulé|modifié|traité|réglé|payé|commandé|confirmé|oublié|trouvé|donné|demandé|vérifié|contacté|effectué|créé|réparé|débloqué|transmis|reçu|remis|perdu|rendu)(?:e|s|es)?";
const feminine =
  "commande|facture|livraison|demande|réclamation|pièce|carte|machine|réponse|somme|adresse|garantie|annulation|réparation|intervention|cliente|étiquette|montre|chaudière|ligne|box|réservation|inscription|attestation|situation|procédure|erreur|panne|boutique|équipe|solution|photo|lettre|copie|référence|chaise|table|lampe|tablette|batterie";
const noun = "(?:la|cette|votre|une|notre|ma|sa|leur)";
const nouns = "(?:les|vos|nos|des|ces|mes|ses|leurs|plusieurs|deux|trois)";
const been =
  "(?:est|sera|serait|était|n['’]est|a|aura|avait|n['’]a)(?: (?:pas|bien|déjà|donc|enfin|toujours|malheureusement))?";

export const confusionsFr: readonly Confusion[] = [
  // a, à
  confusion(`(?<!tout )(?<spot>à) ${past}(?:été|eu|pu|dû)`, "a"),
  confusion(
    `(?<=(?:il|elle|on|colis|commande|client|cliente|produit|dossier|transporteur|service|équipe|livreur|technicien|virement|remboursement|qui|nous|vous|l['’]) ?)(?<spot>à) ${past}${participles}`,
    "a",
  ),
  confusion(
    "(?:grâce|suite|quant|face|conformément|jusqu['’]|prêt|prête|merci|vis-à-vis|n['’]hésitez pas|par rapport) ?(?<spot>a)(?= (?!\\p{L}+é(?!\\p{L})))",
    "à",
  ),
  confusion(
    "(?<spot>a) (?:partir d|bientôt|nouveau|cause d|propos d|ce jour|la suite|l['’]avance|votre (?:disposition|écoute|service|charge)|votre entière|notre charge|nos frais|domicile|réception|l['’]adresse|hauteur)[\\p{L}’']*",
    "à",
  ),
  // infinitive, participle, imperative
  confusion(`${modal} ${pronouns}(?<spot>\\p{L}{3,}é(?:e|s|es)?)`, (spot) =>
    spot.replace(/é(?:e|s|es)?$/u, "er"),
  ),
  confusion(
    `(?:veuillez|merci de|afin de|pour|sans|avant de|pouvez|pourriez|devez|souhaitez|(?:pouvez|pourriez)-vous) ${pronouns}(?<spot>(?!assez|chez|nez|rendez|vous)\\p{L}{3,}ez)(?!-)`,
    (spot) => spot.replace(/ez$/u, "er"),
  ),
  confusion("n['’](?<spot>hésiter) (?:pas|surtout)", "hésitez"),
  confusion("je (?:(?:vous|le|la|les|te|leur|lui|y|en|ne) )*(?<spot>\\p{L}{3,}rez)", (spot) =>
    spot.replace(/ez$/u, "ai"),
  ),
  confusion(
    "(?:a|ont|ai|avez|avons|as|avait|aura) (?:bien |pas |déjà |donc )?(?<spot>étai(?:t|s|ent))",
    "été",
  ),
  confusion(
    "je (?:vous|nous|l['’]|t['’]|lui|leur) ?(?<spot>est|et) (?:bien |déjà )?\\p{L}+(?:é|i|u|is|it)",
    "ai",
  ),
  // “Je vous avais promis”: here « vous » is not who did it.
  confusion(`(?<!(?:${subject}|ça|cela|qui|colis|ne|l['’]on) )vous (?<spot>avait|avais|avaient)`, "aviez"),
  confusion(`(?<!(?:${subject}|ça|cela|qui|ne|l['’]on) )vous (?<spot>était|étais|étaient)`, "étiez"),
  // if, with the conditional
  confusion(
    `(?<=^|[.!?,;:] |\\n|et |mais |que )si (?:${subject}) ?(?:n['’])?(?<spot>aur(?:ais|ait|ions|iez|aient)|ser(?:ais|ait|ions|iez|aient))`,
    (spot) => spot.replace(/^aur/u, "av").replace(/^ser/u, "ét"),
  ),
  // leur, ce, se, ça, c’est
  confusion(`(?:${subject}|ne) (?<spot>leurs)(?= \\p{L})`, "leur"),
  confusion(
    "(?<spot>se) (?:n['’]est|n['’]était|sera|serait|sont (?:des|les|nos|vos))(?! (?:\\p{L}+é))",
    "ce",
  ),
  confusion(
    "(?:il|elle|on|qui) (?:ne )?(?<spot>ce) (?:trouve|passe|produit|fait|peut|sont|situe|présente|rend)\\p{L}*",
    "se",
  ),
  confusion(
    "(?<=^|[.!?,;:] |\\n|que |quand |si |et |mais |comme |pour que )(?<spot>sa) (?:ne|n['’]|va|me|nous|vous|marche|fonctionne|fait|devrait|peut|sera|serait|arrive|dépend|suffit|doit|a (?:été|fonctionné|marché)|vient|ira)(?= |$|[.!?])",
    "ça",
  ),
  confusion(
    `(?<=^|[.!?,;:] |\\n|que |et |mais )(?<spot>[cs]es) (?:notre|votre|un|une|le|la|mon|ma|nos|vos|normal|noté|pour (?:cela|ça)|pourquoi|bien noté|avec plaisir|tout)`,
    "c’est",
  ),
  // est, et, on, ont, où, qu’elle
  confusion(
    `${noun} \\p{L}{3,} (?<spot>et) (?:bien |déjà |toujours |actuellement |désormais )*(?:en (?:cours|attente|préparation|route|transit|retard|stock|panne)|disponible|prête?|arrivée?|partie?|validée?|livrée?|expédiée?|terminée?|enregistrée?|confirmée?)`,
    "est",
  ),
  confusion(`${nouns} \\p{L}{3,}s (?<spot>on) ${past}\\p{L}+(?:é|i|u|is|it|ert)(?:e|s|es)?`, "ont"),
  confusion("(?:ils|elles) (?<spot>on)", "ont"),
  confusion(
    "(?:magasin|endroit|moment|jour|adresse|lieu|cas|boutique|page|agence|ville|relais|site|bureau) (?<spot>ou) (?:vous (?:avez|êtes|pouvez|souhaitez|habitez|travaillez|l['’]avez)|nous (?:avons|sommes)|il (?:est|a|se)|elle (?:est|a|se)|se (?:trouve|situe)|j['’]ai|on (?:a|est|peut))",
    "où",
  ),
  confusion(
    "(?:pense|pensons|crois|croyons|espère|espérons|afin|bien|parce|lors|dès|ainsi|semble|pour) (?<spot>quelles?) (?:a|est|sera|soit|ait|n['’]|ne|puisse|ont|sont|seront|soient|aient|vous|nous)",
    (spot) => spot.replace(/^quelle/u, "qu’elle"),
  ),
  // agreement with “être”
  confusion(
    `${noun} (?:${feminine}) (?:(?:est|sera|serait|était|n['’]est)(?: (?:pas|bien|déjà|donc|enfin|toujours|malheureusement))?|${been} été) (?<spot>\\p{L}+(?:é|i|(?<!d)u))`,
    (spot) => `${spot}e`,
  ),
  confusion(
    `${nouns} (?:${feminine})s (?:sont|seront|étaient|ont (?:bien |déjà )?été) (?:bien |déjà )?(?<spot>\\p{L}+(?:é|i|u))(?:e|s)?`,
    (spot) => `${spot}es`,
  ),
  confusion(
    `${nouns} (?:documents|colis|articles|produits|dossiers|clients|frais|fichiers|contrats|billets|meubles) (?:sont|seront|étaient|ont (?:bien |déjà )?été) (?:bien |déjà )?(?<spot>\\p{L}+(?:é|i|u))`,
    (spot) => `${spot}s`,
  ),
  // agreement with what came before
  confusion(
    `${nouns} (?:documents|colis|articles|produits|dossiers|fichiers|contrats|billets|meubles|renseignements|éléments|justificatifs) que (?:vous (?:nous |m['’])?(?:avez|aviez)|nous (?:vous )?(?:avons|avions)|j['’](?:ai|avais)|je vous ai) (?:déjà |bien )?(?<spot>\\p{L}+(?:é|i|u))`,
    (spot) => `${spot}s`,
  ),
  confusion(
    `${nouns} (?:${feminine}|information|question|démarche|donnée|heure|précision)s que (?:vous (?:nous |m['’])?(?:avez|aviez)|nous (?:vous )?(?:avons|avions)|j['’](?:ai|avais)|je vous ai) (?:déjà |bien )?(?<spot>\\p{L}+(?:é|i|u)(?:e|s)?)`,
    (spot) => `${spot.replace(/[es]$/u, "")}es`,
  ),
];
