import { expect, test } from "vitest";
import { chanceFrom } from "../story/chance.ts";
import { isWritten, tell, type Way } from "./wording.ts";

const pages = [
  ...[
    "abime",
    "adresse",
    "conseil",
    "facture",
    "freins",
    "manquant",
    "merci",
    "panne",
    "prime",
    "remboursement",
    "reparation",
    "retour",
    "suivi",
  ].map((name) => ["fr", name] as const),
  ...["abime", "conseil", "suivi"].map((name) => ["en", name] as const),
];

type Page = (typeof pages)[number];

/** All that may be said there, by whoever is at any place. */
function waysOf(page: Page, section: string, about?: readonly string[]): Way[] {
  const slots = about ? { about: about.join(" ") } : {};
  const ways = Array.from({ length: 40 }, (_, place) => tell(chanceFrom(1, place), page, section, slots));
  return [
    ...new Map(ways.map((way) => [way.fits.join() + way.leads.join() + way.text.slice(0, 12), way])).values(),
  ];
}

const lettersOf = (page: Page) => waysOf(page, "lettres").map(({ fits }) => [page[1], ...fits]);

test.each(pages)("a letter of the demonstration is answered by what follows from it (%s, %s)", (...page) => {
  expect(isWritten(...page)).toBe(true);
  for (const about of lettersOf(page))
    for (const section of ["premieres", "finales"])
      for (const { text, fits } of waysOf(page, section, about)) {
        expect(text, `${section} of ${about}`).not.toBe("");
        if (fits.length > 0)
          expect(about).toEqual(expect.arrayContaining([expect.toSatisfy((one) => fits.includes(one))]));
      }
});

test.each(pages)("a question of the demonstration is answered by what it asks (%s, %s)", (...page) => {
  for (const about of lettersOf(page))
    for (const { text, leads } of waysOf(page, "questions", about)) {
      if (text === "") continue;
      expect(leads).toHaveLength(1);
      for (const answer of waysOf(page, "complements", leads)) expect(answer.fits).toEqual(leads);
    }
});

test.each(pages)("a demonstration sums up what its last letter did (%s, %s)", (...page) => {
  for (const about of lettersOf(page))
    for (const { leads } of waysOf(page, "finales", about))
      for (const { text } of waysOf(page, "resumes", [...about, ...leads]))
        expect(text, `${about}`).not.toBe("");
});
