import type { Language } from "@guichet/contract/ids.ts";
import { inHtml, lines } from "../locales/letter-paper.ts";
import { letters } from "../locales/letters.ts";
import { locales } from "../locales/moments.ts";

type Said = { name: string; at: string; text: string };
type Reader = { language: Language; timeZone: string };

/**
 * What was said before, newest first, below a reply: written from plain words, so that nothing of a stranger’s HTML
 * leaves under our name, and marked the way mail programs do, so that theirs and ours fold it.
 */
export function quoted(exchange: readonly Said[], reader: Reader): { text: string; html: string } {
  const [newest, ...older] = exchange;
  if (newest === undefined) return { text: "", html: "" };
  const before = quoted(older, reader);
  const head = letters[reader.language].quoted({ name: newest.name, date: dateOf(newest.at, reader) });
  const under = [newest.text, before.text].filter((part) => part !== "").join("\n\n");
  return {
    text: `${head}\n${under.replaceAll(/^/gmu, "> ")}`,
    html: `<div class="gmail_quote"><div>${inHtml(head)}</div><blockquote class="gmail_quote" type="cite" style="margin:8px 0 0 8px;padding-left:12px;border-left:1px solid #b9b5ab"><div>${lines(newest.text)}</div>${before.html}</blockquote></div>`,
  };
}

/** With figures for the hour: that is what tells a quotation from prose. */
function dateOf(at: string, { language, timeZone }: Reader): string {
  const when = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const day = when.toLocaleString(locales[language], { day: "numeric", month: "long", year: "numeric" });
  const time = when.toPlainTime().toString({ smallestUnit: "minute" });
  return language === "fr" ? `${day} à ${time}` : `${day} at ${time}`;
}
