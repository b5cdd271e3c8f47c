import { expect, test } from "vitest";
import { openCalendar } from "../calendars/days.ts";
import { presetsAt } from "./presets.ts";
import { readTyped } from "./typed.ts";

const zone = "Europe/Paris";
const office = openCalendar(
  {
    timeZone: zone,
    openingHours: [1, 2, 3, 4, 5].flatMap((day) => [
      { day, from: "09:00", to: "12:00" },
      { day, from: "13:30", to: "18:00" },
    ]),
    holidays: { country: "FR", region: null },
    closures: [],
    workedDays: [1, 2, 3, 4, 5],
  },
  () => new Map(),
);
const local = (at: Temporal.Instant | null) =>
  at?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" }) ?? null;
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
const mondayAtTen = at("2026-11-23T10:00");

test.each([
  ["jeudi 9h", "2026-11-26T09:00"],
  ["jeudi 9 h", "2026-11-26T09:00"],
  ["jeudi", "2026-11-26T09:00"],
  ["jeudi matin", "2026-11-26T09:00"],
  ["jeudi après-midi", "2026-11-26T14:00"],
  ["jeudi à 14 h 30", "2026-11-26T14:30"],
  ["ce soir", "2026-11-23T18:00"],
  ["demain", "2026-11-24T09:00"],
  ["demain 14h", "2026-11-24T14:00"],
  ["après-demain", "2026-11-25T09:00"],
  ["dans 3 jours", "2026-11-26T09:00"],
  ["dans 6 jours", "2026-11-30T09:00"],
  ["3j", "2026-11-26T09:00"],
  ["2 semaines", "2026-12-07T09:00"],
  ["dans une semaine", "2026-11-30T09:00"],
  ["dans 2 heures", "2026-11-23T12:00"],
  ["2h", "2026-11-23T12:00"],
  ["30 min", "2026-11-23T10:30"],
  ["15h", "2026-11-23T15:00"],
  ["9h", "2026-11-24T09:00"],
  ["lundi", "2026-11-30T09:00"],
  ["lundi prochain", "2026-11-30T09:00"],
  ["la semaine prochaine", "2026-11-30T09:00"],
  ["fin de semaine", "2026-11-27T09:00"],
  ["le 3 décembre", "2026-12-03T09:00"],
  ["3 décembre 10h", "2026-12-03T10:00"],
  ["03/12", "2026-12-03T09:00"],
  ["samedi", "2026-11-30T09:00"],
  ["le mois prochain", "2026-12-01T09:00"],
  ["next tuesday 2pm", "2026-12-01T14:00"],
])("“%s”, typed on a Monday at ten, is %s", (words, expected) => {
  expect(local(readTyped(words, "fr", office, mondayAtTen))).toBe(expected);
});

test.each([
  ["next tuesday 2pm", "2026-12-01T14:00"],
  ["tomorrow", "2026-11-24T09:00"],
  ["tomorrow afternoon", "2026-11-24T14:00"],
  ["in 3 days", "2026-11-26T09:00"],
  ["3d", "2026-11-26T09:00"],
  ["2h", "2026-11-23T12:00"],
  ["in 2 weeks", "2026-12-07T09:00"],
  ["thursday 9am", "2026-11-26T09:00"],
  ["next week", "2026-11-30T09:00"],
  ["jeudi 9h", "2026-11-26T09:00"],
])("“%s”, typed by somebody who reads English, is %s", (words, expected) => {
  expect(local(readTyped(words, "en", office, mondayAtTen))).toBe(expected);
});

test.each(["", "bientôt", "hier", "lundi dernier", "il y a trois jours", "last week", "0", "💤"])(
  "“%s” says no time to come",
  (words) => {
    expect(readTyped(words, "fr", office, mondayAtTen)).toBeNull();
  },
);

test.each<[string, string, Record<string, string>]>([
  [
    "a Monday morning",
    "2026-11-23T10:02",
    {
      later_today: "2026-11-23T13:30",
      tomorrow_morning: "2026-11-24T09:00",
      monday: "2026-11-30T09:00",
    },
  ],
  [
    "a Wednesday near the closing",
    "2026-11-25T16:30",
    { tomorrow_morning: "2026-11-26T09:00", monday: "2026-11-30T09:00", in_a_week: "2026-12-02T09:00" },
  ],
  [
    "a Friday, when tomorrow is no working day",
    "2026-11-27T11:00",
    { later_today: "2026-11-27T14:00", monday: "2026-11-30T09:00", in_a_week: "2026-12-04T09:00" },
  ],
  [
    "a Sunday, when Monday is tomorrow",
    "2026-11-29T11:00",
    { tomorrow_morning: "2026-11-30T09:00", in_a_week: "2026-12-07T09:00" },
  ],
])("on %s, only presets that are true are offered", (_when, now, expected) => {
  const presets = presetsAt(office, at(now)).map((each) => [
    each.preset,
    local(Temporal.Instant.from(each.at)),
  ]);
  expect(Object.fromEntries(presets)).toEqual(expected);
});

test("doors that never close have no morning at midnight: theirs begins at nine", () => {
  const always = openCalendar(
    {
      timeZone: zone,
      openingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: "00:00", to: "24:00" })),
      holidays: { country: "FR", region: null },
      closures: [],
      workedDays: [1, 2, 3, 4, 5],
    },
    () => new Map(),
  );
  const tomorrow = presetsAt(always, at("2026-11-24T10:00")).find(
    (each) => each.preset === "tomorrow_morning",
  );
  expect(tomorrow && local(Temporal.Instant.from(tomorrow.at))).toBe("2026-11-25T09:00");
});
