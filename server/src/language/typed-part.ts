const quoteMark = /^\s*(?:>|\|)/;

/** Lines that open what was written before, in the clients we met: all that follows is not ours. */
const openings = [
  /^\s*(?:le|on)\s.{4,120}\b(?:a écrit|wrote|écrivait)\s*:\s*$/iu,
  /^\s*(?:.{2,80}\s)?(?:a écrit|wrote)\s*:\s*$/iu,
  /^\s*-{2,}\s*(?:message (?:d['’]origine|original|transféré)|original message|forwarded message|begin forwarded message)/iu,
  /^\s*(?:_{8,}|={8,})\s*$/u,
];
const headerLine = /^\s*\*?(?:de|from|envoyé|sent|date|à|to|objet|subject|cc)\s?\*?\s?:/iu;

const signatureMark = /^-- ?$/;
const farewell =
  /^\s*(?:(?:bien |très |avec mes )?(?:cordialement|cordiales salutations|amicalement|sincères salutations|respectueusement)|bien à (?:vous|toi)|salutations(?: distinguées)?|cdl?t|(?:best|kind|warm|kindest)?\s*regards|best(?: wishes)?|yours (?:sincerely|faithfully|truly)|sincerely|cheers|many thanks|thanks|merci)\s*[,.!]?\s*$/iu;
const sentFrom = /^\s*(?:envoyé (?:de|depuis) mon|sent from my|get outlook for|téléchargez outlook)/iu;
const postscript = /^\s*(?:p\.? ?-?s\.?|n\.? ?b\.?)\s*[:.,-]?\s/iu;
const mostSignatureLines = 12;

/**
 * What the agent typed: quoted lines, the history below and the signature are blanked, character for character, so
 * that every place in the result is the same place in the text. A postscript under the signature is typed, too.
 */
export function typedPart(text: string): string {
  const lines = text.split("\n");
  const history = lines.findIndex((_, place) => opensHistory(lines, place));
  const end = history < 0 ? lines.length : history;
  const signed = signature(lines.slice(0, end));
  return lines
    .map((line, place) => (place >= end || quoteMark.test(line) || signed.has(place) ? blank(line) : line))
    .join("\n");
}

/**
 * The lines that are taken for somebody else’s, as plain ones: without their marks, and three words at least. Nothing in
 * them tells a reader any more whose they are, so that whoever must miss nothing can have them read too.
 */
export function passedOver(text: string): string[] {
  const typed = typedPart(text).split("\n");
  return text
    .split("\n")
    .filter((line, place) => line.trim() !== "" && typed[place]?.trim() === "")
    .map((line) => line.replace(/^[\s>|]+/u, "").replace(/\s*:\s*$/u, ""))
    .filter((line) => (line.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 3);
}

const blank = (line: string): string => line.replaceAll(/[^\r]/gu, (each) => " ".repeat(each.length));

function opensHistory(lines: readonly string[], place: number): boolean {
  const line = lines[place] ?? "";
  if (openings.some((opening) => opening.test(line))) return true;
  // "Le mar. 3 mars 2026 à 10:12, Dov" may be broken before "a écrit :".
  if (/^\s*(?:le|on)\s/iu.test(line) && openings[0]?.test(`${line} ${lines[place + 1] ?? ""}`)) return true;
  return (
    headerLine.test(line) &&
    lines.slice(place + 1, place + 5).filter((next) => headerLine.test(next)).length >= 2
  );
}

function signature(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const mark = lines.findIndex((line) => signatureMark.test(line) || sentFrom.test(line));
  const goodbye = lines.findLastIndex((line) => farewell.test(line));
  const start = mark >= 0 && (goodbye < 0 || mark < goodbye) ? mark : goodbye;
  if (start < 0 || lines.length - start > mostSignatureLines) return found;
  for (let place = start; place < lines.length; place++) {
    const line = lines[place] ?? "";
    if (postscript.test(line)) break;
    if (place === start || !isSentence(line)) found.add(place);
  }
  return found;
}

/** A name, a title, a telephone or opening hours are no sentence. */
const isSentence = (line: string): boolean =>
  /[.!?]\s*$/u.test(line) &&
  (line.match(/\p{L}+/gu) ?? []).length >= 5 &&
  !/@|https?:|www\.|\+?\d[\d .]{8,}/u.test(line);
