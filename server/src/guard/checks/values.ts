import { countrySpecs, isValidIBAN } from "ibantools";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Check } from "../letter.ts";
import type { Found } from "../model.ts";
import { isCard, isNir } from "./numbers.ts";

/** A value that says who somebody is, or opens their account. */
type Value = { kind: "card" | "iban" | "nir" | "phone" | "email"; span: [number, number]; value: string };

/** What stands before a number and makes it another kind of number. */
const labelled =
  /(?:commande|cde|order|dossier|ticket|case|facture|invoice|suivi|tracking|colis|parcel|r[ée]f(?:[ée]rence|erence)?|siret|siren|rcs|ean|gtin|isbn|imei|s[ée]rie|serial|contrat|contract|devis|quote|bon|article|produit|product|code|lot)(?:\s+(?:client|customer|n|no|num[ée]ro|number))?\s*(?:n[°ºo]\.?|num[ée]ro|number|no\.?|#|:|est|is|client)?\s*:?\s*$/iu;
const aboutCards = /(?:carte|card|cb|visa|mastercard|amex|american express|diners)[^\d\n]{0,30}$/iu;

export const checkValues: Check = (letter) => {
  const { own, house, others } = letter.circumstances;
  const ours = valuesOf(house);
  const theirs = valuesOf(own);
  const foreign = new Set(others.map((address) => address.toLowerCase()));
  return readValues(letter.text).flatMap((each): Found[] => {
    const { kind, span, value } = each;
    if (ours.has(value)) return [];
    if (kind === "card" || kind === "nir" || kind === "iban")
      return [{ span, kind, weight: "stop", advice: { code: `value.${kind}`, particulars: {} } }];
    if (foreign.has(value) && !theirs.has(value))
      return [{ span, kind, weight: "stop", advice: { code: "value.other_customer", particulars: {} } }];
    // An unknown address is most often that of a partner, given on purpose; a hotline belongs to nobody.
    if (kind === "email" || theirs.has(value) || isService(value)) return [];
    return [{ span, kind, weight: "advice", advice: { code: "value.phone", particulars: {} } }];
  });
};

const valuesOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap(readValues).map(({ value }) => value));

/** Every value in a text, each once: what one kind took, no other kind takes again. */
export function readValues(text: string): Value[] {
  const taken: Value[] = [];
  const take = (found: Value[]) => {
    for (const value of found) {
      if (!taken.some(({ span }) => value.span[0] < span[1] && span[0] < value.span[1])) taken.push(value);
    }
  };
  take(readEmails(text));
  take(readIbans(text));
  take(readNirs(text));
  take(readCards(text));
  take(readPhones(text));
  return taken.sort((one, other) => one.span[0] - other.span[0]);
}

function readEmails(text: string): Value[] {
  return [...text.matchAll(/(?<![^\s@<>"'(),;:«»])[^\s@<>"'(),;:«»]+@[^\s@<>"'(),;:«»]+\.\p{L}{2,}/gu)].map(
    (match) => valueAt("email", match, match[0].toLowerCase()),
  );
}

/** Each country has its length: what follows an account number in the sentence is not part of it. */
function readIbans(text: string): Value[] {
  const shape = /(?<![\p{L}\p{N}])([a-z]{2})\d{2}(?:[ .\-\u00a0\u202f]?[a-z\d])*/giu;
  return [...text.matchAll(shape)].flatMap((match): Value[] => {
    const length = countrySpecs[(match[1] ?? "").toUpperCase()]?.chars ?? 0;
    const written =
      new RegExp(`^(?:[ .\\-\\u00a0\\u202f]?[a-z\\d]){${length}}(?![a-z\\d])`, "iu").exec(match[0])?.[0] ??
      "";
    const value = written.replace(/[^a-z\d]/giu, "").toUpperCase();
    if (length === 0 || !isValidIBAN(value)) return [];
    return [{ kind: "iban", span: [match.index, match.index + written.length], value }];
  });
}

function readNirs(text: string): Value[] {
  const shape = /(?<![\p{L}\p{N}])[1-478](?:[ .\-\u00a0\u202f]?[\dAB]){14}(?![\p{L}\p{N}])/giu;
  return [...text.matchAll(shape)].flatMap((match) => {
    const value = normal(match[0]).toUpperCase();
    return isNir(value) ? [valueAt("nir", match, value)] : [];
  });
}

function readCards(text: string): Value[] {
  const shape = /(?<![\p{L}\p{N}])\d(?:[ .\-\u00a0\u202f]?\d){11,18}(?![\p{L}\p{N}])/gu;
  return [...text.matchAll(shape)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const said = aboutCards.test(before);
    const grouped = /^\d{4}([ .\-\u00a0\u202f])\d{4,6}\1\d{4,5}(?:\1\d{1,7})*$/u.test(match[0]);
    if (!said && !grouped && labelled.test(before)) return [];
    const value = normal(match[0]);
    return isCard(value, { said: said || grouped }) ? [valueAt("card", match, value)] : [];
  });
}

const phoneShapes = [
  /(?<![\p{L}\p{N}+])(?:\+|00)[1-9](?:[ .\-/()\u00a0\u202f]{0,2}\d){7,14}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}+])(?:\(0\)|0)[ .-]?[1-9](?:[ .\-/\u00a0\u202f]?\d{2}){4}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}+])0[89]\d{2}[ .\-\u00a0\u202f]\d{3}[ .\-\u00a0\u202f]\d{3}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}+])0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}(?![\p{L}\p{N}])/gu,
];

function readPhones(text: string): Value[] {
  return phoneShapes.flatMap((shape) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      // “06 12 34 56 78” is a telephone whatever is said before it; ten digits in a row may be anything.
      if (/^\d+$/u.test(match[0]) && labelled.test(before)) return [];
      const value = toPhone(match[0]);
      return value ? [valueAt("phone", match, value)] : [];
    }),
  );
}

function toPhone(written: string): string | null {
  const digits = written
    .replace(/^\(0\)/u, "0")
    .replace(/(?<=\d[ .-]?)\(0\)/u, "")
    .replace(/[^\d+]/gu, "");
  for (const region of ["FR", "GB"] as const) {
    const parsed = parsePhoneNumberFromString(digits.replace(/^00/u, "+"), region);
    if (parsed?.isValid()) return parsed.number;
  }
  return null;
}

/** In France, nobody lives behind a number in 08. */
const isService = (phone: string): boolean => /^\+338/u.test(phone);

const normal = (written: string): string => written.replace(/[^\p{L}\p{N}]/gu, "");

const valueAt = (kind: Value["kind"], match: RegExpExecArray, value: string): Value => ({
  kind,
  span: [match.index, match.index + match[0].length],
  value,
});
