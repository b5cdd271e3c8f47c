import type { OpeningPeriod } from "@guichet/contract/calendars.ts";
import type { FactActor } from "@guichet/contract/facts.ts";
import { expect, test } from "vitest";
import { openCalendar } from "../calendars/days.ts";
import { afterDeed, type Deed, type Hours, type Measures, measured, unmeasured } from "./measuring.ts";

const amina: FactActor = { kind: "agent", id: "amina", name: "Amina" };
const system: FactActor = { kind: "system" };
const shop: FactActor = { kind: "token", id: "shop", name: "shop" };
const dov: FactActor = { kind: "customer", id: "dov" };

const days = [1, 2, 3, 4, 5];
const open = (openingHours: OpeningPeriod[]) =>
  openCalendar(
    { timeZone: "Europe/Paris", openingHours, holidays: null, closures: [], workedDays: days },
    () => new Map(),
  );
const office: Hours = {
  since: "1970-01-01T00:00:00Z",
  calendar: open(days.map((day) => ({ day, from: "09:00", to: "18:00" }))),
};
const unspoken = { agentOpened: false, answer: null };
/** Monday 16 November 2026, ten o'clock in Paris. */
const opened = unmeasured({ openedAt: "2026-11-16T09:00:00Z", imported: false, automatic: false });

const taken = (at: string, actor: FactActor = amina): Deed => ({ name: "taken", at, actor });
const closed = (at: string, actor: FactActor = amina): Deed => ({ name: "closed", at, actor });
const reopened = (at: string, actor: FactActor = dov): Deed => ({ name: "reopened", at, actor });
const after = (...deeds: Deed[]): Measures => measured(deeds.reduce(afterDeed, opened), unspoken, [office]);
const answeredAt = (at: string) =>
  measured(opened, { agentOpened: false, answer: { at, by: "amina" } }, [office]);

test("a ticket nobody touched has no measure, rather than zeros", () => {
  expect(after()).toEqual(opened);
});

test("a person who accepts takes it up", () => {
  expect(after(taken("2026-11-16T09:20:30Z"))).toMatchObject({
    takenUpAt: "2026-11-16T09:20:30Z",
    takeUpOpeningMinutes: 20,
  });
});

test("falling to the lead takes nothing up", () => {
  expect(after(taken("2026-11-16T09:15:00Z", system)).takenUpAt).toBeNull();
});

test("the first acceptance counts, whoever takes it next", () => {
  expect(after(taken("2026-11-16T09:20:00Z"), taken("2026-11-16T10:20:00Z")).takeUpOpeningMinutes).toBe(20);
});

test("an answer takes up what nobody had accepted, and comes before a late acceptance", () => {
  expect(answeredAt("2026-11-16T09:30:00Z").takeUpOpeningMinutes).toBe(30);
  const late = afterDeed(opened, taken("2026-11-16T10:00:00Z"));
  const answer = { at: "2026-11-16T09:30:00Z", by: null };
  expect(measured(late, { agentOpened: false, answer }, [office]).takeUpOpeningMinutes).toBe(30);
});

test.each([
  ["the same morning", "2026-11-16T09:45:00Z", 45, 45],
  ["the next morning, the night does not count", "2026-11-17T08:10:00Z", 490, 1390],
  ["on Sunday, when nobody is there", "2026-11-22T12:00:00Z", 4 * 540 + 480, 8820],
])("the first answer comes %s", (_, at, opening, elapsed) => {
  expect(answeredAt(at)).toMatchObject({
    firstAnswerOpeningMinutes: opening,
    firstAnswerElapsedMinutes: elapsed,
    firstAnswerBy: "amina",
  });
});

test("a word of the night answered before the doors open waited no opening minute", () => {
  const night = unmeasured({ openedAt: "2026-11-16T22:00:00Z", imported: false, automatic: false });
  const answer = { at: "2026-11-17T07:30:00Z", by: "amina" };
  expect(measured(night, { agentOpened: false, answer }, [office])).toMatchObject({
    firstAnswerOpeningMinutes: 0,
    firstAnswerElapsedMinutes: 570,
  });
});

test("a ticket whose first words are ours has no first answer and no taking up", () => {
  const words = { agentOpened: true, answer: { at: "2026-11-16T09:00:00Z", by: "amina" } };
  expect(measured(afterDeed(opened, taken("2026-11-16T09:00:00Z")), words, [office])).toMatchObject({
    agentOpened: true,
    firstAnswerAt: null,
    firstAnswerOpeningMinutes: null,
    takenUpAt: null,
  });
});

test("an answer older than the ticket it joined is no wait", () => {
  expect(answeredAt("2026-11-16T08:00:00Z")).toMatchObject({
    firstAnswerOpeningMinutes: 0,
    firstAnswerElapsedMinutes: 0,
  });
});

test("an answer that was taken back leaves no trace", () => {
  const answered = answeredAt("2026-11-16T09:30:00Z");
  expect(measured(answered, unspoken, [office])).toEqual(opened);
});

test("closing solves, first and last, at the same time", () => {
  const at = "2026-11-16T11:00:00Z";
  expect(after(closed(at))).toMatchObject({
    firstSolvedAt: at,
    lastSolvedAt: at,
    solvedBy: "amina",
    solvedElapsedMinutes: 120,
  });
});

test("another system may close for a person; a clock or a customer solves nothing", () => {
  expect(after(closed("2026-11-16T11:00:00Z", shop)).solvedElapsedMinutes).toBe(120);
  expect(after(closed("2026-11-16T11:00:00Z", system)).firstSolvedAt).toBeNull();
  expect(after(closed("2026-11-16T11:00:00Z", dov)).firstSolvedAt).toBeNull();
});

test("a reopening keeps the first solving, undoes the last, and is counted", () => {
  expect(after(closed("2026-11-16T11:00:00Z"), reopened("2026-11-18T09:00:00Z"))).toMatchObject({
    firstSolvedAt: "2026-11-16T11:00:00Z",
    lastSolvedAt: null,
    solvedElapsedMinutes: null,
    reopenings: 1,
  });
});

test("what is closed again is solved at the last closing, on the same clock", () => {
  const again = after(
    closed("2026-11-16T11:00:00Z"),
    reopened("2026-11-18T09:00:00Z"),
    closed("2026-11-18T10:00:00Z"),
  );
  expect(again).toMatchObject({
    firstSolvedAt: "2026-11-16T11:00:00Z",
    solvedElapsedMinutes: 2940,
    reopenings: 1,
  });
});

test.each([
  ["thirty days after the closing counts", "2026-12-16T11:00:00Z", 1],
  ["a second later is another story", "2026-12-16T11:00:01Z", 0],
])("a reopening %s", (_, at, reopenings) => {
  expect(after(closed("2026-11-16T11:00:00Z"), reopened(at)).reopenings).toBe(reopenings);
});

test("T3 new opening hours count from their change on, and rewrite no wait that had ended", () => {
  const nights: Hours = { since: "2026-11-17T00:00:00Z", calendar: open([]) };
  const words = (at: string) => ({ agentOpened: false, answer: { at, by: null } });
  expect(measured(opened, words("2026-11-16T20:00:00Z"), [office, nights]).firstAnswerOpeningMinutes).toBe(
    480,
  );
  expect(measured(opened, words("2026-11-17T09:00:00Z"), [office, nights]).firstAnswerOpeningMinutes).toBe(
    1440,
  );
});
