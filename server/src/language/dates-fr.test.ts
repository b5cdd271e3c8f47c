import { expect, test } from "vitest";
import { frenchDates } from "./dates-fr.ts";
import { momentsIn } from "./marks.ts";
import { normalise } from "./normalising.ts";
import { clockOf } from "./reckoning.ts";

const wednesday = "2026-03-11T09:30[Europe/Paris]";

const read = (text: string, at = wednesday) =>
  momentsIn(normalise(text, "fr").text, frenchDates, clockOf(Temporal.ZonedDateTime.from(at)))
    .filter(({ past }) => !past)
    .map(({ until }) => until.toPlainDateTime().toString({ smallestUnit: "minute" }));

test.each([
  ["demain à 10h", "2026-03-12T10:00"],
  ["demain matin", "2026-03-12T12:00"],
  ["après-demain", "2026-03-13T18:00"],
  ["mardi", "2026-03-17T18:00"],
  ["mercredi", "2026-03-18T18:00"],
  ["mercredi 18", "2026-03-18T18:00"],
  ["jeudi en huit", "2026-03-19T18:00"],
  ["vendredi de la semaine prochaine", "2026-03-20T18:00"],
  ["vendredi dernier délai", "2026-03-13T18:00"],
  ["avant vendredi", "2026-03-12T18:00"],
  ["avant vendredi midi", "2026-03-13T12:00"],
  ["avant midi", "2026-03-11T12:00"],
  ["avant 17 heures", "2026-03-11T17:00"],
  ["avant demain", "2026-03-11T18:00"],
  ["à 8 h", "2026-03-12T08:00"],
  ["d'ici ce soir", "2026-03-11T20:00"],
  ["d ici vendredi", "2026-03-13T18:00"],
  ["entre 14 h et 16 h jeudi", "2026-03-12T16:00"],
  ["mardi 17 mars, 9h30", "2026-03-17T09:30"],
  ["du 3 au 5 avril", "2026-04-05T18:00"],
  ["au plus tard le 3", "2026-04-03T18:00"],
  ["le 20/03/2026", "2026-03-20T18:00"],
  ["le 1er avril", "2026-04-01T18:00"],
  ["sous 48 h", "2026-03-13T09:30"],
  ["dans les 72 heures", "2026-03-14T09:30"],
  ["dans l'heure", "2026-03-11T10:30"],
  ["d'ici une demi-heure", "2026-03-11T10:00"],
  ["sous 5 jours", "2026-03-16T18:00"],
  ["sous 3 à 5 jours ouvrés", "2026-03-18T18:00"],
  ["dans un délai de 10 jours ouvrés", "2026-03-25T18:00"],
  ["sous huitaine", "2026-03-19T18:00"],
  ["sous quinzaine", "2026-03-26T18:00"],
  ["d'ici trois semaines", "2026-04-01T18:00"],
  ["dans un délai d'un mois", "2026-04-11T18:00"],
  ["d'ici la fin de la semaine", "2026-03-13T18:00"],
  ["en début de semaine prochaine", "2026-03-17T18:00"],
  ["fin de semaine prochaine", "2026-03-20T18:00"],
  ["avant la fin du mois", "2026-03-31T18:00"],
  ["fin mars", "2026-03-31T18:00"],
  ["avant avril", "2026-03-31T18:00"],
  ["ce week-end", "2026-03-15T18:00"],
  ["lundi de Pâques", "2026-04-06T18:00"],
  ["après le 15 août", "2026-08-15T18:00"],
])("« %s » is kept by %s", (said, due) => {
  expect(read(said)).toEqual([due]);
});

test.each([
  "hier",
  "mardi dernier",
  "le 3 mars",
  "il y a trois jours",
  "depuis deux semaines",
  "la semaine dernière",
  "tous les lundis",
  "un justificatif de moins de trois mois",
  "au 09 70 12 13 14",
])("« %s » is no time to come", (said) => {
  expect(read(said)).toEqual([]);
});

test("a day said once serves the hours that follow it", () => {
  expect(read("Je clôture l'enquête demain et vous fais part du résultat avant 17 heures.")).toEqual([
    "2026-03-12T18:00",
    "2026-03-12T17:00",
  ]);
  expect(read("Passage le 20, pose le jour même.")).toEqual(["2026-03-20T18:00", "2026-03-20T18:00"]);
});

test("hours run by the clock when the change of hour lies between", () => {
  expect(read("sous 48 h", "2026-03-27T18:00[Europe/Paris]")).toEqual(["2026-03-29T19:00"]);
  expect(read("demain à 10 h", "2026-03-28T18:00[Europe/Paris]")).toEqual(["2026-03-29T10:00"]);
});

test("every date is meant in the zone of the writer", () => {
  const at = Temporal.ZonedDateTime.from("2026-03-11T23:30[Indian/Reunion]");
  const [moment] = momentsIn("demain a 10h", frenchDates, clockOf(at));

  expect(moment?.until.toString()).toBe("2026-03-12T10:00:00+04:00[Indian/Reunion]");
});

test("worked days are counted by the calendar that was given", () => {
  const calendar = {
    addDays: () => Temporal.PlainDate.from("2026-05-11"),
    closing: () => Temporal.PlainTime.from("17:30"),
  };
  const clock = clockOf(Temporal.ZonedDateTime.from("2026-04-30T10:00[Europe/Paris]"), calendar);
  const [moment] = momentsIn("sous 5 jours ouvres", frenchDates, clock);

  expect(moment?.until.toPlainDateTime().toString()).toBe("2026-05-11T17:30:00");
});
