import type { AuditLine } from "@guichet/contract/audit.ts";
import type { GuardReading } from "@guichet/contract/guard.ts";
import type { HouseWords } from "@guichet/contract/house-words.ts";
import { expect, test as pure } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { openHouseWords } from "./house-words.ts";

pure.each([
  ["Kaolin", "kaolin", true],
  ["kaolin", "KAOLIN", true],
  ["kaolin", "kaolins", true],
  ["Vélo'clic", "vélo’clic", true],
  ["éclairium", "Eclairium", true],
  ["éclairium", "eclairium", false],
  ["coté", "cote", false],
  ["Kaolin", "kaolinite", false],
])("a house that says « %s » says « %s »: %s", (word, written, isSaid) => {
  expect(openHouseWords([word])(written, "fr")).toBe(isSaid);
});

const unknownIn = async (desk: Desk, text: string, more: object = {}) =>
  (await desk.asks<GuardReading>("amina", "POST", "/api/guard/readings", { text, ...more })).body.findings
    .filter(({ kind }) => kind === "spelling")
    .map(({ excerpt }) => excerpt);
const adds = (desk: Desk, who: "amina" | "chloe", words: readonly string[]) =>
  desk.asks<HouseWords>(who, "POST", "/api/house-words", { words });

test("a word of the house is marked no more, in French or in English, from the next reading on", async ({
  desk,
}) => {
  const french = "Bonjour, votre opaflux d’opaflux est prêt, et le trucflux aussi.";
  const english = "Hello, your opaflux is ready and it will be sent to you.";
  expect(await unknownIn(desk, french)).toEqual(["opaflux", "d’opaflux", "trucflux"]);
  expect(await unknownIn(desk, english)).toEqual(["opaflux"]);

  const { body } = await adds(desk, "chloe", ["opaflux"]);
  expect(body.items).toMatchObject([{ word: "opaflux", addedBy: "Chloé" }]);
  expect(await unknownIn(desk, french)).toEqual(["trucflux"]);
  expect(await unknownIn(desk, english)).toEqual([]);

  await desk.asks("chloe", "DELETE", `/api/house-words/${body.items[0]?.id}`);
  expect(await unknownIn(desk, english)).toEqual(["opaflux"]);
});

test("several are added at once, one row a word whatever its capitals; an accent makes another", async ({
  desk,
}) => {
  await adds(desk, "chloe", ["Flumax", "Zélium"]);
  const { body } = await adds(desk, "chloe", ["FLUMAX", "flumax", "Zelium", "Aprion"]);
  expect(body.items.map(({ word }) => word)).toEqual(["Aprion", "Flumax", "Zelium", "Zélium"]);
  expect((await adds(desk, "chloe", ["deux mots"])).status).toBe(400);
});

test("leads keep the words of the house; an agent reads them and adds none", async ({ desk }) => {
  const { body } = await adds(desk, "chloe", ["Mirabul"]);
  const [mirabul] = body.items.filter(({ word }) => word === "Mirabul");
  expect((await adds(desk, "amina", ["Intrus"])).status).toBe(403);
  expect((await desk.asks("amina", "DELETE", `/api/house-words/${mirabul?.id}`)).status).toBe(403);
  const { body: read } = await desk.asks<HouseWords>("amina", "GET", "/api/house-words");
  expect(read.items.map(({ word }) => word)).toContain("Mirabul");
  expect(read.items.map(({ word }) => word)).not.toContain("Intrus");
});

test("logs: words of the house are added and removed by somebody", async ({ desk }) => {
  const { body } = await adds(desk, "chloe", ["Vorpal"]);
  const id = body.items.find(({ word }) => word === "Vorpal")?.id;
  await desk.asks("chloe", "DELETE", `/api/house-words/${id}`);
  const { body: log } = await desk.asks<{ items: AuditLine[] }>("chloe", "GET", "/api/audit-lines?limit=2");
  expect(log.items.map(({ what, about, actor }) => [what, about, actor.name])).toEqual([
    ["house_words.removed", "Vorpal", "Chloé"],
    ["house_words.added", "Vorpal", "Chloé"],
  ]);
});

test("an English answer to a customer who writes French is read as English; too few words are read as the ticket’s", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour, où est mon colis ? Merci." });
  expect(
    await unknownIn(desk, "Hello Dov, your parcel has left and you will have it tommorow.", { ticketId }),
  ).toEqual(["tommorow"]);
  expect(await unknownIn(desk, "C’est entendu.", { ticketId })).toEqual([]);
});
