import { expect, test } from "vitest";
import { sumsIn } from "./amounts.ts";
import type { SpokenLanguage } from "./model.ts";
import { normalise } from "./normalising.ts";

const read = (text: string, language: SpokenLanguage) =>
  sumsIn(normalise(text, language).text, language).map(({ amount }) => {
    if (amount === null) return "named";
    return "percent" in amount ? `${amount.percent} %` : `${amount.value} ${amount.currency}`;
  });

test.each([
  ["fr", "1 234,50 €", ["1234.5 EUR"]],
  ["fr", "1.234,50 EUR", ["1234.5 EUR"]],
  ["fr", "12€50", ["12.5 EUR"]],
  ["fr", "3,90 €", ["3.9 EUR"]],
  ["fr", "cent vingt euros", ["120 EUR"]],
  ["fr", "-20 % sur la prochaine", ["20 %"]],
  ["fr", "le port est offert", ["100 %"]],
  ["fr", "l'envoi est à nos frais", ["100 %"]],
  ["fr", "réparé gratuitement", ["100 %"]],
  ["fr", "à moitié prix", ["50 %"]],
  ["fr", "trois mensualités de 60 €", ["named", "60 EUR"]],
  ["fr", "un geste commercial", ["named"]],
  ["fr", "votre commande 4512 du 3 mars", []],
  ["en", "£1,234.50", ["1234.5 GBP"]],
  ["en", "a €50 credit", ["50 EUR"]],
  ["en", "twenty pounds", ["20 GBP"]],
  ["en", "$12.50 and 15%", ["12.5 USD", "15 %"]],
  ["en", "free of charge", ["100 %"]],
  ["en", "half price", ["50 %"]],
  ["en", "feel free to call", []],
] as const)("%s: “%s” holds %j", (language, text, sums) => {
  expect(read(text, language)).toEqual(sums);
});
