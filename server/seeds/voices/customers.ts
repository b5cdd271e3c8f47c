import type { Language } from "@guichet/contract/ids.ts";
import { domains, english, men, surnames, women } from "../house/names.ts";
import { chanceFrom } from "../story/chance.ts";
import { pick } from "./wording.ts";

export type Customer = {
  name: string;
  address: string;
  language: Language;
  /** How a reply calls them. */
  civil: string;
  manner: Manner;
};

/** How somebody writes: with care, in a hurry, from a telephone, at length. */
type Manner = "careful" | "plain" | "hurried" | "telephone" | "talkative";
const manners: readonly Manner[] = [
  "careful",
  "plain",
  "plain",
  "plain",
  "hurried",
  "telephone",
  "talkative",
];

/** The same number is the same person on every telling. */
export function customerOf(number: number): Customer {
  const chance = chanceFrom(number * 7919 + 11);
  const manner = pick(chance, manners) ?? "plain";
  if (chance.share() < 0.05) {
    const name = pick(chance, english) ?? "Ruth Adeyemi";
    return {
      name,
      address: addressOf(name, number),
      language: "en",
      civil: name.split(" ")[0] ?? name,
      manner,
    };
  }
  const isWoman = chance.share() < 0.52;
  const first = pick(chance, isWoman ? women : men) ?? "Camille";
  const last = (pick(chance, surnames) ?? "Robert").replaceAll("-", chance.share() < 0.5 ? "-" : " ");
  const name = chance.share() < 0.06 ? `${last.toUpperCase()} ${first}` : `${first} ${last}`;
  const civil = `${isWoman ? "Madame" : "Monsieur"} ${last}`;
  return { name, address: addressOf(`${first} ${last}`, number), language: "fr", civil, manner };
}

function addressOf(name: string, number: number): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/[^\p{L} ]/gu, "")
    .toLowerCase()
    .split(" ");
  const [first = "", last = ""] = [plain[0], plain.slice(1).join("")];
  const shapes = [
    `${first}.${last}`,
    `${first[0]}.${last}`,
    `${last}.${first}`,
    `${first}${last}${1950 + (number % 55)}`,
    `${first}-${last}`,
  ];
  // The number keeps two of the same name apart, as the figures at the end of real addresses do.
  return `${shapes[number % shapes.length]}${number % 97}@${domains[number % domains.length]}`;
}
