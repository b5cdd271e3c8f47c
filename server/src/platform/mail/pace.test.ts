import { expect, test } from "vitest";
import { retryAfter, usualPace } from "./pace.ts";

const minute = 60_000;

/** When a mailbox that always refuses is tried, counted from the first refusal. */
function tries(count: number): number[] {
  let at = 0;
  return Array.from({ length: count }, (_, rank) => {
    at += retryAfter(rank + 1, usualPace);
    return at;
  });
}

test("D16 a login refused for five minutes is tried eight times, and found well again within five minutes more", () => {
  const during = tries(20).filter((at) => at <= 5 * minute);
  const next = tries(20).find((at) => at > 5 * minute) ?? Number.POSITIVE_INFINITY;

  expect(during).toEqual([1, 3, 7, 15, 31, 63, 127, 255].map((seconds) => seconds * 1000));
  expect(next - 5 * minute).toBeLessThanOrEqual(5 * minute);
});

test("D16 however long it refuses, it is tried every five minutes", () => {
  expect(retryAfter(50, usualPace)).toBe(5 * minute);
  expect(retryAfter(5_000, usualPace)).toBe(5 * minute);
});

test("D16 a connection dead for half an hour is given up within two minutes of the next look", () => {
  const { silenceMs, firstRetryMs, patienceMs } = usualPace;
  // Its silence is seen at the second beat of a clock that may have struck just before the look.
  expect(2 * silenceMs + firstRetryMs + patienceMs).toBeLessThanOrEqual(2 * minute);
});
