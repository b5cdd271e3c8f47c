/** The closed list of reasons that the locales put into words. */
export type BounceReason =
  | "unknown_address"
  | "mailbox_full"
  | "refused"
  | "domain_not_found"
  | "too_big"
  | "temporary"
  | "other";

const byCode: readonly (readonly [RegExp, BounceReason])[] = [
  [/^[45]\.1\.(0|1|3|6|10)$|^5\.2\.1$/, "unknown_address"],
  [/^[45]\.(1\.2|1\.8|4\.4)$/, "domain_not_found"],
  [/^[45]\.2\.2$/, "mailbox_full"],
  [/^[45]\.(2\.3|3\.4)$/, "too_big"],
  [/^5\.7\.\d+$|^5\.4\.1$/, "refused"],
  [/^4\.\d+\.\d+$|^5\.4\.7$/, "temporary"],
];

/** Without accents or curly apostrophes, which one server in two leaves out; the words below have none either. */
export const bare = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘`]/g, "'");

const anyOf = (...words: readonly string[]): RegExp => new RegExp(words.join("|"), "i");

const whom =
  "user|recipient|mailbox|account|address|alias|adresse|destinataire|utilisateur|compte|boite|benutzer|empfanger|usuario|destinatario|utente";
const holder = "mailbox|inbox|boite|buzon|postfach|casella";

const byWords: readonly (readonly [RegExp, BounceReason])[] = [
  [
    anyOf(
      "quota|insufficient (system )?storage|out of storage|mailbox size limit",
      `(${holder}).{0,40}(full|over\\b|pleine?|saturee?|llen[oa]|voll|pien[oa])`,
    ),
    "mailbox_full",
  ],
  [
    anyOf(
      "(message|mail|size|taille).{0,40}(too (big|large)|exceed|trop (gros|volumineux|grand|lourd)|depasse|excede)",
      "exceeds.{0,30}size|volumineux",
    ),
    "too_big",
  ],
  [
    anyOf(
      "(host|domain|domaine|dns|nom de domaine|mx).{0,40}(not found|unknown|introuvable|inconnu|n'existe pas|does not exist|couldn't be found|no such)",
      "unrouteable|no route to host|nxdomain|(name or service|bad destination|unknown) (host|not known)|couldn't find any host",
    ),
    "domain_not_found",
  ],
  [
    anyOf(
      `(${whom}).{0,60}(unknown|not found|not exist|doesn't exist|does not exist|unavailable|disabled|invalid|no longer|inactive|doesn't have|not listed|rejected: undeliverable)`,
      `(${whom}).{0,60}(inconnue?|introuvable|n'existe (pas|plus)|invalide|desactivee?|inexistante?|incorrecte|resiliee?|ferme|supprimee?|plus active|pas connu|unbekannt|desconocid|sconosciut)`,
      "(unknown|no such|invalid|bad) (e-?mail )?(user|recipient|mailbox|address|account|local)|no (mailbox|person|one) (here|of|by)|(was|were) not found at",
      "(aucun|pas de) (compte|utilisateur|destinataire)|aucune (adresse|boite)|(not listed|does not appear|ne figure pas) (in|dans)",
    ),
    "unknown_address",
  ],
  [
    anyOf(
      "spam|blacklist|blocked|block ?list|policy|denied|refused|rejected|not (accepted|authorized|allowed)|reputation|dmarc|spf|dkim|restricted",
      "refuse|bloque|indesirable|rejete|interdit",
    ),
    "refused",
  ],
  [
    anyOf(
      "temporar|try again|retry|deferred|greylist|timed? ?out|connection (refused|reset)|could not connect|still trying",
      "retard|nouvelle tentative|differe|momentane|delai depasse",
    ),
    "temporary",
  ],
];

/** The code when it says something precise, else the words, else what the class of the code leaves. */
export function reasonFor(code: string | null, words: string): BounceReason {
  const precise = code === null ? undefined : byCode.find(([pattern]) => pattern.test(code))?.[1];
  if (precise && precise !== "temporary") return precise;
  const plain = bare(words.slice(0, 4000));
  const said = byWords.find(([pattern]) => pattern.test(plain))?.[1];
  return said ?? precise ?? "other";
}

