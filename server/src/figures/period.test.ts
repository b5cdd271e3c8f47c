import { expect, test } from "vitest";
import { daysOf, periodOf } from "./period.ts";

const now = Temporal.Instant.from("2026-11-21T23:30:00Z");
const paris = "Europe/Paris";

test("a period that nobody asked for is the last thirty days, today in the company's zone included", () => {
  expect(periodOf({}, paris, now)).toMatchObject({ from: "2026-10-24", to: "2026-11-22" });
  expect(periodOf({}, "America/Toronto", now)).toMatchObject({ from: "2026-10-23", to: "2026-11-21" });
});

test("days run from midnight to midnight in the company's zone, both included", () => {
  const { start, end } = periodOf({ from: "2026-11-01", to: "2026-11-01" }, paris, now);
  expect([start.toString(), end.toString()]).toEqual(["2026-10-31T23:00:00Z", "2026-11-01T23:00:00Z"]);
});

test("the day that changes the hour lasts twenty-five hours", () => {
  const { start, end } = periodOf({ from: "2026-10-25", to: "2026-10-25" }, paris, now);
  expect(start.until(end).total("hours")).toBe(25);
});

test("an end alone takes the thirty days before it", () => {
  expect(periodOf({ to: "2026-03-01" }, paris, now).from).toBe("2026-01-31");
});

test.each([
  ["that ends before it starts", { from: "2026-11-02", to: "2026-11-01" }, "period_order"],
  ["of more than two years", { from: "2023-01-01", to: "2026-01-01" }, "period_too_long"],
])("a period %s is refused", (_, asked, problem) => {
  expect(() => periodOf(asked, paris, now)).toThrow(
    expect.objectContaining({
      code: "request.invalid",
      particulars: { fields: [{ path: "from", problem }] },
    }),
  );
});

test("every day of the period has its place, oldest first", () => {
  expect(daysOf({ from: "2028-02-28", to: "2028-03-01" })).toEqual([
    "2028-02-28",
    "2028-02-29",
    "2028-03-01",
  ]);
});
