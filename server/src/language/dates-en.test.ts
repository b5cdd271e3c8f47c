import { expect, test } from "vitest";
import { englishDates } from "./dates-en.ts";
import { momentsIn } from "./marks.ts";
import { normalise } from "./normalising.ts";
import { clockOf } from "./reckoning.ts";

const wednesday = Temporal.ZonedDateTime.from("2026-03-11T09:30[Europe/London]");

const read = (text: string) =>
  momentsIn(normalise(text, "en").text, englishDates, clockOf(wednesday))
    .filter(({ past }) => !past)
    .map(({ until }) => until.toPlainDateTime().toString({ smallestUnit: "minute" }));

test.each([
  ["tomorrow at 10am", "2026-03-12T10:00"],
  ["tmrw", "2026-03-12T18:00"],
  ["first thing tomorrow", "2026-03-12T12:00"],
  ["tonight", "2026-03-11T20:00"],
  ["by close of business Friday", "2026-03-13T18:00"],
  ["by end of day", "2026-03-11T18:00"],
  ["by noon tomorrow", "2026-03-12T12:00"],
  ["before 5pm today", "2026-03-11T17:00"],
  ["on Tues.", "2026-03-17T18:00"],
  ["next Friday", "2026-03-20T18:00"],
  ["Thursday week", "2026-03-19T18:00"],
  ["a week on Monday", "2026-03-23T18:00"],
  ["before Friday", "2026-03-12T18:00"],
  ["until the 27th", "2026-03-27T18:00"],
  ["no later than the 15th", "2026-03-15T18:00"],
  ["by Monday the 16th at 5", "2026-03-16T17:00"],
  ["Thursday 1pm to 3pm", "2026-03-12T15:00"],
  ["between 9 and 11 on Monday", "2026-03-16T11:00"],
  ["24 March", "2026-03-24T18:00"],
  ["March 24th", "2026-03-24T18:00"],
  ["20-24 April", "2026-04-24T18:00"],
  ["within two working days", "2026-03-13T18:00"],
  ["3-5 business days", "2026-03-18T18:00"],
  ["in the next 48h", "2026-03-13T09:30"],
  ["in half an hour", "2026-03-11T10:00"],
  ["within the hour", "2026-03-11T10:30"],
  ["in a month's time", "2026-04-11T18:00"],
  ["within a fortnight", "2026-03-25T18:00"],
  ["early next week", "2026-03-17T18:00"],
  ["by the end of the month", "2026-03-31T18:00"],
  ["until April", "2026-03-31T18:00"],
  ["after Easter Monday", "2026-04-06T18:00"],
])("“%s” is kept by %s", (said, due) => {
  expect(read(said)).toEqual([due]);
});

test.each([
  "yesterday",
  "last Friday",
  "3 days ago",
  "for the past two weeks",
  "since Monday",
  "on Sundays",
  "Monday to Friday",
  "on March 3rd",
  "we sat down",
])("“%s” is no time to come", (said) => {
  expect(read(said)).toEqual([]);
});
