import type { Macro } from "@guichet/contract/macros.ts";

/** A macro that waits for the ticket to be opened, with the acts that were left out of it. */
export type MacroChosen = { macro: Macro; without: readonly number[] };

const lines = "p, li, h1, h2, h3, blockquote, div";

/** Words kept as HTML, for a box that takes plain ones: a line for each paragraph. */
export function plainWords(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const item of page.querySelectorAll("li")) item.prepend("- ");
  for (const end of page.querySelectorAll("br")) end.replaceWith("\n");
  for (const line of page.querySelectorAll(lines)) line.append("\n");
  return (page.body.textContent ?? "").replaceAll(/\n{3,}/gu, "\n\n").trim();
}

/** At the cursor, on lines of its own. */
export function insertedAt(text: string, at: number, words: string): string {
  const [before, after] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  return [before, words, after].filter((each) => each !== "").join("\n");
}
