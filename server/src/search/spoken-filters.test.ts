import { expect, test } from "vitest";
import { readDay } from "./spoken-days.ts";
import { partFilters } from "./spoken-filters.ts";

test.each([
  [
    "de:dov motif:livraison depuis:lundi",
    [
      ["customer", "dov"],
      ["reason", "livraison"],
      ["since", "lundi"],
    ],
    "",
  ],
  [
    "from:dov reason:delivery since:monday",
    [
      ["customer", "dov"],
      ["reason", "delivery"],
      ["since", "monday"],
    ],
    "",
  ],
  ["tapis état:clos rouge", [["state", "clos"]], "tapis rouge"],
  [
    'motif:"colis perdu" à:moi',
    [
      ["reason", "colis perdu"],
      ["owner", "moi"],
    ],
    "",
  ],
  ["motif:« colis perdu » tapis", [["reason", "colis perdu"]], "tapis"],
  ["De : dov@exemple.test", [["customer", "dov@exemple.test"]], ""],
  ["https://exemple.test/suivi", [], "https://exemple.test/suivi"],
  ["note: voir à 16:30", [], "note: voir à 16:30"],
  ["motif:", [], "motif:"],
] as const)("%s is parted into filters and words, in French and in English", (typed, filters, words) => {
  const parted = partFilters(typed);
  expect(parted.filters.map(({ on, said }) => [on, said])).toEqual(filters);
  expect(parted.words).toBe(words);
});

/** A Wednesday. */
const today = Temporal.PlainDate.from("2026-11-18");

test.each([
  ["lundi", "2026-11-16"],
  ["Wednesday", "2026-11-18"],
  ["jeudi", "2026-11-12"],
  ["hier", "2026-11-17"],
  ["aujourd’hui", "2026-11-18"],
  ["semaine", "2026-11-16"],
  ["month", "2026-11-01"],
  ["3j", "2026-11-15"],
  ["2 semaines", "2026-11-04"],
  ["2026-11-02", "2026-11-02"],
  ["02/11/2026", "2026-11-02"],
  ["24/12", "2025-12-24"],
  ["31/02/2026", null],
  ["bientôt", null],
])("« %s » on Wednesday 18 November 2026 is the day %s", (said, day) => {
  expect(readDay(said, today)?.toString() ?? null).toBe(day);
});
