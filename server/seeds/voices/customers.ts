import type { Language } from "@guichet/contract/ids.ts";
import { domains, englishFirsts, englishLasts, men, surnames, women } from "../house/names.ts";
import { chanceFrom } from "../story/chance.ts";
import { pick } from "./wording.ts";

export type Customer = {
  name: string;
  address: string;
  language: Language;
  /** How a reply calls them. */
  civil: string;
  telephone: string;
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

/** The same number is the same person on every telling; now and then somebody writes from a second address. */
export function customerOf(number: number): Customer {
  const person = number % 400 === 399 ? number - 1 : number;
  const chance = chanceFrom(person * 7919 + 11);
  const manner = pick(chance, manners) ?? "plain";
  // Of those that are given to nobody.
  const telephone = `06 39 98 ${String(person)
    .padStart(4, "0")
    .replace(/(?<=^..)/u, " ")}`;
  if (person % 20 === 7) {
    const name = english(Math.floor(person / 20));
    const [first = name] = name.split(" ");
    return {
      name,
      address: addressOf(name, number, person),
      language: "en",
      civil: first,
      manner,
      telephone,
    };
  }
  const isWoman = chance.share() < 0.52;
  // Nobody bears another’s name: each surname meets each first name once.
  const turn = Math.floor(person / surnames.length) + 3 * (person % surnames.length);
  const firsts = isWoman ? women : men;
  const first = firsts[turn % firsts.length] ?? "Camille";
  const surname = surnames[person % surnames.length] ?? "Robert";
  const last = surname.replaceAll("-", chance.share() < 0.5 ? "-" : " ");
  const name = chance.share() < 0.06 ? `${last.toUpperCase()} ${first}` : `${first} ${last}`;
  const civil = `${isWoman ? "Madame" : "Monsieur"} ${last}`;
  return {
    name,
    address: addressOf(`${first} ${last}`, number, person),
    language: "fr",
    civil,
    manner,
    telephone,
  };
}

function english(turn: number): string {
  const first = englishFirsts[turn % englishFirsts.length] ?? "Ruth";
  return `${first} ${englishLasts[Math.floor(turn / englishFirsts.length) % englishLasts.length] ?? "Hayes"}`;
}

/** Shaped as real ones are; those of one person are at one host. */
function addressOf(name: string, number: number, person: number): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/[^\p{L} ]/gu, "")
    .toLowerCase()
    .split(" ");
  const [first = "", last = ""] = [plain[0], plain.slice(1).join("")];
  const shapes = [
    `${first}.${last}`,
    `${first[0]}.${last}${number % 97}`,
    `${last}.${first}`,
    `${first}${last}${1950 + (number % 55)}`,
    `${first}-${last}${number % 95}`,
  ];
  return `${shapes[number % shapes.length]}@${domains[person % domains.length]}`;
}
