import { expect, test } from "vitest";
import { soundOf, soundsOf } from "./sounding.ts";

test.for([
  ["Lefèbvre", "Lefevre"],
  ["Pérès", "Perez"],
  ["Durand", "Durant"],
  ["Philippe", "Filipe"],
  ["Moreau", "Moro"],
  ["Caïn", "Kain"],
  ["Dupond", "Dupont"],
  ["Thierry", "Tiery"],
  ["Jacques", "Jaques"],
  ["Champagne", "Shampagne"],
] as const)("%s is heard as %s", ([one, other]) => {
  expect(soundOf(one)).toBe(soundOf(other));
});

test.for([
  ["Perez", "Petit"],
  ["Martin", "Morin"],
  ["Dubois", "Dupuis"],
] as const)("%s is not heard as %s", ([one, other]) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});

test("each word of a name is heard, initials are not", () => {
  expect(soundsOf("Marie-Hélène D. Perez")).toHaveLength(3);
});
