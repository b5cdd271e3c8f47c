import { htmlToText } from "../platform/mail/plain-text.ts";
import { type Sanitising, sanitise } from "../platform/sanitising.ts";

/** What the composer can make, and nothing else: the words of our own people are outside content too. */
const written: Sanitising = {
  allowedTags: [
    "p",
    "br",
    "strong",
    "em",
    "b",
    "i",
    "u",
    "s",
    "a",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "h3",
    "h4",
    "hr",
  ],
  allowedAttributes: { a: ["href"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  disallowedTagsMode: "discard",
};

const cleanWritten = (html: string): string => sanitise(html, written);

/** What leaves of what the composer sends, and the words of it: whoever reads them reads these very ones. */
export function writtenWords(html: string): { html: string; text: string } {
  const clean = cleanWritten(html);
  return { html: clean, text: htmlToText(clean).trim() };
}
