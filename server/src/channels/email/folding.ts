import {
  announcesAnswersBelow,
  attributionAt,
  isForwardLine,
  isHeaderBlock,
  isMobileSignature,
  isOriginalMessageLine,
  isOwnMarker,
  isRule,
  isSignatureMark,
} from "../../platform/mail/quote-marks.ts";

export type Folded = { readonly shown: string; readonly folded: string };

/** In lines, blank ones too. */
const longestSignature = 40;

/** What a line is to the reader; only what nobody wrote now may be folded. */
type Sort = "own" | "blank" | "quote" | "signature";

/** Longer lines are judged by their beginning. */
const judged = 300;

/**
 * Parts what the person wrote now from what they quote or sign. It cuts the text in two and never
 * in three: `shown + folded` is the text, and whatever stands above an answer stays above it.
 * In doubt the text is shown.
 */
export function foldReply(text: string, { subject = "" }: { subject?: string } = {}): Folded {
  const whole = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const lines = whole.map((line) => line.slice(0, judged).trim());
  const forwarded = /^\s*(\[[^\]]{1,40}\]\s*)?(fwd?|tr|wg|rv|i)\s*:/i.test(subject);
  const end = forwarded ? lines.length : endOfOwnWords(lines);
  const sorts = sortLines(lines.slice(0, end));
  let cut = end;
  while (cut > 0 && sorts[cut - 1] !== "own") cut -= 1;
  const length = whole.slice(0, cut).reduce((sum, line) => sum + line.length, 0);
  // A letter that would show nothing shows all: it is a forward, or an answer in a form unknown to us.
  const nothingShown = text.slice(0, length).trim() === "";
  if (nothingShown || text.slice(length).trim() === "") return { shown: text, folded: "" };
  return { shown: text.slice(0, length), folded: text.slice(length) };
}

/** The first line below which everything is an older letter, quoted without marks. */
function endOfOwnWords(lines: readonly string[]): number {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (isForwardLine(line)) return lines.length;
    if (!isOldLetter(lines, index)) continue;
    const own = lines.slice(0, index).join("\n");
    return announcesAnswersBelow(own) && !isOwnMarker(line) ? lines.length : withRuleAbove(lines, index);
  }
  return lines.length;
}

function isOldLetter(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (line === "") return false;
  if (isOwnMarker(line) || isOriginalMessageLine(line)) return !quotedBelow(lines, at + 1);
  if (isHeaderBlock(lines, at)) return !line.startsWith(">");
  const attribution = attributionAt(lines, at);
  return attribution?.sure === true && !quotedBelow(lines, at + attribution.lines);
}

function quotedBelow(lines: readonly string[], from: number): boolean {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line !== "") return line.startsWith(">");
  }
  return false;
}

/** The rule that a program draws above its header block goes with the block. */
function withRuleAbove(lines: readonly string[], at: number): number {
  let index = at;
  while (index > 0 && lines[index - 1] === "") index -= 1;
  return index > 0 && isRule(lines[index - 1] ?? "") ? index - 1 : at;
}

function sortLines(lines: readonly string[]): Sort[] {
  const sorts: Sort[] = lines.map((line) => {
    if (line === "") return "blank";
    if (line.startsWith(">")) return "quote";
    return isMobileSignature(line) || isOwnMarker(line) ? "signature" : "own";
  });
  markAttributions(lines, sorts);
  markSignatures(lines, sorts);
  markListFooter(lines, sorts);
  return sorts;
}

function markAttributions(lines: readonly string[], sorts: Sort[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    if (sorts[index] !== "own") continue;
    const original = isOriginalMessageLine(lines[index] ?? "");
    const count = original ? 1 : (attributionAt(lines, index)?.lines ?? 0);
    if (count > 0 && quotedBelow(lines, index + count)) sorts.fill("quote", index, index + count);
  }
}

/** A signature is short and runs to the quotation or to the end; anything longer is a text with a dash in it. */
function markSignatures(lines: readonly string[], sorts: Sort[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    if (!isSignatureMark(lines[index] ?? "") || sorts[index] !== "own") continue;
    let stop = index + 1;
    while (stop < lines.length && sorts[stop] !== "quote" && stop - index < longestSignature) stop += 1;
    if (stop - index === longestSignature) continue;
    const written = sorts.slice(index + 1, stop).filter((sort) => sort === "own").length;
    const letters = lines.slice(index + 1, stop).reduce((sum, line) => sum + line.length, 0);
    if (written <= 12 && letters <= 1200) sorts.fill("signature", index, stop);
  }
}

function markListFooter(lines: readonly string[], sorts: Sort[]): void {
  const rule = lines.findLastIndex((line) => /^_{20,}$/.test(line));
  if (rule === -1) return;
  const footer = lines.slice(rule + 1).filter((line) => line !== "");
  const listed = footer.some((line) =>
    /mailing list|liste de (diffusion|discussion)|unsubscribe|désabonn|se désinscrire/i.test(line),
  );
  if (listed && footer.length <= 6) sorts.fill("signature", rule);
}
