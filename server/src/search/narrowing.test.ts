import { afterAll, expect, test } from "vitest";
import { amina, bruno, chloe, dov, esra, openStories } from "../../testing/telling.ts";
import { openTestWorks } from "../../testing/works.ts";
import type { Actor } from "../platform/work.ts";
import { addReason } from "../reasons/perimeter.ts";
import { makeTeam } from "../team/naming.ts";
import { giveReason } from "../tickets/marking/reasoning.ts";
import { placeTicket, takeTicket } from "../tickets/taking.ts";
import { search } from "./searching.ts";

const works = await openTestWorks();
const story = await openStories(works);
afterAll(() => works.close());

const asksOn = (day: string, says: string, from: { address: string; name: string } = dov) => {
  works.at(`2026-11-${day}T10:00:00Z`);
  return story.asks({ says, subject: "Une question", from });
};

const lost = await asksOn("09", "Le tapis rouge est perdu.");
const torn = await asksOn("17", "Le tapis bleu est déchiré.");
const late = await asksOn("18", "Le tapis vert n’est pas là.", esra);
const delivery = await works.run(chloe, (work) =>
  addReason(work, {
    name: "Livraison en retard",
    choice: "treat",
    peopleIds: [],
    procedure: "",
    partners: "",
    wayOut: "",
    authorities: {},
  }),
);
await works.run(amina, (work) => giveReason(work, late, delivery.id));
await works.run(amina, (work) => takeTicket(work, lost));
await story.closes(amina, lost);

const look = (typed: string, by: Actor = amina) => works.run(by, (work) => search(work, typed));
const found = async (typed: string) => (await look(typed)).tickets.map(({ ticketId }) => ticketId);

test.each([
  ["tapis de:dov", [torn, lost]],
  ["de:peres", [torn, lost]],
  ["from:esra@exemple", [late]],
  ["motif:livr", [late]],
  ['reason:"livraison retard" tapis', [late]],
  ["tapis état:clos", [lost]],
  ["etat:ouvert", [late, torn]],
  ["à:moi", [lost]],
  ["owner:nobody tapis", [late, torn]],
  ["depuis:mardi", [late, torn]],
  ["tapis depuis:18/11", [late]],
  ["avant:lundi tapis", [lost]],
  ["de:dov depuis:semaine ble", [torn]],
])("filters in words narrow what is found: %s", async (typed, expected) => {
  works.at("2026-11-18T12:00:00Z");
  expect((await found(typed)).toSorted()).toEqual(expected.toSorted());
});

test("what a filter was taken to mean is said, by its full name or by its day", async () => {
  works.at("2026-11-18T12:00:00Z");
  expect((await look("motif:livr depuis:lundi tapis")).understood).toEqual([
    { on: "reason", said: "livr", named: "Livraison en retard" },
    { on: "since", said: "lundi", named: "2026-11-16" },
  ]);
});

test("a filter that names nothing here finds nothing, and says which", async () => {
  expect(await look("tapis motif:plomberie")).toEqual({
    tickets: [],
    customers: [],
    organisations: [],
    understood: [{ on: "reason", said: "plomberie", named: null }],
  });
});

test("a filter finds no ticket of a team somebody does not see, with words or without", async () => {
  const team = await works.run(chloe, (work) => makeTeam(work, "Atelier"));
  await works.run(chloe, (work) => placeTicket(work, torn, team.id));
  const restricted = { ...bruno, sees: { groups: [], opened: [], shut: [] } } satisfies Actor;

  expect((await look("tapis de:dov", restricted)).tickets.map(({ ticketId }) => ticketId)).toEqual([lost]);
  expect((await look("équipe:atelier", restricted)).tickets).toEqual([]);
  expect((await look("tapis", restricted)).tickets.map(({ ticketId }) => ticketId)).not.toContain(torn);
});
