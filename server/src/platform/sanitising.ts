import { createRequire } from "node:module";
import type sanitizeHtml from "sanitize-html";

export type Sanitising = sanitizeHtml.IOptions;

const require = createRequire(import.meta.url);

/** The library comes with its first use: with the parsers behind it, it would be a tenth of every start. */
export function sanitise(html: string, options: Sanitising): string {
  const act: typeof sanitizeHtml = require("sanitize-html");
  return act(html, options);
}
