import type { Language } from "@guichet/contract/ids.ts";
import { dueAfterMinutes } from "../../src/calendars/opening-time.ts";
import { pick } from "../voices/wording.ts";
import type { Chance } from "./chance.ts";
import type { World } from "./world.ts";

type Kind = "call" | "reply" | "delivery" | "refund" | "repair" | "part" | "paper";

const sentences: Record<Language, Record<Kind, readonly string[]>> = {
  fr: {
    call: [
      "Je vous appelle {jour} avant {heure}.",
      "Je vous téléphone {jour} avant {heure} pour en parler de vive voix.",
      "Je vous rappelle {jour} avant {heure}, promis.",
    ],
    reply: [
      "Je vous écris {jour} avant {heure} avec une réponse ferme.",
      "Je reviens vers vous {jour} avant {heure}.",
      "Vous aurez ma réponse {jour} avant {heure}.",
    ],
    delivery: [
      "Vous serez livré {date} au plus tard.",
      "Votre colis vous sera livré {date}.",
      "La livraison aura lieu {date}.",
    ],
    refund: ["Vous serez remboursé de {montant} {date} au plus tard.", "Le remboursement sera fait {date}."],
    repair: ["Votre vélo sera prêt {date}.", "La réparation sera terminée {date}."],
    part: ["Je vous envoie la pièce {date}.", "La pièce de remplacement partira {date}."],
    paper: ["Je vous l’envoie {jour} avant {heure}.", "Vous recevrez le document {jour} avant {heure}."],
  },
  en: {
    call: ["I will call you {jour} before {heure}."],
    reply: [
      "I will write to you {jour} before {heure} with a firm answer.",
      "I’ll get back to you {jour} before {heure}.",
    ],
    delivery: ["Your parcel will be delivered {date}."],
    refund: ["You will be refunded {montant} {date}."],
    repair: ["Your bike will be ready {date}."],
    part: ["We will send you the part {date}."],
    paper: ["I will send it to you {jour} before {heure}."],
  },
};

export const isKind = (word: string): word is Kind => word in sentences.fr;

type Asked = {
  language: Language;
  kind: Kind | undefined;
  montant: string;
  leastMinutes: number;
  mostMinutes: number;
};

/** A word as agents give it: a person, a thing and a time. The guard finds out by itself when that is. */
export function promising({ telling }: World, chance: Chance, asked: Asked): string {
  const { language, kind, montant } = asked;
  if (!kind) return "";
  const due = dueAfterMinutes(
    telling.calendar,
    telling.now(),
    chance.between(asked.leastMinutes, asked.mostMinutes),
  ).toZonedDateTimeISO("Europe/Paris");
  const today = telling.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const hour = Math.min(Math.max(due.hour + 1, 10), 18);
  const away = today.until(due.toPlainDate()).days;
  const words = {
    jour: dayWords(language, away, due),
    date: away < 2 ? dayWords(language, away, due) : dateWords(language, due),
    heure: language === "fr" ? `${hour} h` : `${hour > 12 ? hour - 12 : hour} ${hour > 11 ? "pm" : "am"}`,
    montant,
  };
  const sentence = pick(chance, sentences[language][kind]) ?? "";
  return sentence.replaceAll(/\{(\w+)\}/gu, (_, name: keyof typeof words) => words[name]);
}

function dayWords(language: Language, away: number, due: Temporal.ZonedDateTime): string {
  if (away === 0) return language === "fr" ? "aujourd’hui" : "today";
  if (away === 1) return language === "fr" ? "demain" : "tomorrow";
  if (away > 6) return dateWords(language, due);
  const day = due.toLocaleString(language === "fr" ? "fr-FR" : "en-GB", { weekday: "long" });
  return language === "fr" ? day : `on ${day}`;
}

function dateWords(language: Language, due: Temporal.ZonedDateTime): string {
  const date = due.toLocaleString(language === "fr" ? "fr-FR" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return language === "fr" ? date : `on ${date}`;
}
