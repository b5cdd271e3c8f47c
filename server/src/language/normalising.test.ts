import { expect, test } from "vitest";
import { normalise } from "./normalising.ts";

test.each([
  ["fr", "L’été à  Nîmes", "l'ete a nimes"],
  ["fr", "12 € – œuvre", "12 € - oeuvre"],
  ["fr", "jvous rappelle ds 1h", "je vous rappelle dans 1h"],
  ["fr", "je vs redis d ici ce soir", "je vous redis d'ici ce soir"],
  ["fr", "je m occupe de l apres midi", "je m'occupe de l'apres-midi"],
  ["en", "u will get it tmrw", "you will get it tomorrow"],
  ["en", "ill call you", "i'll call you"],
] as const)("%s: “%s” reads “%s”", (language, typed, read) => {
  expect(normalise(typed, language).text).toBe(read);
});

test("every character knows where it was typed, rewritten ones included", () => {
  const typed = "Ok, jvs rappelle  à 9 h, cœur léger";
  const { text, starts, ends } = normalise(typed, "fr");
  const placeOf = (word: string) => {
    const at = text.indexOf(word);
    return typed.slice(starts[at], ends[at + word.length - 1]);
  };

  expect(placeOf("je vous")).toBe("jvs");
  expect(placeOf("rappelle a")).toBe("rappelle  à");
  expect(placeOf("coeur leger")).toBe("cœur léger");
});
