import type { Language } from "@guichet/contract/ids.ts";
import { bicycles, parts, towns } from "../house/names.ts";
import type { ReasonKey } from "../house/reasons.ts";
import type { Chance } from "../story/chance.ts";
import type { Customer } from "./customers.ts";
import { has, pick, type Slots, say, tell } from "./wording.ts";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

const electric = ["Rivage", "Cargo Famille", "Lanterne E", "Ventoux E", "Grand Marché"];
const ofReason: Partial<Record<ReasonKey, readonly string[]>> = { panne: electric, prime: electric };
const forChildren = "Petit Chemin 20";

/** What a matter is about: the same order, bicycle and town in every word of it. */
export function slotsOf(
  chance: Chance,
  at: Temporal.Instant,
  { language, civil, telephone }: Customer,
  reason: ReasonKey,
): Slots {
  const day = at.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const past = day.subtract({ days: chance.between(4, 19) });
  return {
    commande: `CV-${chance.between(20_000, 99_999)}`,
    velo: pick(chance, ofReason[reason] ?? bicycles.filter((name) => name !== forChildren)) ?? "Rivage",
    piece: pick(chance, parts) ?? "selle",
    ville: (pick(chance, towns) ?? "Lyon").replace("Le-Puy", "Le Puy"),
    jadis: past.toLocaleString(locales[language], { day: "numeric", month: "long" }),
    n: String(chance.between(3, 9)),
    montant: `${chance.between(19, 240)},${pick(chance, ["00", "50", "90"])} €`,
    civil,
    e: civil.startsWith("Madame") ? "e" : "",
    telephone,
  };
}

type Writing = { customer: Customer; page: readonly [Language, string]; slots: Slots };

/** What comes in, what it is about, and the pictures that come with it. */
export type Letter = { subject: string; text: string; about: readonly string[]; pictures: readonly string[] };

/** A first letter: how it begins, what it says, how it ends, in the manner of its writer. */
export function composeLetter(chance: Chance, { customer, page, slots: known }: Writing): Letter {
  const { language, manner, name } = customer;
  const common = [language, "commun"] as const;
  const letter = tell(chance, page, "lettres", known);
  const about = [page[1], ...letter.fits];
  const slots = { ...known, about: about.join(" ") };
  const { subject, body } = titled(letter.text);
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
  // Some say in their subject what it is about; others what anybody could.
  const isVague = subject === "" || chance.share() < 0.25;
  return {
    subject: isVague ? say(chance, page, "sujets", slots) : subject,
    text: inTheirHand(chance, customer, text),
    about,
    pictures: letter.leads,
  };
}

/** A page gives a letter its subject in a first line of its own. */
function titled(letter: string): { subject: string; body: string } {
  const [, subject = "", body = ""] = /^(?:Objet |Subject): (.+)\n([\s\S]+)$/u.exec(letter) ?? [];
  return subject === "" ? { subject, body: letter } : { subject: subject.trim(), body };
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
): Pick<Letter, "text" | "pictures"> {
  const common = [customer.language, "commun"] as const;
  const said = tell(chance, has(page, section, slots) ? page : common, section, slots);
  const ending = chance.share() < 0.5 ? `\n\n${customer.name.split(" ")[0]}` : "";
  const text = `${inTheirHand(chance, customer, said.text)}${ending}`;
  return { text: chance.share() < 0.35 ? text : `${text}\n\n${quoted}`, pictures: said.leads };
}
