import { expect, test } from "vitest";
import { newId } from "./ids.ts";

const now = Temporal.Instant.from("2026-11-22T05:30:00.123Z");

test("ids made within one millisecond sort in the order they were made, and are never the same", () => {
  const ids = Array.from({ length: 20_000 }, () => newId(now));

  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test("an id is a UUID of version 7 that tells its millisecond", () => {
  const id = newId(now);

  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(now.epochMilliseconds);
});
