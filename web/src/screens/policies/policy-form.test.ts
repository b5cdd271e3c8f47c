import type { Policy } from "@guichet/contract/promises.ts";
import { usualAlerts } from "@guichet/contract/promises.ts";
import { expect, test } from "vitest";
import { emptyPolicy, formOf, publishingOf, typedOf } from "./policy-form.ts";

const policy: Policy = {
  id: "0199cccc-0000-7000-8000-000000000001",
  name: "Standard",
  targets: { first_answer: { minutes: 240 }, resolution: { days: 3, of: "ouvres" }, news: { months: 1 } },
  reasonIds: ["0199cccc-0000-7000-8000-000000000002"],
  channels: ["email"],
  segments: ["pro", "or"],
  calendarId: null,
  pauses: false,
  alerts: usualAlerts,
  warnMinutes: 30,
  tellsAlone: { words: { fr: "Un retard.", en: "A delay." }, laterMinutes: 480 },
  createdAt: "2026-11-01T09:00:00Z",
  retiredAt: null,
};

test("what is read and saved again is the same engagement, word for word", () => {
  const { id: _id, createdAt: _createdAt, retiredAt: _retiredAt, ...publishing } = policy;
  expect(publishingOf(formOf(policy))).toEqual(publishing);
});

test.each([
  [{ minutes: 240 }, { count: "4", unit: "hours" }],
  [{ minutes: 90 }, { count: "90", unit: "minutes" }],
  [
    { days: 2, of: "ouvrables" as const },
    { count: "2", unit: "ouvrables" },
  ],
])("%j is typed as %j", (delay, typed) => {
  expect(typedOf(delay)).toEqual(typed);
});

test("a delay left empty, or that is no number, promises nothing", () => {
  const { delays } = emptyPolicy();
  const form = {
    ...emptyPolicy(),
    delays: { ...delays, news: { count: "bientôt", unit: "ouvres" as const } },
  };
  expect(publishingOf(form).targets).toEqual({ first_answer: { minutes: 240 } });
});
