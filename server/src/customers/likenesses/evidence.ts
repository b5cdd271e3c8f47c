import type { Evidence } from "@guichet/contract/customers.ts";
import { domainOf, isPublicHost } from "../organisations/public-hosts.ts";

/** Of an address, what people do not vary: no dots, nothing after a plus. */
const mailKeyOf = (address: string): string =>
  (address.split("@", 1)[0] ?? "").split("+", 1)[0]?.replaceAll(/[._-]/gu, "") ?? "";

/** « info@ », « contact@ »: what half the world writes from says nothing. */
const shortestKey = 5;
const everybodys = new Set(["contact", "bonjour", "accueil", "service", "commercial", "direction", "hello"]);

export const mailKeysOf = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.map(mailKeyOf).filter((key) => key.length >= shortestKey && !everybodys.has(key))),
];

export type Known = {
  name: string;
  sounds: readonly string[];
  addresses: readonly string[];
  organisation: string | null;
};

/** Why two cards may be one person's, but for their telephones; nothing where nothing says so. */
export function evidenceBetween(one: Known, other: Known): Evidence[] {
  const evidence: Evidence[] = [];
  const sameName = soundAlike(one.sounds, other.sounds);
  if (sameName && one.organisation !== null && one.organisation === other.organisation)
    evidence.push({ kind: "name_and_organisation", organisation: one.organisation });
  const domain = sameName ? sharedDomain(one.addresses, other.addresses) : undefined;
  if (domain) evidence.push({ kind: "name_and_domain", domain });
  const pair = nearPair(one.addresses, other.addresses, sameName);
  if (pair) evidence.push({ kind: "near_email", ...pair });
  return evidence;
}

/** The same words, whichever comes first. A single word is a first name as often as not: it says too little. */
function soundAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 1 && one.length === other.length && one.every((sound) => other.includes(sound));
}

function sharedDomain(one: readonly string[], other: readonly string[]): string | undefined {
  const domains = new Set(other.map(domainOf));
  return one.map(domainOf).find((domain) => domains.has(domain) && !isPublicHost(domain));
}

/** One mailbox typed two ways, a host typed wrongly, or the same words at two hosts under the same name. */
function nearPair(one: readonly string[], other: readonly string[], sameName: boolean): Near | undefined {
  for (const mine of one)
    for (const theirs of other) {
      const [key] = mailKeysOf([mine]);
      if (key === undefined || key !== mailKeyOf(theirs)) continue;
      if (sameName || slips(domainOf(mine), domainOf(theirs)) <= 2) return { one: mine, other: theirs };
    }
  return undefined;
}

type Near = { one: string; other: string };

/** How many letters to add, drop, change or swap with a neighbour to go from one to the other. */
export function slips(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}
