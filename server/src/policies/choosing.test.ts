import type { Policy } from "@guichet/contract/promises.ts";
import { usualAlerts } from "@guichet/contract/promises.ts";
import { expect, test } from "vitest";
import { chooseTargets } from "./choosing.ts";

const everyone: Policy = {
  id: "everyone",
  name: "À tout le monde",
  targets: { first_answer: { minutes: 480 }, resolution: { days: 5, of: "ouvrables" } },
  reasonIds: [],
  channels: [],
  segments: [],
  calendarId: null,
  pauses: true,
  warnMinutes: 60,
  alerts: usualAlerts,
  tellsAlone: null,
  createdAt: "2026-01-01T00:00:00Z",
  retiredAt: null,
};
const byForm = { ...everyone, id: "form", channels: ["form"], targets: { first_answer: { minutes: 240 } } };
const forPros = { ...everyone, id: "pros", segments: ["pro"], targets: { first_answer: { minutes: 60 } } };
const refunds = { ...everyone, id: "refunds", reasonIds: ["r1"], targets: { first_answer: { minutes: 30 } } };
const newer = { ...everyone, id: "newer", createdAt: "2026-02-01T00:00:00Z" };
const retired = { ...refunds, id: "retired", retiredAt: "2026-03-01T00:00:00Z" };

test.each([
  ["everyone, when nothing else fits", { reasonIds: [], channel: "email", segment: null }, "everyone"],
  ["the channel's own", { reasonIds: [], channel: "form", segment: null }, "form"],
  ["a segment before a channel", { reasonIds: [], channel: "form", segment: "pro" }, "pros"],
  ["a branch for its leaves", { reasonIds: ["leaf", "r1"], channel: "form", segment: "pro" }, "refunds"],
  ["a reason before a segment", { reasonIds: ["r1"], channel: "form", segment: "pro" }, "refunds"],
])("the most particular promise wins: %s", (_, traits, expected) => {
  const chosen = chooseTargets([newer, everyone, byForm, forPros, refunds, retired], traits);
  expect(chosen.get("first_answer")?.policy.id).toBe(expected);
});

test("a particular promise that is silent on a clock leaves it to the general one, the older of two", () => {
  const chosen = chooseTargets([newer, everyone, refunds], {
    reasonIds: ["r1"],
    channel: "email",
    segment: null,
  });
  expect(chosen.get("resolution")?.policy.id).toBe("everyone");
});
