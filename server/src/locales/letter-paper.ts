/** Escapes what goes into the HTML of a mail. */
export const inHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const body =
  "font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.5;color:#1a2233";

/** One column, no image, no colour that carries a meaning: it must read in any program, and aloud. */
export const paper = (language: string, content: string): string =>
  `<!doctype html><html lang="${language}"><body><div style="${body}">${content}</div></body></html>`;

export const paragraph = (html: string): string => `<p>${html}</p>`;
export const small = (html: string): string => `<p style="font-size:13px;color:#525b6d">${html}</p>`;
export const link = (address: string, words: string): string =>
  `<a href="${inHtml(address)}" style="color:#2b4a9b">${words}</a>`;
export const lines = (text: string): string => inHtml(text).replaceAll("\n", "<br>");

/** « Re : » once, whatever the program of the customer put there. */
export function asReply(subject: string, reference: string, nothing: string): string {
  const bare = subject
    .replace(/^(?:\s*(?:re|rép|rep|aw|tr|fwd?)\s*:\s*)+/iu, "")
    .replace(/\s*\[\d+-\d\]/u, "");
  return `Re: ${bare.trim() || nothing} [${reference}]`;
}

export type Line = string | { words: string; address: string };

/** What a letter of ours begins and ends with, in one language. */
type Manners = { language: string; hello: string; automatic: string; colon: string };

/** Paragraphs, once for both forms of a letter: the text of programs and of ears, the HTML of eyes. */
export function plainLetter(manners: Manners, company: string, said: readonly Line[]) {
  const { language, hello, automatic, colon } = manners;
  const text = said.map((line) =>
    typeof line === "string" ? line : `${line.words}${colon} ${line.address}`,
  );
  const html = said.map((line) =>
    paragraph(typeof line === "string" ? inHtml(line) : link(line.address, inHtml(line.words))),
  );
  return {
    text: [hello, ...text, `${company}\n${automatic}`].join("\n\n"),
    html: paper(language, [paragraph(hello), ...html, paragraph(inHtml(company)), small(automatic)].join("")),
  };
}
