import type { Company } from "@guichet/contract/company.ts";
import { expect, test } from "vitest";
import { momentOf, openingWords, tellBefore, tellMoment } from "./dates.ts";
import type { Reader } from "./portal.ts";

const company: Company = {
  name: "Maison Arvel",
  language: "fr",
  timeZone: "Europe/Paris",
  openingHours: [],
  counterOpenedAt: null,
  undoSeconds: 15,
  ownerMinutes: 15,
  surveyDelayHours: 24,
  ticketsSeenBy: "everyone",
  continueAfterDays: null,
  customerWord: "customer",
  agentWord: "adviser",
  callerMay: null,
  callerMayNot: null,
};
const french: Reader = { language: "fr", company, now: Temporal.Instant.from("2026-11-25T10:00:00+01:00") };
const english: Reader = { ...french, language: "en" };
const plain = (text: string) => text.replaceAll("\u00a0", "~");

test.each([
  ["2026-11-25T16:30:00+01:00", "aujourd’hui à 16~h~30", "today at 16:30"],
  ["2026-11-26T09:05:00+01:00", "demain à 9~h~05", "tomorrow at 09:05"],
  ["2026-11-24T23:30:00Z", "aujourd’hui à 0~h~30", "today at 00:30"],
  ["2026-11-24T12:00:00+01:00", "hier à 12~h", "yesterday at 12:00"],
  ["2026-11-21T10:42:00+01:00", "samedi à 10~h~42", "Saturday at 10:42"],
  ["2026-03-01T10:00:00+01:00", "dimanche 1er mars à 10~h", "Sunday 1 March at 10:00"],
  ["2027-01-04T10:00:00+01:00", "lundi 4 janvier 2027 à 10~h", "Monday 4 January 2027 at 10:00"],
])("%s is told as people say it", (at, inFrench, inEnglish) => {
  expect([plain(tellMoment(at, french)), tellMoment(at, english)]).toEqual([inFrench, inEnglish]);
});

test("what is to come is told by its end", () => {
  expect(plain(tellBefore("2026-11-26T12:00:00+01:00", french))).toBe("demain avant 12~h");
  expect(tellBefore("2026-11-30T18:00:00+01:00", english)).toBe("Monday before 18:00");
});

test("the whole date stands behind the words", () => {
  expect(plain(momentOf("2026-11-25T15:30:00Z", french).markup)).toBe(
    '<time datetime="2026-11-25T15:30:00Z" title="mercredi 25 novembre 2026 à 16~h~30">aujourd’hui à 16~h~30</time>',
  );
});

const weekday = (day: number) => [
  { day, from: "13:30", to: "18:00" },
  { day, from: "09:00", to: "12:30" },
];

test("days with the same hours are told together", () => {
  const openingHours = [...[1, 2, 3, 4, 5].flatMap(weekday), { day: 6, from: "10:00", to: "12:00" }];
  const open = { ...company, openingHours };

  expect(plain(openingWords(open, "fr"))).toBe(
    "du lundi au vendredi, de 9~h à 12~h~30 et de 13~h~30 à 18~h~; samedi, de 10~h à 12~h",
  );
  expect(openingWords(open, "en")).toBe(
    "Monday to Friday, 09:00 to 12:30 and 13:30 to 18:00; Saturday, 10:00 to 12:00",
  );
  expect(openingWords(company, "en")).toBe("every day, at any hour");
});
