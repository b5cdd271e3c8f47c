import type { RoutingRule } from "@guichet/contract/routing.ts";
import { expect, test } from "vitest";
import { type Candidate, choose, type House, type Traits } from "./model.ts";

const shop = "0197c000-0000-7000-8000-000000000001";
const returns = "0197c000-0000-7000-8000-000000000002";
const house: House = {
  rules: [],
  capacity: 10,
  teams: new Map([[shop, "Boutique"]]),
  hour: { day: 1, time: "10:00" },
};

const person = (name: string, known: Partial<Candidate> = {}): Candidate => ({
  id: name,
  name,
  state: "available",
  absence: null,
  teamIds: [],
  onlyAdmin: false,
  load: 0,
  place: { skills: [], languages: [], capacity: null, workingHours: [] },
  ...known,
});
const place = (given: Partial<Candidate["place"]>) => ({ place: { ...person("").place, ...given } });

const ticket: Traits = {
  reasonIds: [],
  inboxId: null,
  language: "fr",
  segment: null,
  teamId: null,
  answerers: null,
  knownBy: [],
};
const rule = (given: Partial<RoutingRule>): RoutingRule => ({
  id: returns,
  reasonIds: [],
  inboxIds: [],
  languages: [],
  segments: [],
  teamId: null,
  skill: null,
  hours: null,
  mostLoad: null,
  off: false,
  ...given,
});

const busy = person("Amina", { load: 6 });
const free = person("Bruno", { load: 2 });

test.each<[string, Partial<Traits>, readonly Candidate[], Partial<House>, string | null]>([
  ["whoever holds the least has it", {}, [busy, free], {}, "Bruno load"],
  [
    "less of a larger capacity is more room",
    {},
    [person("Amina", { load: 6, ...place({ capacity: 40 }) }), person("Bruno", { load: 2 })],
    {},
    "Amina load",
  ],
  ["the person the customer knows comes first", { knownBy: ["Amina"] }, [busy, free], {}, "Amina continuity"],
  [
    "the person the customer knows is left in peace when they hold their fill",
    { knownBy: ["Amina"] },
    [person("Amina", { load: 10 }), free],
    {},
    "Bruno load",
  ],
  [
    "whoever is away or not at work has nothing",
    { knownBy: ["Amina"] },
    [
      person("Amina", { state: "away" }),
      person("Bruno", { state: "off_hours" }),
      person("Chloé", { load: 9 }),
    ],
    {},
    "Chloé load",
  ],
  [
    "a hard exchange goes to whoever bore the fewest lately, even before the person the customer knows",
    { isDifficult: true, knownBy: ["Bruno"] },
    [person("Amina", { load: 6 }), person("Bruno", { flags: 1 })],
    {},
    "Amina spread",
  ],
  [
    "any other ticket goes its usual way, whatever somebody bore",
    {},
    [busy, person("Bruno", { load: 2, flags: 3 })],
    {},
    "Bruno load",
  ],
  ["nobody with room: nobody", {}, [person("Amina", { load: 10 })], {}, null],
  [
    "somebody who speaks the language",
    { language: "en" },
    [
      person("Amina", place({ languages: ["fr"] })),
      person("Bruno", { load: 5, ...place({ languages: ["fr", "en"] }) }),
    ],
    {},
    "Bruno load",
  ],
  [
    "a team’s ticket stays in its team",
    { teamId: shop },
    [free, person("Amina", { load: 8, teamIds: [shop] })],
    {},
    "Amina load",
  ],
  [
    "a rule asks for a skill, and nobody else will do",
    { reasonIds: [returns], knownBy: ["Bruno"] },
    [free, person("Amina", { load: 8, ...place({ skills: ["retours"] }) })],
    { rules: [rule({ reasonIds: [returns], skill: "retours" })] },
    "Amina load retours",
  ],
  [
    "a rule about another reason says nothing",
    { reasonIds: [shop] },
    [free],
    { rules: [rule({ reasonIds: [returns], skill: "retours" })] },
    "Bruno load",
  ],
  [
    "the first rule that fits decides",
    { segment: "pro" },
    [free, person("Amina", { teamIds: [shop] })],
    { rules: [rule({ segments: ["pro"], teamId: shop }), rule({ skill: "nobody has it" })] },
    "Amina load Boutique",
  ],
  [
    "a rule holds at its hours: before them the next one decides",
    {},
    [free, person("Amina", { load: 8, teamIds: [shop] })],
    {
      rules: [rule({ teamId: shop, hours: { days: [1], from: "12:00", to: "14:00" } })],
      hour: { day: 1, time: "11:59" },
    },
    "Bruno load",
  ],
  [
    "a rule of the night holds after midnight, on the day that began it",
    {},
    [free, person("Amina", { load: 8, teamIds: [shop] })],
    {
      rules: [rule({ teamId: shop, hours: { days: [7], from: "20:00", to: "06:00" } })],
      hour: { day: 1, time: "05:59" },
    },
    "Amina load Boutique",
  ],
  [
    "a rule that is switched off says nothing",
    {},
    [free, person("Amina", { load: 8, teamIds: [shop] })],
    { rules: [rule({ teamId: shop, off: true })] },
    "Bruno load",
  ],
  [
    "a rule asks for somebody who holds little: the person the customer knows may hold too much",
    { knownBy: ["Amina"] },
    [busy, free],
    { rules: [rule({ mostLoad: 5 })] },
    "Bruno load",
  ],
  [
    "what came by an inbox kept to some goes to those who answer there",
    { answerers: ["Amina"], teamId: shop },
    [free, busy],
    {},
    "Amina load",
  ],
])("%s", (...story) => {
  const [, traits, candidates, rules, told] = story;
  const choice = choose({ ...ticket, ...traits }, candidates, { ...house, ...rules });
  const said = choice && [choice.person.name, choice.why.because, choice.why.team, choice.why.skill];
  expect(said?.filter((part) => part !== null).join(" ") ?? null).toBe(told);
});
