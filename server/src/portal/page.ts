import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Language } from "@guichet/contract/ids.ts";
import { portalWords } from "../locales/portal.ts";
import { type Html, html, type Piece } from "../platform/http/html.ts";
import type { FastifyReply, Http } from "../platform/http/server.ts";

export type Page = {
  language: Language;
  /** The house; empty when even that can't be known. */
  company: string;
  title: string;
  /** On the right of the house's name. */
  aside?: Piece;
  /** The same page in the other language, where the reader may choose. */
  otherLanguage?: string;
  body: Html;
  /** Words of one customer: no engine may keep them. */
  confidential: boolean;
};

/** Files for those who write them, one for those who fetch it. */
const style = ["tokens.css", "portal.css", "promises.css", "forms.css"]
  .map((name) => readFileSync(new URL(`./assets/${name}`, import.meta.url), "utf8"))
  .join("\n");

/** Its name holds its content: it may be kept for ever, and a new version is another name. */
const stylePath = `/portal/${createHash("sha256").update(style).digest("hex").slice(0, 12)}.css`;

export function styleRoute(http: Http): void {
  http.get(stylePath, (_request, reply) =>
    reply
      .header("cache-control", "public, max-age=31536000, immutable")
      .type("text/css; charset=utf-8")
      .send(style),
  );
}

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * Our forms work without a script, so the browser itself must say where a form comes from: under `no-referrer` it
 * sends `Origin: null`. `same-origin` still tells nobody else anything.
 */
export function sendPage(reply: FastifyReply, page: Page, status = 200): FastifyReply {
  reply.headers({ "content-security-policy": policy, "referrer-policy": "same-origin" });
  if (page.confidential) reply.header("x-robots-tag", "noindex, nofollow");
  return reply.status(status).type("text/html; charset=utf-8").send(draw(page).markup);
}

function draw({ language, company, title, aside, otherLanguage, body, confidential }: Page): Html {
  const words = portalWords[language];
  const other: Language = language === "fr" ? "en" : "fr";
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${confidential && html`<meta name="robots" content="noindex, nofollow">`}
<title>${company === "" ? title : `${title} – ${company}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylePath}">
</head>
<body>
<a class="skip" href="#content">${words.skipToContent}</a>
<header class="top"><div class="column"><strong>${company}</strong>${aside && html`<span class="soft">${aside}</span>`}${
    otherLanguage &&
    html`<a href="${otherLanguage}" hreflang="${other}" lang="${other}">${portalWords[other].otherLanguage}</a>`
  }</div></header>
<main id="content" class="column">
${body}
</main>
</body>
</html>
`;
}

/** A title and a few sentences: what is left to say when there is nothing to show. */
export function plainPage(
  language: Language,
  company: string,
  { title, lines, after }: { title: string; lines: readonly string[]; after?: Html },
): Page {
  const body = html`<h1>${title}</h1>${lines.map((line) => html`<p class="lead">${line}</p>`)}${after}`;
  return { language, company, title, body, confidential: true };
}
