import type { Language } from "@guichet/contract/ids.ts";
import { bicycles, parts, towns } from "../house/names.ts";
import type { Chance } from "../story/chance.ts";
import type { Customer } from "./customers.ts";
import { has, pick, type Slots, say } from "./wording.ts";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** What a matter is about: the same order, bicycle and town in every word of it. */
export function slotsOf(chance: Chance, at: Temporal.Instant, { language, civil }: Customer): Slots {
  const day = at.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const past = day.subtract({ days: chance.between(4, 19) });
  return {
    commande: `CV-${chance.between(20_000, 99_999)}`,
    velo: pick(chance, bicycles) ?? "Rivage",
    piece: pick(chance, parts) ?? "selle",
    ville: (pick(chance, towns) ?? "Lyon").replace("Le-Puy", "Le Puy"),
    jadis: past.toLocaleString(locales[language], { day: "numeric", month: "long" }),
    n: String(chance.between(3, 9)),
    montant: `${chance.between(19, 240)},${pick(chance, ["00", "50", "90"])} €`,
    civil,
  };
}

type Writing = { customer: Customer; page: readonly [Language, string]; slots: Slots };

/** A first letter: how it begins, what it says, how it ends, in the manner of its writer. */
export function composeLetter(
  chance: Chance,
  { customer, page, slots }: Writing,
): { subject: string; text: string } {
  const { language, manner, name } = customer;
  const common = [language, "commun"] as const;
  const body = say(chance, page, "lettres", slots);
  const rambles = manner === "talkative" || chance.share() < 0.12;
  const pieces = [
    manner === "hurried" && chance.share() < 0.6 ? "" : say(chance, common, "ouvertures", slots),
    body,
    rambles ? say(chance, common, "bavardages", slots) : "",
    manner === "hurried"
      ? ""
      : [say(chance, common, "fermetures", slots), signed(chance, name)].filter(Boolean).join("\n"),
    manner === "telephone" ? "Envoyé de mon iPhone" : say(chance, common, "pieds", slots),
  ];
  const text = pieces.filter(Boolean).join("\n\n");
  return { subject: say(chance, page, "sujets", slots), text: inTheirHand(chance, customer, text) };
}

function signed(chance: Chance, name: string): string {
  const share = chance.share();
  if (share < 0.55) return name;
  return share < 0.75 ? (name.split(" ")[0] ?? name) : "";
}

/** Whoever hurries forgets capitals and accents; nobody writes like a printed page. */
function inTheirHand(chance: Chance, { manner, language }: Customer, text: string): string {
  if (manner === "careful" || language === "en") return text;
  const typed = text.replaceAll("’", "'").replaceAll("\u00A0", " ");
  if (manner === "hurried") return withoutAccents(typed.toLowerCase());
  if (manner === "telephone") return typed.replaceAll(/ ([?!;:])/gu, "$1");
  return chance.share() < 0.3 ? slipping(chance, typed) : typed;
}

const withoutAccents = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC");

const slips: readonly (readonly [RegExp, string])[] = [
  [/é(?= )/u, "er"],
  [/mm/u, "m"],
  [/ça/u, "ca"],
  [/à /u, "a "],
  [/ une /u, " un "],
  [/quelques/u, "quelque"],
];

function slipping(chance: Chance, text: string): string {
  const [pattern, typed] = pick(chance, slips) ?? [/$^/u, ""];
  return text.replace(pattern, typed);
}

/** A second letter of theirs: short, over what we wrote, as their program quotes it. */
export function composeAnswer(
  chance: Chance,
  { customer, page, slots }: Writing,
  section: string,
  quoted: string,
): string {
  const common = [customer.language, "commun"] as const;
  const place = has(page, section) ? page : common;
  const words = inTheirHand(chance, customer, say(chance, place, section, slots));
  const ending = chance.share() < 0.5 ? `\n\n${customer.name.split(" ")[0]}` : "";
  if (chance.share() < 0.35) return `${words}${ending}`;
  return `${words}${ending}\n\n${quoted}`;
}
