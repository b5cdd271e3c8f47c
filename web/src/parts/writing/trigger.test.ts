import { expect, test } from "vitest";
import { matching, triggerBefore } from "./trigger.ts";
import { unfilledIn } from "./unfilled.ts";

test.each([
  ["::", ""],
  ["Bonjour ::su", "su"],
  ["(::délai", "délai"],
])("%s opens the ready replies", (text, query) => {
  expect(triggerBefore(text, "::")).toEqual({ length: query.length + 2, query });
});

test.each([["std::vector"], ["à 9 h :"], ["::su ivi"], [""]])("%s opens nothing", (text) => {
  expect(triggerBefore(text, "::")).toBeNull();
});

test.each([
  ["@@", ""],
  ["Voyez avec @@bru", "bru"],
  ["(@@Jean-Éric", "Jean-Éric"],
])("%s opens the colleagues", (text, query) => {
  expect(triggerBefore(text, "@@")).toEqual({ length: query.length + 2, query });
});

test.each([["amina@@arvel.example"], ["@bruno"], ["::su"]])("%s opens no colleagues", (text) => {
  expect(triggerBefore(text, "@@")).toBeNull();
});

test("a shortcut that begins so comes before a name that holds it, accents or not", () => {
  const all = [
    { shortcut: "merci", name: "Délai tenu" },
    { shortcut: "délai", name: "Annoncer un délai" },
    { shortcut: "colis", name: "Colis perdu" },
  ];
  expect(matching(all, "del").map(({ shortcut }) => shortcut)).toEqual(["délai", "merci"]);
});

test("a missing value is said before sending", () => {
  expect(unfilledIn("<p>Bonjour {customer.first_name}, {voir}</p>")).toEqual(["customer.first_name"]);
});
