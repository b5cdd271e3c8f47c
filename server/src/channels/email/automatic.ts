import { isBounce } from "./bounces.ts";
import type { Letter } from "./letter.ts";

export type AutomaticKind =
  | "bounce"
  | "feedback_report"
  | "receipt"
  | "report"
  | "loop"
  | "own_address"
  | "out_of_office"
  | "auto_reply"
  | "auto_generated"
  | "list"
  | "no_reply"
  | "asks_silence";

/** Nothing answers such a letter by itself. When it is `answerable`, a person may still wait behind it. */
export type Automatic = { readonly kind: AutomaticKind; readonly answerable: boolean };

export type Envelope = {
  /** The envelope's sender; "" for the empty one, null when the transport did not tell. */
  readonly envelopeSender: string | null;
  readonly ownAddresses: readonly string[];
};

const unanswerable: ReadonlySet<AutomaticKind> = new Set([
  "bounce",
  "feedback_report",
  "receipt",
  "report",
  "loop",
  "own_address",
  "out_of_office",
  "auto_reply",
]);

/** The marks of RFC 3834 and those that programs invented beside it; the order says which one names it. */
export function recogniseAutomatic(letter: Letter, envelope: Envelope): Automatic | null {
  const kind =
    kindOfLoop(letter, envelope) ??
    kindOfReport(letter, envelope) ??
    kindOfReply(letter, envelope) ??
    kindOfMailing(letter);
  if (kind === null) return null;
  return { kind, answerable: !unanswerable.has(kind) || isOwnForm(kind, letter, envelope) };
}

function header(letter: Letter, name: string): string {
  return (letter.headers[name] ?? []).join("; ").trim().toLowerCase();
}

function kindOfLoop(letter: Letter, { ownAddresses }: Envelope): AutomaticKind | null {
  if (letter.headers["x-guichet-loop"]) return "loop";
  const looped = header(letter, "x-loop");
  if (looped !== "" && ownAddresses.some((own) => looped.includes(own.toLowerCase()))) return "loop";
  if (letter.headers["x-ms-exchange-inbox-rules-loop"]) return "loop";
  return letter.allFrom.some(({ address }) => isOwn(address, ownAddresses)) ? "own_address" : null;
}

function isOwn(address: string, ownAddresses: readonly string[]): boolean {
  const plain = address.toLowerCase().replace(/\+[^@]*@/, "@");
  return ownAddresses.some(
    (own) => own.toLowerCase() === plain || own.toLowerCase() === address.toLowerCase(),
  );
}

/** Web sites post their forms in our own name and put the customer in Reply-To. */
function isOwnForm(kind: AutomaticKind, letter: Letter, { ownAddresses }: Envelope): boolean {
  return kind === "own_address" && letter.replyTo.some(({ address }) => !isOwn(address, ownAddresses));
}

function kindOfReport(letter: Letter, { envelopeSender }: Envelope): AutomaticKind | null {
  const kind = letter.report?.kind ?? "";
  if (kind === "feedback-report" || /^feedback-type:/im.test(letter.report?.fields ?? ""))
    return "feedback_report";
  if (kind.startsWith("disposition-notification")) return "receipt";
  if (isBounce(letter, envelopeSender)) return "bounce";
  return letter.report ? "report" : null;
}

const absenceSubject =
  /^\s*((re|rép|tr)\s*:\s*)?(out of (the )?office|automatic reply|auto(matic)?[\s-]?(reply|response)|autoreply|réponse automatique|absence du bureau|message d['’]absence|notification d['’]absence|absent(e)? du bureau|abwesen(d|heit)|automatische (antwort|abwesenheit)|automatisch antwoord|afwezig|respuesta automática|fuera de la oficina|risposta automatica|fuori sede|resposta automática|auto:|ooo\s*:)/i;
const absenceText =
  /je (suis|serai) (actuellement |présentement )?(absente?|en congés?|en vacances|en déplacement|hors du bureau)|de retour (au bureau )?le|en mon absence|i('m| am) (currently )?(out of (the )?office|away|on (holiday|vacation|leave))|in my absence|limited access to (my )?e-?mail|bin ich (nicht im|abwesend|wieder)/i;
const inventedMarks = [
  ..."x-autoreply x-autorespond x-autoresponse x-autoreply-from x-auto-reply x-mail-autoreply".split(" "),
  ..."x-autoresponder x-zendesk-auto-reply x-vacation".split(" "),
];

function kindOfReply(letter: Letter, { envelopeSender }: Envelope): AutomaticKind | null {
  const submitted = header(letter, "auto-submitted").split(/[;\s]/)[0] ?? "";
  const replied =
    submitted.startsWith("auto-replied") || inventedMarks.some((name) => isMarked(header(letter, name)));
  const returned = header(letter, "return-path") === "<>" || envelopeSender === "";
  const robot = replied || returned || /^auto[-_ ]?reply$/.test(header(letter, "precedence"));
  const absent =
    absenceSubject.test(letter.subject) || (robot && absenceText.test(letter.text.slice(0, 3000)));
  if (absent) return "out_of_office";
  if (robot) return "auto_reply";
  return submitted !== "" && submitted !== "no" ? "auto_generated" : null;
}

function isMarked(value: string): boolean {
  return value !== "" && value !== "no" && value !== "false";
}

const robotAddress =
  /^((no|do[-_.]?not|don[-_.]?t|ne[-_.]?pas)[-_.]?(reply|respond|repondre)[^@]*|nepasrepondre[^@]*|mailer[-_.]?daemon|postmaster|(mail)?daemon|auto[-_.]?(reply|response)|bounces?([-+=][^@]*)?|listserv|majordomo|mailman|nobody)@/i;

function kindOfMailing(letter: Letter): AutomaticKind | null {
  const names = Object.keys(letter.headers);
  const listed = names.some(
    (name) => name.startsWith("list-") || /^(x-)?mailing-list$|^x-mailman-version$|^x-listname$/.test(name),
  );
  if (listed || /^(bulk|junk|list)\b/.test(header(letter, "precedence"))) return "list";
  const generated = [
    "x-autogenerated",
    "x-cron-env",
    "x-facebook-notify",
    "x-github-reason",
    "feedback-id",
    "x-bulkmail",
  ];
  if (generated.some((name) => isMarked(header(letter, name)))) return "auto_generated";
  const writers = [...letter.allFrom, ...letter.replyTo.slice(0, 1)].map(({ address }) => address);
  // A form that writes as no-reply but says where to answer has a person behind it all the same.
  if (writers.some((address) => robotAddress.test(address))) return "no_reply";
  const silence = header(letter, "x-auto-response-suppress");
  return silence !== "" && silence !== "none" ? "asks_silence" : null;
}
