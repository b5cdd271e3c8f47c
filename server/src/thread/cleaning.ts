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

export const cleanWritten = (html: string): string => sanitise(html, written);
