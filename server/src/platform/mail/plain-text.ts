import { decodeEntities } from "./entities.ts";

const skipped = new Set(["script", "style", "head", "title", "template", "noscript", "svg", "object"]);
const paragraphs = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "table",
  "pre",
  "blockquote",
]);
const blocks = new Set([
  ..."div section article header footer main aside nav address form fieldset figure dl dt dd tr li".split(
    " ",
  ),
  ..."center body html tbody thead caption".split(" "),
]);

/** A page written on one line is broken somewhere, rather than copied anew at every tag. */
const longestLine = 20_000;

type Writing = {
  lines: string[];
  current: string;
  /** Whether the line ends with a blank, kept apart since asking a growing string is slow. */
  spaced: boolean;
  quote: number;
  lastQuote: number;
  blank: number;
  link: Link | null;
  unclosed: Set<string>;
};
type Link = { href: string; line: number; column: number };

/**
 * The text a person would read in an HTML mail. Quotations come out with ">" so that folding sees
 * them. One pass over the tags and no backtracking: the page was written by a stranger.
 */
export function htmlToText(html: string): string {
  const writing: Writing = {
    lines: [],
    current: "",
    spaced: true,
    quote: 0,
    lastQuote: 0,
    blank: 0,
    link: null,
    unclosed: new Set(),
  };
  let position = 0;
  while (position < html.length) {
    const open = html.indexOf("<", position);
    if (open === -1 || open > position) write(writing, html.slice(position, open === -1 ? undefined : open));
    if (open === -1) break;
    position = readTag(writing, html, open);
  }
  breakLine(writing, 0);
  return tidy(writing.lines);
}

function readTag(writing: Writing, html: string, open: number): number {
  if (html.startsWith("<!--", open)) {
    const end = html.indexOf("-->", open + 4);
    return end === -1 ? html.length : end + 3;
  }
  const name = /^<(\/?)([a-z][a-z0-9]*)|^<[!?]/i.exec(html.slice(open, open + 40));
  if (!name) {
    write(writing, "<");
    return open + 1;
  }
  const close = html.indexOf(">", open);
  if (close === -1) return html.length;
  const tag = (name[2] ?? "").toLowerCase();
  const leaving = name[1] === "/";
  if (!leaving && skipped.has(tag)) return skipElement(writing, html, { tag, from: close + 1 });
  if (tag === "a") anchor(writing, html.slice(open, Math.min(close, open + 4000)), leaving);
  else layOut(writing, tag, leaving);
  return close + 1;
}

function skipElement(writing: Writing, html: string, { tag, from }: { tag: string; from: number }): number {
  if (writing.unclosed.has(tag)) return from;
  const closing = new RegExp(`</${tag}[\\s>]`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(html);
  if (!found) {
    // A head never closed would swallow the whole letter; a script never closed is only a script.
    writing.unclosed.add(tag);
    return tag === "script" || tag === "style" ? html.length : from;
  }
  const end = html.indexOf(">", found.index);
  return end === -1 ? html.length : end + 1;
}

function layOut(writing: Writing, tag: string, leaving: boolean): void {
  if (tag === "br") breakLine(writing, 0, true);
  else if (tag === "td" || tag === "th") write(writing, leaving ? " " : "");
  else if (tag === "hr") {
    breakLine(writing, 0);
    writing.current = "________________________________";
    breakLine(writing, 0);
  } else if (paragraphs.has(tag)) breakLine(writing, 1);
  else if (blocks.has(tag)) breakLine(writing, 0);
  if (tag === "blockquote") writing.quote = Math.max(0, writing.quote + (leaving ? -1 : 1));
  if (tag === "li" && !leaving) writing.current += "- ";
}

function anchor(writing: Writing, tag: string, leaving: boolean): void {
  if (!leaving) {
    const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    const target = decodeEntities(href?.[1] ?? href?.[2] ?? href?.[3] ?? "").trim();
    const line = writing.lines.length;
    writing.link = { href: target, line, column: writing.current.length };
    return;
  }
  const { link } = writing;
  writing.link = null;
  if (!link || !/^https?:/i.test(link.href) || link.line !== writing.lines.length) return;
  const label = writing.current.slice(link.column).trim();
  if (label === "" || link.href.includes(label.replace(/^https?:\/\//i, "").replace(/…$/, ""))) return;
  writing.current = `${writing.current.trimEnd()} (${link.href})`;
}

function write(writing: Writing, source: string): void {
  // Line ends of the source are blanks; no-break spaces are the writer's own and stay.
  const text = decodeEntities(source.replace(/[ \t\r\n\f]+/g, " "));
  const added = writing.spaced ? text.replace(/^ +/, "") : text;
  if (added === "") return;
  writing.current += added;
  writing.spaced = added.endsWith(" ");
  if (writing.current.length > longestLine) breakLine(writing, 0);
}

function breakLine(writing: Writing, blankLines: number, forced = false): void {
  const line = writing.current.trimEnd();
  writing.current = "";
  writing.spaced = true;
  if (line !== "") {
    // A blank line between two depths belongs to the lesser one.
    const between = Math.min(writing.quote, writing.lastQuote);
    for (let index = 0; index < writing.blank && writing.lines.length > 0; index += 1) {
      writing.lines.push(marks(between).trimEnd());
    }
    writing.lines.push(marks(writing.quote) + line);
    writing.lastQuote = writing.quote;
    writing.blank = blankLines;
  } else if (forced) writing.blank = Math.min(2, writing.blank + 1);
  else writing.blank = Math.max(writing.blank, blankLines);
}

function marks(quote: number): string {
  return quote === 0 ? "" : `${">".repeat(Math.min(quote, 20))} `;
}

function tidy(lines: readonly string[]): string {
  const text = lines.join("\n").trim();
  return text === "" ? "" : `${text}\n`;
}

type Flow = { depth: number; text: string };

/** RFC 3676: soft-broken lines are joined, but only within one depth of quotation. */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: Flow[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const rest = line.slice(depth);
    const words = rest.startsWith(" ") ? rest.slice(1) : rest;
    // The signature's mark ends with a space and flows all the same nowhere.
    const mark = words === "-- ";
    const soft = words.endsWith(" ") && !mark;
    const kept = soft && deleteSpace ? words.slice(0, -1) : words;
    const last = out.at(-1);
    if (open && last?.depth === depth && !mark) last.text += kept;
    else out.push({ depth, text: kept });
    open = soft;
  }
  return out
    .map(({ depth, text: words }) => (depth === 0 ? words : `${">".repeat(depth)} ${words}`))
    .join("\n");
}
