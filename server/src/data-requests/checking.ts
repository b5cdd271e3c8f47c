import type { DatumKind } from "@guichet/contract/data-requests.ts";
import { EmailAddress } from "@guichet/contract/ids.ts";
import { countrySpecs, electronicFormatIBAN, isValidIBAN } from "ibantools";
import { parsePhoneNumberFromString, validatePhoneNumberLength } from "libphonenumber-js/min";

/** What is wrong, as a code with words in the locales, and what helps to mend it. */
export type Problem =
  | {
      code: "missing" | "card" | "characters" | "checksum" | "phone" | "phone_short" | "phone_long" | "email";
    }
  | { code: "address_short" | "postcode" | "date" | "date_far" | "file_missing" | "too_long" }
  | { code: "country"; country: string }
  | { code: "length"; expected: number; found: number }
  | { code: "shape"; pattern: string; place: number }
  | { code: "shape_length"; pattern: string; expected: number; found: number };

export type Checked = { value: string } | { problem: Problem };

const problem = (found: Problem): Checked => ({ problem: found });

const longest = 500;

/** At once, while whoever types it still has it under their eyes. */
export function checkDatum(kind: DatumKind, typed: string, pattern: string | null): Checked {
  const text = typed.replaceAll("\r\n", "\n").trim();
  if (text === "") return problem({ code: kind === "file" ? "file_missing" : "missing" });
  if (text.length > longest) return problem({ code: "too_long" });
  if (kind === "iban") return checkIban(text);
  if (kind === "phone") return checkPhone(text);
  if (kind === "email") return checkEmail(text);
  if (kind === "address") return checkAddress(text);
  if (kind === "date") return checkDate(text);
  return kind === "serial_number" ? checkSerial(text, pattern) : { value: text };
}

function checkIban(text: string): Checked {
  const plain = electronicFormatIBAN(text) ?? "";
  if (/^\d{13,19}$/u.test(plain)) return problem({ code: "card" });
  if (!/^[A-Z]{2}/u.test(plain) || /[^A-Z\d]/u.test(text.toUpperCase().replaceAll(/[\s.-]/gu, "")))
    return problem({ code: "characters" });
  const country = plain.slice(0, 2);
  const expected = countrySpecs[country]?.chars ?? null;
  if (expected === null) return problem({ code: "country", country });
  if (plain.length !== expected) return problem({ code: "length", expected, found: plain.length });
  return isValidIBAN(plain) ? { value: plain } : problem({ code: "checksum" });
}

function checkPhone(text: string): Checked {
  const found = parsePhoneNumberFromString(text, "FR");
  if (found?.isValid()) return { value: found.number };
  const length = validatePhoneNumberLength(text, "FR");
  if (length === "TOO_SHORT") return problem({ code: "phone_short" });
  return problem({ code: length === "TOO_LONG" ? "phone_long" : "phone" });
}

function checkEmail(text: string): Checked {
  const found = EmailAddress.safeParse(text);
  return found.success && /\.[^.@]{2,}$/u.test(found.data)
    ? { value: found.data }
    : problem({ code: "email" });
}

function checkAddress(text: string): Checked {
  const lines = text
    .split("\n")
    .map((line) => line.replaceAll(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
  if (lines.length < 2) return problem({ code: "address_short" });
  // A French post code, or a last line of another country that holds a number or a country's name.
  const french = lines.some((line) => /^(?:F-?)?(?:0[1-9]|[1-8]\d|9[0-8])\d{3}(?!\d)/u.test(line));
  if (!french && lines.length < 3) return problem({ code: "postcode" });
  return { value: lines.join("\n") };
}

const dateShapes = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u,
  /^(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4})$/u,
];

/** As the browser's own field sends it, or as people write it. */
function checkDate(text: string): Checked {
  const found = dateShapes.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!found) return problem({ code: "date" });
  const { year, month, day } = found;
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: "reject" },
    );
    return date.year < 1900 || date.year > 2100 ? problem({ code: "date_far" }) : { value: date.toString() };
  } catch {
    return problem({ code: "date" });
  }
}

/** `A` is a letter, `9` a digit, `*` either; the rest is itself. Spaces and the case of letters do not matter. */
function checkSerial(text: string, pattern: string | null): Checked {
  const value = text.replaceAll(/\s+/gu, "").toUpperCase();
  if (pattern === null) return { value };
  const shape = [...pattern.replaceAll(/\s+/gu, "")];
  const given = [...value];
  if (given.length !== shape.length)
    return problem({ code: "shape_length", pattern, expected: shape.length, found: given.length });
  const wrong = shape.findIndex((expected, place) => !fits(expected, given[place] ?? ""));
  return wrong === -1 ? { value } : problem({ code: "shape", pattern, place: wrong + 1 });
}

function fits(expected: string, given: string): boolean {
  if (expected === "9") return /^\d$/u.test(given);
  if (expected === "A") return /^\p{L}$/u.test(given);
  if (expected === "*") return /^[\p{L}\d]$/u.test(given);
  return expected.toUpperCase() === given;
}
