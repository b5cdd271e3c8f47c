import type { Authority } from "@guichet/contract/guard.ts";
import { expect, test } from "vitest";
import { exceeds, type Promised } from "./authority.ts";

const at = Temporal.Instant.from("2026-03-11T08:30:00Z");
const euros = (value: number) => ({ value, unit: "EUR", literal: `${value} €` });
const share = (value: number) => ({ value, unit: "%", literal: `${value} %` });
const due = (instant: string) => ({ at: instant, literal: "", precision: "minute" as const });

test.each<[string, Promised, Authority, string[]]>([
  ["the ceiling itself is allowed", { kind: "refund", amount: euros(50) }, { maxAmount: 50 }, []],
  ["a cent above is not", { kind: "refund", amount: euros(50.01) }, { maxAmount: 50 }, ["authority.amount"]],
  ["without a ceiling everything is allowed", { kind: "refund", amount: euros(9000) }, {}, []],
  [
    "a share has its own ceiling",
    { kind: "credit", amount: share(20) },
    { maxPercent: 10, maxAmount: 5 },
    ["authority.percent"],
  ],
  [
    "what is free is all of it",
    { kind: "credit", amount: share(100) },
    { maxPercent: 50 },
    ["authority.percent"],
  ],
  [
    "another money is held against the same figure",
    { kind: "refund", amount: { value: 60, unit: "GBP", literal: "£60" } },
    { maxAmount: 50 },
    ["authority.amount"],
  ],
  [
    "sooner than the team’s rule is beyond",
    { kind: "call_back", due: due("2026-03-11T09:00:00Z") },
    { minDelayMinutes: 60 },
    ["authority.delay"],
  ],
  [
    "as soon as the team’s rule is allowed",
    { kind: "call_back", due: due("2026-03-11T10:30:00+01:00") },
    { minDelayMinutes: 60 },
    [],
  ],
  ["a kind that is not one’s own is beyond", { kind: "visit" }, { kinds: ["refund"] }, ["authority.kind"]],
  [
    "everything that is beyond is said",
    { kind: "visit", amount: euros(80), due: due("2026-03-11T08:31:00Z") },
    { maxAmount: 50, minDelayMinutes: 60, kinds: [] },
    ["authority.amount", "authority.delay", "authority.kind"],
  ],
])("%s", (_, promise, authority, codes) => {
  expect(exceeds(promise, authority, at).map(({ code }) => code)).toEqual(codes);
});
