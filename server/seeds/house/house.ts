import type { Closure, OpeningPeriod } from "@guichet/contract/calendars.ts";
import type { Publishing } from "@guichet/contract/promises.ts";
import type { TagWriting } from "@guichet/contract/tags.ts";
import type { z } from "zod";
import type { TeamKey } from "./people.ts";

const weekday = (day: number): OpeningPeriod[] => [
  { day, from: "09:00", to: "12:30" },
  { day, from: "13:30", to: "18:00" },
];
const short = (day: number): OpeningPeriod[] => [{ day, from: "09:30", to: "12:30" }];

/**
 * Open on the day on which somebody looks: a shop that opens from Monday to Saturday morning, or, for whoever tries the
 * product on a Sunday, one that opens on Sundays and closes on Mondays.
 */
export const openingHours = (sundays: boolean): OpeningPeriod[] =>
  sundays
    ? [...[2, 3, 4, 5].flatMap(weekday), ...short(6), ...weekday(7)]
    : [...[1, 2, 3, 4, 5].flatMap(weekday), ...short(6)];

export const workshopHours: OpeningPeriod[] = [2, 3, 4, 5, 6].flatMap((day) => [
  { day, from: "08:00", to: "12:00" },
  { day, from: "14:00", to: "18:00" },
]);

/** An afternoon of stock-taking some weeks ago, and days between Christmas and New Year to come. */
export function closures(today: Temporal.PlainDate): Closure[] {
  const counted = today.subtract({ days: 51 });
  const year = today.month === 12 && today.day > 28 ? today.year + 1 : today.year;
  return [
    {
      label: "Inventaire",
      from: counted.toString(),
      to: counted.toString(),
      hours: { from: "13:30", to: "18:00" },
    },
    { label: "Fermeture de fin d’année", from: `${year}-12-28`, to: `${year}-12-31`, hours: null },
  ];
}

type Door = { name: string; address: string; signature: string; team: TeamKey };

const signature = (place: string) => `${place}\nCycles Valombre, 18 rue des Rémouleurs, 26000 Valence`;

export const inboxes: readonly Door[] = [
  {
    name: "Service clients",
    address: "bonjour@cycles-valombre.example",
    signature: signature("Le service clients"),
    team: "commandes",
  },
  {
    name: "Atelier",
    address: "atelier@cycles-valombre.example",
    signature: signature("L’atelier et les garanties"),
    team: "atelier",
  },
  {
    name: "Comptes clients",
    address: "comptes@cycles-valombre.example",
    signature: signature("Les comptes clients"),
    team: "comptes",
  },
];

/** Each signs with the days on which somebody is there. */
export const inboxesOpen = (sundays: boolean): Door[] =>
  inboxes.map((door) => ({ ...door, signature: `${door.signature}\n${daysInWords(sundays)}` }));

const daysInWords = (sundays: boolean): string =>
  sundays
    ? "Du mardi au vendredi et le dimanche, 9 h – 12 h 30 et 13 h 30 – 18 h ; samedi matin"
    : "Du lundi au vendredi, 9 h – 12 h 30 et 13 h 30 – 18 h ; samedi matin";

export const tags: readonly z.input<typeof TagWriting>[] = [
  { name: "lot F27", colour: "ochre" },
  { name: "vélo à assistance", colour: "blue" },
  { name: "professionnel", colour: "violet" },
  { name: "transporteur", colour: "slate" },
  { name: "fidèle", colour: "teal" },
  { name: "à relire", colour: "slate" },
];

type Policy = Omit<z.input<typeof Publishing>, "reasonIds">;

export const policies: readonly (Policy & { forBrakes: boolean })[] = [
  {
    name: "Réponse dans la demi-journée",
    targets: {
      acknowledgement: { minutes: 15 },
      first_answer: { minutes: 240 },
      next_answer: { minutes: 240 },
      resolution: { days: 10, of: "ouvres" },
    },
    warnMinutes: 60,
    forBrakes: false,
  },
  {
    name: "Sécurité : réponse en deux heures",
    targets: { first_answer: { minutes: 120 }, next_answer: { minutes: 120 } },
    warnMinutes: 45,
    forBrakes: true,
  },
];
