/** What tells a spreadsheet that the file is UTF-8. */
export const csvMark = "\uFEFF";

/** A line of a table; French spreadsheets cut at the semicolon, since their decimals have the comma. */
export const csvLine = (cells: readonly (string | number | null)[], separator: "," | ";" = ","): string =>
  `${cells.map((cell) => inCell(String(cell ?? ""))).join(separator)}\r\n`;

/** A spreadsheet reads a cell that begins so as a formula: somebody's words must not become one (ASVS 1.2.10). */
function inCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\0＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",;\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
