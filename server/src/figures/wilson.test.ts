import { expect, test } from "vitest";
import { wilson } from "./wilson.ts";

// Expected bounds computed apart, by another program.
test.each([
  ["five of eight", 5, 8, 30.57, 86.32],
  ["none of ten", 0, 10, 0, 27.75],
  ["ten of ten", 10, 10, 72.25, 100],
  ["one of one", 1, 1, 20.65, 100],
  ["half of a thousand", 500, 1000, 46.91, 53.09],
])("the interval of %s", (_, successes, trials, ...bounds) => {
  const interval = wilson(successes, trials);
  expect(
    [interval?.low, interval?.high].map((bound) => Math.round((bound ?? Number.NaN) * 100) / 100),
  ).toEqual(bounds);
});

test("nothing asked, no interval", () => {
  expect(wilson(0, 0)).toBeNull();
});
