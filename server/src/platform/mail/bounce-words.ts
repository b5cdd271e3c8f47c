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

const byWords: readonly (readonly [RegExp, BounceReason])[] = [
  [
    /quota|mailbox (is )?(full|over)|over ?quota|insufficient (system )?storage|boîte (aux lettres|de réception|mail)?.{0,20}(pleine|saturée)|out of storage|mailbox size limit/i,
    "mailbox_full",
  ],
  [
    /(message|mail|size|taille).{0,40}(too (big|large)|exceed|trop (gros|volumineux|grand)|dépasse)|exceeds.{0,30}size|volumineux/i,
    "too_big",
  ],
  [
    /(host|domain|domaine|dns|nom de domaine|mx).{0,40}(not found|unknown|introuvable|inconnu|n['’]existe pas|does not exist|couldn['’]t be found|no such)|unrouteable|no route to host|nxdomain|(name or service|bad destination|unknown) (host|not known)|couldn['’]t find any host/i,
    "domain_not_found",
  ],
  [
    /(user|recipient|mailbox|account|address|alias).{0,60}(unknown|not found|not exist|doesn['’]t exist|does not exist|unavailable|disabled|invalid|no longer|inactive|doesn['’]t have|not listed|rejected: undeliverable)|(unknown|no such|invalid|bad) (e-?mail )?(user|recipient|mailbox|address|account|local)|no mailbox here|(adresse|destinataire|utilisateur|compte|boîte).{0,60}(inconnue?|introuvable|n['’]existe (pas|plus)|invalide|désactivée?|inexistante?|incorrecte)/i,
    "unknown_address",
  ],
  [
    /spam|blacklist|blocked|block ?list|policy|denied|refused|rejected|not (accepted|authorized|allowed)|reputation|dmarc|spf|dkim|refusé|bloqué|indésirable|rejeté|restricted/i,
    "refused",
  ],
  [
    /temporar|try again|retry|deferred|greylist|timed? ?out|connection (refused|reset)|could not connect|still trying|retard|nouvelle tentative|différé|momentané/i,
    "temporary",
  ],
];

/** The code when it says something precise, else the words, else what the class of the code leaves. */
export function reasonFor(code: string | null, words: string): BounceReason {
  const precise = code === null ? undefined : byCode.find(([pattern]) => pattern.test(code))?.[1];
  if (precise && precise !== "temporary") return precise;
  const said = byWords.find(([pattern]) => pattern.test(words.slice(0, 4000)))?.[1];
  return said ?? precise ?? "other";
}

export const bounceSender =
  /^(mailer[-_.]?daemon|mail[-_.]?daemon|postmaster|maildelivery|mail-delivery(-subsystem)?|microsoftexchange[0-9a-f]+|mdaemon|mailerdaemon|bounces?)@/i;

export const bounceSubject =
  /undeliver|returned (mail|to sender)|delivery (status notification|failure|has failed|failed|problem|report|delayed)|mail (delivery|system) (failed|failure|error|subsystem)|failure notice|failed (mail|delivery)|could not (send|be delivered)|returned mail|non[- ]?deliver|not delivered|message delivery (failed|failure)|warning: (message|could not)|non[- ]?(remis|distribué|délivré|livré|distribuable)|(échec|erreur|rapport|avis|notification|retard|problème) (de |d['’]|lors de |dans )?(la |l['’])?(remise|distribution|livraison|envoi|acheminement|non[- ]remise|délivrance)|retour(né)? à l['’]expéditeur|message (non|impossible à) (remis|remettre|distribuer|délivré)|n['’]a pas pu être (remis|distribué|délivré|envoyé)|unzustellbar|devuelto|mancato recapito/i;

export const bounceText =
  /(could not|couldn['’]t|cannot|unable to|was not|wasn['’]t|has not been|hasn['’]t been|failed to|not be able to) (be )?(deliver|sen[dt]|reach)|(address|recipient)e?(\(e?s\)|e?s)? failed|permanent (fatal )?error|delivery (has failed|failed|temporarily)|undeliverable|this is the qmail-send program|n['’]a pas pu être (remis|distribué|délivré|envoyé|livré)|impossible de (remettre|distribuer|délivrer|livrer)|n['’]avons pas pu (remettre|distribuer|délivrer|livrer)|(échec|retard) de la? ?(remise|distribution|livraison)|n['’]a pas été (remis|distribué|délivré|livré)|user unknown|mailbox (is )?(full|unavailable)/i;

/** Words that a mail server's notice holds, and many an honest letter too. */
export const vagueBounceText =
  /following (address|recipient|destinat)|adresses? suivantes?|destinataires? suivants?|delivery (to|of)\b/i;

export const delayWords =
  /delayed|delay notification|warning: (message|could not send)|warning message only|still being retried|will (keep trying|be retried|continue to (try|retry))|not need to resend|retard|nouvelles? tentatives?|sera (de nouveau )?(tenté|réessayé)|essaierons (encore|à nouveau)/i;

/** Where a notice without parts begins to quote the letter that came back. */
export const returnedLetter =
  /^.{0,10}(below this line is a copy of the message|this is a copy of (the|your) message|original message (follows|headers)|unsent message (follows|below)|(copie|texte|en-têtes?) du message( d['’]origine| original)?|message d['’]origine|original message|included is a copy|return(ed)? message follows).{0,60}$/im;
