import { expect, test } from "vitest";
import { needIn } from "./need.ts";

test.each([
  ["Bonjour,\n\nJ’ai commandé un vase le 3 mars. Où est-il ?\n\nMerci\nDov", "Où est-il ?"],
  ["Bonjour Léa, pouvez-vous me rappeler demain ? Merci d’avance.", "Pouvez-vous me rappeler demain ?"],
  [
    "Madame, Monsieur,\nma chaudière est en panne depuis\nsamedi.\nCordialement,\nE. Kaya",
    "ma chaudière est en panne depuis samedi.",
  ],
  [
    "Bonsoir. Le robinet fuit encore. Je voudrais être remboursée. Bonne soirée.",
    "Je voudrais être remboursée.",
  ],
  [
    "Bonjour !\n\nMerci de m’envoyer la facture de mars.\n\nBien à vous",
    "Merci de m’envoyer la facture de mars.",
  ],
  [
    "Hello,\n\nI hope you are well. My parcel arrived broken. Could you send another one?\n\nKind regards",
    "Could you send another one?",
  ],
  ["Hi there, I'd like to change my address. Thanks!", "I'd like to change my address."],
  [
    "Dear all,\n\nThe lamp has stopped working after two days.\n\nBest regards,\nDov",
    "The lamp has stopped working after two days.",
  ],
  ["Good morning. How are you? Is the shop open on 1 May? Thank you.", "Is the shop open on 1 May?"],
  ["Bonjour", "Bonjour"],
])("the need is a sentence of theirs, the first that asks, greetings left out (%#)", (letter, need) => {
  expect(needIn(letter)).toBe(need);
});

test("without a word there is no need to tell", () => {
  expect(needIn(" \n ")).toBeNull();
});
