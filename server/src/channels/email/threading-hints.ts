import { checkDigit } from "../../platform/check-digit.ts";
import type { Letter } from "./letter.ts";

/** What in a letter may say which ticket it belongs to, from the surest sign to the weakest. */
export type ThreadingHints = {
  /** Identifiers of the messages it answers, newest first. */
  readonly messageIds: readonly string[];
  /** What stands behind a plus sign in an address it was sent to: signed by us, or not ours at all. */
  readonly tokens: readonly AddressToken[];
  /** Ticket numbers whose check digit fits. Anyone can guess one: only a known participant may use it. */
  readonly ticketNumbers: readonly number[];
};

export type AddressToken = { readonly address: string; readonly token: string };

export function threadingHints(letter: Letter): ThreadingHints {
  const newestFirst = [...letter.inReplyTo, ...letter.references.toReversed()];
  return {
    messageIds: [...new Set(newestFirst)],
    tokens: addressTokens([
      ...letter.deliveredTo,
      ...letter.to.concat(letter.cc).map(({ address }) => address),
    ]),
    ticketNumbers: numbersIn(letter.subject),
  };
}

export function addressTokens(addresses: readonly string[]): AddressToken[] {
  const found = new Map<string, AddressToken>();
  for (const whole of addresses) {
    const match = /^([^+@]+)\+([\w.=-]{1,200})@([^@]+)$/.exec(whole);
    if (!match?.[2] || found.has(match[2])) continue;
    found.set(match[2], { address: `${match[1]}@${match[3]}`.toLowerCase(), token: match[2] });
    if (found.size === 20) break;
  }
  return [...found.values()];
}

const written =
  /(?<![\d\p{L}-])((?!0)\d{1,3}(?:[\s\u202F\u00A0]\d{3})+|(?!0)\d{1,12})\s?[-‐‑–]\s?(\d)(?![\d\p{L}-])/gu;

function numbersIn(subject: string): number[] {
  const numbers = new Set<number>();
  for (const [, spaced = "", check] of subject.matchAll(written)) {
    const digits = spaced.replace(/\D/g, "");
    if (checkDigit(digits) === check) numbers.add(Number(digits));
  }
  return [...numbers].slice(0, 10);
}
