import { beforeAll, expect, test } from "vitest";
import { startWords } from "../../locales/i18n.ts";
import { authorityLines } from "./authority-words.ts";

const reading = { zone: "Europe/Paris", language: "fr" } as const;
let words: Awaited<ReturnType<typeof startWords>>;
beforeAll(async () => {
  words = await startWords("fr");
});
const said = (authority: Parameters<typeof authorityLines>[0]) =>
  authorityLines(authority, { t: words.t, reading }).map((line) => line.replaceAll(/\s/gu, " "));

test("what somebody may grant alone is said one limit a line", () => {
  expect(
    said({ maxAmount: 30, maxPercent: 10, minDelayMinutes: 2880, kinds: ["refund", "voucher"] }),
  ).toEqual([
    "Jusqu’à 30 €",
    "Jusqu’à 10 %",
    "Aucun délai de moins de 2 jours",
    "Seulement : remboursement, bon d’achat",
  ]);
});

test("without a ceiling, it says so; with none of anything, it says that too", () => {
  expect(said(null)).toEqual(["Sans plafond."]);
  expect(said({})).toEqual(["Sans plafond."]);
  expect(said({ maxAmount: 0, kinds: [] })).toEqual(["Aucune somme", "Rien sans accord"]);
});
