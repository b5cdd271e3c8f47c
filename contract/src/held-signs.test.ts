import { expect, test } from "vitest";
import { heldSigns } from "./held-signs.ts";

test.each([
  ["indique « livré » depuis", "indique «\u00a0livré\u00a0» depuis"],
  ["Où est-il ? Merci !", "Où est-il\u00a0? Merci\u00a0!"],
  ["voici : https://exemple.test", "voici\u00a0: https://exemple.test"],
  ["a :-) b", "a :-) b"],
])("« %s » breaks across no sign", (typed, shown) => {
  expect(heldSigns(typed)).toBe(shown);
});