/** Nobody but a mail server writes under these names. */
export const serverSender =
  /^(mailer[-_.]?daemon|mail[-_.]?daemon|maildelivery|mail-delivery(-subsystem)?|microsoftexchange[0-9a-f]+|mdaemon|mailerdaemon)@/i;

/** Mail servers write under these, and those who keep them too. */
export const bounceSender = new RegExp(`${serverSender.source}|^(postmaster|bounces?)@`, "i");

const letters = "message|mail|e-?mail|courriel|courrier|envoi";
const delivered = "remis|distribue?|delivre|livre|distribuable|achemine|transmis|parvenu|abouti";
const toDeliver = "remettre|distribuer|delivrer|livrer|acheminer|transmettre";
const delivery = "remise|distribution|livraison|envoi|acheminement|delivrance|transmission";

export const bounceSubject = anyOf(
  "undeliver|returned (mail|to sender)|delivery (status notification|failure|has failed|failed|problem|report|delayed|incomplete)",
  "mail (delivery|system) (failed|failure|error|subsystem)|failure notice|failed (mail|delivery)|could not (send|be delivered)|non[- ]?deliver|not delivered",
  "message delivery (failed|failure)|warning: (message|could not)|(mail|message) (was|has been) (blocked|rejected|refused|returned)",
  `(${letters}).{0,20} (non|pas|impossible a|n'a pas pu etre) (${delivered}|remettre)|non[- ]?(${delivered})`,
  `(${letters}) (refuse|rejete|bloque|retourne|retarde|en attente)`,
  `(echec|erreur|rapport|avis|notification|retard|probleme|incident|refus|rejet) (de |d'|lors de |dans )?(la |l'|votre |vos )?(non[- ])?(${delivery}|${letters})`,
  `retour(ne)? a (l'|son )expediteur|retour de (votre|vos) (${letters})|impossible (de |d')(${toDeliver})`,
  "unzustellbar|nicht zugestellt|devuelto|no entregado|mancat[oa] (recapito|consegna)|onbestelbaar",
);

export const bounceText = anyOf(
  "(could not|couldn't|cannot|unable to|was not|wasn't|has not( yet)? been|hasn't been|failed to|not be able to|did not|didn't) (be )?(deliver|sen[dt]|reach|passed on|get through)",
  "(address|recipient)e?(\\(e?s\\)|e?s)? failed|permanent (fatal )?error|delivery (has failed|failed|temporarily|incomplete)|undeliverable|qmail-send program",
  "user unknown|mailbox (is )?(full|unavailable)|never reached",
  `n'(a|ont|avons|est|avait) (pas |pu |pas pu |toujours pas |pas encore |pas encore pu |pas ete )+(etre )?(${delivered}|${toDeliver}|attein)`,
  `impossible (de |d')(le |la )?(${toDeliver})|(echec|retard) de la? ?(${delivery})|(a|ont) ete (rejete|refuse|bloque|arrete|retourne)`,
  `(${delivery}|${letters}).{0,60} a echoue`,
);

/** Words that a mail server's notice holds, and many an honest letter too. */
export const vagueBounceText =
  /following (address|recipient|destinat)|adresses? suivantes?|destinataires? suivants?|delivery (to|of)\b/i;

export const delayWords = anyOf(
  "delayed|delay notification|\\(delay\\)|warning: (message|could not send)|warning message only|only a warning|delivery incomplete",
  "still being retried|(will (keep|continue|go on)|keeps|goes on) (to )?(try|retry)|will be retried|not need to resend|no need to (re)?send",
  `(${letters}|${delivery}).{0,40}(retard|en attente|differe)|retard de|nouvelles? tentatives?|sera (de nouveau )?(tente|reessaye)|essaierons (encore|a nouveau)`,
  "n'est qu'un avertissement|(n'a|n'est) (toujours pas|pas encore)|(refaire|faire) (des|de nouveaux|d'autres) essais",
);

/** Where a notice without parts begins to quote the letter that came back. */
export const returnedLetter =
  /^.{0,10}((below this line is a copy of the message|this is a copy of (the|your) message|original message (follows|headers)|unsent message (follows|below)|included is a copy|return(ed)? message follows).{0,60}|.{0,20}(copie|texte|en-têtes?|début) du message( d['’]origine| original| retourné)?[^\p{L}\n]{0,60}|(message d['’]origine|original message)[^\p{L}\n]{0,60})$/imu;
