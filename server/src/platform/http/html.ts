/** HTML that is safe to send: every value woven into it was escaped, unless it was HTML already. */
export type Html = { readonly markup: string };

export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** HTML as HTML. A value is escaped for text and for quoted attributes alike; a list is woven piece after piece. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  let markup = parts[0] ?? "";
  for (const [index, value] of values.entries()) markup += weave(value) + (parts[index + 1] ?? "");
  return { markup };
}

const replaced: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (character) => replaced[character] ?? "");

function weave(value: Piece): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return "markup" in value ? value.markup : value.map(weave).join("");
}
