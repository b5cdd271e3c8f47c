import { expect, test } from "vitest";
import { delaysOf } from "./measuring.ts";
import type { Past } from "./model.ts";

const monday = Temporal.Instant.from("2026-11-16T09:00:00Z");

/** Letters an hour apart, each answered after so many minutes, or never. */
function past(answeredAfter: readonly (number | null)[]): Past {
  const letters = answeredAfter.map((_, place) => ({
    messageId: `letter-${place}`,
    receivedAt: monday.add({ hours: place }),
    text: "Bonjour",
  }));
  const answers = answeredAfter.flatMap((minutes, place) =>
    minutes === null ? [] : [{ answers: [`letter-${place}`], sentAt: monday.add({ hours: place, minutes }) }],
  );
  return { letters, answers };
}

test("half of the answers, and nine in ten, came within what is said", () => {
  const measured = delaysOf(past([10, 20, 30, 40, 50, 60, 70, 80, 90, 1000, null, null]));
  expect(measured).toEqual({ read: 12, answered: 10, medianMinutes: 50, ninthMinutes: 90 });
});

test("a few answers say nothing of a habit: no delay is given", () => {
  expect(delaysOf(past([5, 6, null]))).toEqual({
    read: 3,
    answered: 2,
    medianMinutes: null,
    ninthMinutes: null,
  });
});

test("a letter answered twice waited until the first answer", () => {
  const { letters, answers } = past(Array.from({ length: 10 }, () => 30));
  const again = answers.map(({ answers: named, sentAt }) => ({
    answers: named,
    sentAt: sentAt.add({ hours: 5 }),
  }));
  expect(delaysOf({ letters, answers: [...again, ...answers] }).medianMinutes).toBe(30);
});

test("an empty mailbox is measured as empty", () => {
  expect(delaysOf({ letters: [], answers: [] })).toEqual({
    read: 0,
    answered: 0,
    medianMinutes: null,
    ninthMinutes: null,
  });
});
