import { checkDigit } from "../platform/check-digit.ts";

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
