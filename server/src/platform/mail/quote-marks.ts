/** How mail programs announce what they quote. Lines are trimmed and short before they come here. */

const fromLabel = /^(de|from|von|da|van|expéditeur|message du|message de)\b\s*[:\d]/i;
const labels: Readonly<Record<string, RegExp>> = {
  from: /^(de|from|von|da|van|expéditeur|message de)\s*:/i,
  date: /^((envoyé( le)?|date( d['’]envoi)?|sent|gesendet|datum|enviado( el)?|fecha|inviato|data|verzonden)\s*:|message du\s*:?\s*\d)/i,
  to: /^(à|a|to|an|para|aan|destinataires?|pour)\s*:/i,
  subject: /^(objet|sujet|subject|betreff|asunto|oggetto|onderwerp|assunto)\s*:/i,
  copy: /^(cc|copie( à)?|kopie)\s*:/i,
};

/** Programs set the labels in bold, and plain text keeps the asterisks. */
const bare = (line: string): string => line.replace(/^[\s*_>|]+/, "").replaceAll("*", "");

/**
 * A block such as « De : … Envoyé : … À : … Objet : … ». A subject is asked for besides two others,
 * since travellers too write « De : Paris, À : Lyon, Date : … ».
 */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const first = bare(lines[at] ?? "");
  if (!fromLabel.test(first) && !labels.date?.test(first) && !labels.subject?.test(first)) return false;
  const seen = new Set<string>();
  let others = 0;
  for (let index = at; index < Math.min(lines.length, at + 14) && others < 4; index += 1) {
    const line = bare(lines[index] ?? "");
    if (line === "") continue;
    const label = Object.keys(labels).find((name) => labels[name]?.test(line));
    if (label) seen.add(label);
    // Long lists of recipients run over several lines.
    else others += 1;
  }
  return seen.has("from") && seen.has("subject") && (seen.has("date") || seen.has("to"));
}

const originals =
  /^[-_=\s*]{2,}\s*((début du )?(message|mail|courriel|e-?mail)\s+(d['’]origine|original|initial)|original (message|mail|e-?mail)|reply message|ursprüngliche nachricht|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original)\s*[-_=\s*:]*$/i;

export const isOriginalMessageLine = (line: string): boolean => originals.test(line);

const ownMarker =
  /^[\s>*#=_—–-]*((merci de |veuillez )?répond(ez|re) au-dessus de cette ligne|(please )?(reply|write|type your reply) above this line)\s*\.?[\s*#=_—–-]*$/i;

export const isOwnMarker = (line: string): boolean => ownMarker.test(line);

/** What someone forwards is what they want us to read. */
const forwards =
  /^[->\s*_=]*(forwarded message|message (transféré|réexpédié)|(début du|begin) (message (transféré|réexpédié)|forwarded message)|weitergeleitete nachricht|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht)\b.{0,3}[->\s*_=]*$/i;

export const isForwardLine = (line: string): boolean => forwards.test(line);

const attributionStart =
  /^(le|on|am|el|il|op|em|den|selon|quoting|citando|en date du|dans (un|son|votre) (message|mail|courriel)|\p{L}{2,9}\.?,? (le )?\d)\b|^\d{4}-\d{2}-\d{2}\b|^["“«]?[\p{Lu}].{1,80}<[^<>\s]+@[^<>\s]+>/iu;
const attributionEnd =
  /((^|[\s>"”»])(a\s+écrit|wrote|escribió|ha\s+scritto|escreveu|skrev)(\s+le\s.{4,60})?|\b(schrieb|schreef)\b.{0,120}|^(selon|quoting|citando)\b.{3,200}|^\d{4}-\d{2}-\d{2}\b.{3,200}<[^<>\s]+@[^<>\s]+>)\s*:$/iu;

export type Attribution = { readonly lines: number; readonly sure: boolean };

/** « Le 3 mars 2026 à 10:02, X a écrit : », over one to four lines; sure when it could not be prose. */
export function attributionAt(lines: readonly string[], at: number): Attribution | null {
  if (!attributionStart.test(lines[at] ?? "")) return null;
  let joined = "";
  for (let count = 1; count <= 4; count += 1) {
    const line = lines[at + count - 1] ?? "";
    if (line === "" || joined.length > 400) return null;
    joined += joined === "" ? line : ` ${line}`;
    if (!attributionEnd.test(joined)) continue;
    const dated = /\d{1,2}\s*([:.]|h)\s*\d{2}/.test(joined) && /\d{1,4}[\s./-]/.test(joined);
    const addressed = /[^\s<>]+@[^\s<>]+\.[^\s<>]+/.test(joined) && /\d/.test(joined);
    return { lines: count, sure: dated || addressed };
  }
  return null;
}

const mobileSignatures: readonly RegExp[] = [
  /^(envoyé|écrit|expédié) (de|depuis|à partir d[eu']|avec|par|via) ?(mon|ma|l['’]|un|une|yahoo|outlook|gmail|proton|courrier|la messagerie|le webmail|orange|sfr|free|bouygues|spark|bluemail|type|canary|app|mobile|iphone|android|mail|e-?mail)\b[^.!?,;]{0,80}\.?$/i,
  /^envoyé d['’]un[e]? [^.!?,;]{2,50}\.?$/i,
  /^sent (from|via|with|using) (my |an? |the )?[\p{L}\d][\p{L}\d '’&()/+-]{1,50}$/iu,
  /^(télécharger|obtenir|téléchargez|get) outlook (pour|for) (android|ios|mac|windows)\b.{0,200}$/i,
  /^provenance\s*: courrier pour windows\b.{0,100}$/i,
  /^(garanti )?sans virus\.? *(www\.)?avast.{0,60}$/i,
  /^(l['’]absence de virus dans ce courrier|ce courrier électronique a été vérifié par|cet e-?mail a été vérifié par|this email has been checked for viruses)\b.{0,200}$/i,
  /^(gesendet|von meinem) .{0,20}(iphone|ipad|samsung|android|outlook).{0,30}$/i,
  /^enviado desde (mi|mon) .{2,40}$/i,
  /^inviato da(l mio)? .{2,40}$/i,
];

export const isMobileSignature = (line: string): boolean => {
  const words = line.replace(/^[\s*_<[(]+|[\s*_>\])]+$/g, "").replace(/\s*[<(]https?:\S+[>)]/g, "");
  return mobileSignatures.some((pattern) => pattern.test(words));
};

export const isSignatureMark = (line: string): boolean => line === "--" || line === "—" || line === "__";

export const isRule = (line: string): boolean => /^([_=*]{10,}|[-–—]{10,}|[_-]{20,})$/.test(line);

/** The writer says that the answers stand inside the quotation. */
export const announcesAnswersBelow = (text: string): boolean =>
  /(réponses?|commentaires?|remarques|annotations?|répondu?s?)\b.{0,40}(ci-dessous|en (rouge|bleu|vert|gras|couleur)|dans (le|votre) (texte|corps|mail|message|courriel)|au fil du|plus bas)|(answer|repl|comment|respon)\w*\b.{0,30}(below|inline|in-line|in (red|blue|green|bold))/i.test(
    text,
  );
