import { expect, test } from "vitest";
import { isOnlyThanks } from "./thanks.ts";

test.each([
  "Merci",
  "Merci beaucoup !",
  "Merci beaucoup !\n\nDov",
  "Bonjour,\n\nMerci pour votre réponse rapide.\n\nCordialement,\nHélène Marchand",
  "Un grand merci à vous, bonne journée",
  "Parfait, je vous remercie.",
  "Thanks a lot!",
  "Thank you very much for your quick reply.\n\nBest regards,\nDov",
  "Super, merci :)",
])("« %s » is a thank-you and nothing else", (text) => {
  expect(isOnlyThanks(text)).toBe(true);
});

test.each([
  "",
  "Bonjour",
  "D’accord",
  "Merci, mais je n’ai toujours rien reçu.",
  "Merci de me rappeler demain.",
  "Merci de votre réponse. Quand sera-t-il livré ?",
  "Merci d’annuler ma commande",
  "Merci. Ma nouvelle adresse : 3 rue des Lilas",
  "Non merci, je veux être remboursé",
  "Thanks, but it is still broken",
  "Thank you for sending the invoice again",
  "Merci beaucoup !\n\nAu fait, il manque une tasse.",
])("« %s » calls for an answer", (text) => {
  expect(isOnlyThanks(text)).toBe(false);
});
