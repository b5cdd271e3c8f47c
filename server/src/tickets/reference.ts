/** The quasigroup of H. M. Damm: it catches every wrong digit and every swap of two neighbours. */
const table = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
];

export function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = Number(table[interim]?.[Number(digit)]);
  return String(interim);
}

/** What people say and write: the ticket's number and a digit that catches slips. It is no secret. */
export function referenceOf(number: number): string {
  return `${number}-${checkDigit(String(number))}`;
}

/** True for a well-formed reference, spaces between thousands allowed. */
export function isReference(text: string): boolean {
  return parseReference(text) !== null;
}

/** The number of a spoken or written reference; null when the check digit does not fit. */
export function parseReference(text: string): number | null {
  const match = /^(\d{1,3}(?:[\s\u202F\u00A0]\d{3})+|\d{1,12})\s?[-‐‑–]\s?(\d)$/.exec(text.trim());
  const digits = match?.[1]?.replace(/\D/g, "");
  if (!digits || digits.startsWith("0")) return null;
  return checkDigit(digits) === match?.[2] ? Number(digits) : null;
}

/** Grouped by thousands with narrow no-break spaces, for the eye and the voice: 48 213-7. */
export function spokenReference(number: number): string {
  return referenceOf(number).replace(/\B(?=(\d{3})+-)/g, "\u202F");
}
