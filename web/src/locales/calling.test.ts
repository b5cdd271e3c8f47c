import { expect, test } from "vitest";
import { type Calling, callInEnglish, callInFrench, usualCalling } from "./calling.ts";

const association: Calling = { customer: "member", agent: "adviser" };
const townHall: Calling = { customer: "user", agent: "agent" };
const mutual: Calling = { customer: "policyholder", agent: "case_manager" };

test.each([
  ["Le client attend", "L'adhérent attend"],
  ["en attente du client", "en attente de l'adhérent"],
  ["Dire au client", "Dire à l'adhérent"],
  ["Ce client, un autre client", "Cet adhérent, un autre adhérent"],
  ["les clients, des clients, peu de clients", "les adhérents, des adhérents, peu d'adhérents"],
  ["Pas de client", "Pas d'adhérent"],
  ["clientèle", "clientèle"],
])("French: « %s » becomes « %s » for an association", (usual, called) => {
  expect(callInFrench(usual, association)).toBe(called);
});

test("a word that begins with a consonant keeps its article", () => {
  expect(callInFrench("Le client et son conseiller", mutual)).toBe("Le sociétaire et son gestionnaire");
  expect(callInFrench("un conseiller répond à l'usager", townHall)).toBe("un agent répond à l'usager");
});

test("English: plurals and possessives follow", () => {
  expect(callInEnglish("The customer's word. Customers wait.", townHall)).toBe(
    "The user's word. Users wait.",
  );
});

test("a house that keeps the usual words reads the texts as they are written", () => {
  const text = "Le client attend du conseiller";
  expect(callInFrench(text, usualCalling)).toBe(text);
});
