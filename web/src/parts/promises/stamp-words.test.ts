import type { Stamp } from "@guichet/contract/promises.ts";
import i18next from "i18next";
import { expect, test } from "vitest";
import { stampWords } from "./stamp-words.ts";

/** Wednesday, 25 November 2026, 14:00 in Paris. */
const now = Date.parse("2026-11-25T13:00:00Z");
const reading = { zone: "Europe/Paris", language: "fr" as const };

const promised: Stamp = {
  id: "0199aaaa-0000-7000-8000-000000000001",
  kind: "call_back",
  what: null,
  by: null,
  dueAt: "2026-11-25T15:00:00Z",
  firstDueAt: "2026-11-25T15:00:00Z",
  riskAt: "2026-11-25T14:00:00Z",
  toldAt: null,
  keptAt: null,
  brokenAt: null,
  releasedAt: null,
};
const tuesday = { firstDueAt: "2026-11-24T15:00:00Z" };

const said = (differing: Partial<Stamp>, at = now) => {
  const { struck, words, more } = stampWords(
    { ...promised, ...differing },
    { t: i18next.t, reading, now: at },
  );
  return [struck, words, more]
    .filter((part) => part !== null)
    .join(" | ")
    .replaceAll(/[\u00a0\u202f]/gu, " ");
};

test.each<[Partial<Stamp>, string]>([
  [{}, "promis pour 16 h"],
  [{ dueAt: "2026-11-26T15:30:00Z" }, "promis pour demain 16 h 30"],
  [{ dueAt: "2026-11-26T22:59:59Z" }, "promis pour demain"],
  [{ dueAt: "2026-12-12T11:00:00Z", riskAt: null }, "promis pour le 12 décembre 12 h"],
  [{ riskAt: "2026-11-25T12:30:00Z" }, "à risque, 16 h"],
  [{ dueAt: null }, "en attente du client"],
  [{ keptAt: "2026-11-25T12:42:00Z" }, "tenu, 13 h 42"],
  [
    { ...tuesday, brokenAt: tuesday.firstDueAt, keptAt: "2026-11-25T12:10:00Z" },
    "hier | fait en retard, 13 h 10",
  ],
  [
    { ...tuesday, dueAt: "2026-11-27T15:00:00Z", riskAt: null, toldAt: "2026-11-23T15:00:00Z" },
    "hier | reporté à vendredi | prévenu lundi",
  ],
  [
    { dueAt: "2026-11-25T17:00:00Z", riskAt: null, toldAt: "2026-11-25T12:00:00Z" },
    "16 h | reporté à 18 h | prévenu 13 h",
  ],
  [
    { ...tuesday, dueAt: "2026-12-12T11:00:00Z", riskAt: null, toldAt: "2026-11-23T15:00:00Z" },
    "hier | reporté au 12 décembre | prévenu lundi",
  ],
  [{ dueAt: "2026-11-25T12:00:00Z" }, "non tenu, aujourd’hui 13 h | retard 1 h 00"],
  [{ releasedAt: "2026-11-25T12:00:00Z" }, "sans objet"],
])("%j says « %s »", (differing, words) => {
  expect(said(differing)).toBe(words);
});

test("a stamp turns by the clock alone, at the very minute", () => {
  const hour = (time: string) => said({}, Date.parse(`2026-11-25T${time}Z`));
  expect(hour("13:59:59")).toBe("promis pour 16 h");
  expect(hour("14:00:00")).toBe("à risque, 16 h");
  expect(hour("14:59:59")).toBe("à risque, 16 h");
  expect(hour("15:00:00")).toBe("non tenu, aujourd’hui 16 h");
});

test("SLA badge: what is overdue says for how long, by the clock alone", () => {
  const late = (at: string) => said({}, Date.parse(at)).split(" | ").at(-1);
  expect(late("2026-11-25T15:12:00Z")).toBe("retard 12 min");
  expect(late("2026-11-25T18:30:00Z")).toBe("retard 3 h 30");
  expect(late("2026-11-29T15:00:00Z")).toBe("retard 4 jours");
});
