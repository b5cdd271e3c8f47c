import type { Language } from "@guichet/contract/ids.ts";
import { describe, expect, test } from "vitest";
import { writing } from "../../../testing/letters.ts";
import { openLetter } from "../letter.ts";
import { checkAttachments } from "./attachments.ts";
import { checkBareness } from "./bareness.ts";
import { checkForm } from "./form.ts";
import { checkQuestions } from "./questions.ts";

type Known = Parameters<typeof writing>[1];
const open = (text: string, language: Language, known: Known = {}) =>
  openLetter(writing(text, known), language);

describe("a file that was announced", () => {
  test.each<[string, Language, string, number]>([
    ["is missed", "fr", "Vous trouverez ci-joint votre facture.", 1],
    ["is missed under its other name", "fr", "Je vous ai mis le devis en pièce jointe.", 1],
    ["is missed when we join it", "fr", "Je joins la facture à ce message.", 1],
    ["is the customer’s own", "fr", "La pièce jointe que vous avez envoyée est illisible.", 0],
    ["is asked for", "fr", "Merci de nous renvoyer le formulaire en pièce jointe.", 0],
    ["was never there", "fr", "Votre message ne contenait aucune pièce jointe.", 0],
    ["is no joint of a pipe", "fr", "Le joint du robinet est en stock.", 0],
    ["is missed in English", "en", "Please find attached your invoice.", 1],
    ["is missed in English, said otherwise", "en", "I've enclosed the label.", 1],
    ["is the customer’s own in English", "en", "The photo you attached is too dark.", 0],
  ])("%s (%s): %s", (_, language, text, count) => {
    expect(checkAttachments(open(text, language))).toHaveLength(count);
  });

  test("is there: nothing is said", () => {
    expect(checkAttachments(open("Ci-joint la facture.", "fr", { attachments: ["facture.pdf"] }))).toEqual(
      [],
    );
  });
});

describe("a reply", () => {
  const kinds = (text: string, language: Language, known: Known = {}) =>
    checkForm(open(text, language, known)).map(({ kind }) => kind);

  test("greets, names and closes", () => {
    expect(kinds("Votre colis part.", "fr", { customerName: "Léa Martin" })).toEqual([
      "greeting",
      "name",
      "closing",
    ]);
    expect(
      kinds("Bonjour Lea,\n\nVotre colis part.\n\nBien à vous,\nAmina", "fr", { customerName: "Léa Martin" }),
    ).toEqual([]);
  });

  test("closes with a name alone, or with thanks", () => {
    expect(kinds("Hello,\n\nYour parcel left.\n\nAmina", "en")).toEqual([]);
    expect(kinds("Hello, your parcel left. Thank you for your patience!", "en")).toEqual([]);
  });

  test("owes no form when it is a note", () => {
    expect(kinds("Rappeler le dépôt.", "fr", { kind: "note" })).toEqual([]);
  });

  test.each<[string, Language, string, string[]]>([
    ["of a few words without thanks is short", "fr", "C’est fait.", ["shortness"]],
    ["of a few words with thanks is fine", "fr", "Bien reçu, merci.", []],
    [
      "that refuses without more is bare",
      "fr",
      "Bonjour, ce n’est pas possible. Bonne journée.",
      ["refusal"],
    ],
    ["that refuses with its reason is not", "fr", "Ce n’est pas possible car le délai est passé.", []],
    [
      "that refuses and offers is not",
      "fr",
      "Nous ne pouvons pas rembourser ; je vous propose un avoir.",
      [],
    ],
    ["that refuses in English is bare too", "en", "Hello, we cannot refund this. Regards", ["refusal"]],
  ])("%s (%s)", (_, language, text, expected) => {
    expect(checkBareness(open(text, language)).map(({ kind }) => kind)).toEqual(expected);
  });
});

describe("a question of the customer", () => {
  const left = (asked: string[], text: string, language: Language = "fr") =>
    checkQuestions(open(text, language, { asked })).map(({ advice }) => advice.particulars);

  test("that nothing answers is said", () => {
    expect(
      left(
        ["Bonjour. Mon lave-linge fuit. La garantie couvre-t-elle le joint du tambour ? Merci"],
        "Bonjour Madame,\n\nVotre nouvelle adresse est bien enregistrée dans votre espace.\n\nBien à vous",
      ),
    ).toEqual([{ question: "La garantie couvre-t-elle le joint du tambour ?" }]);
  });

  test.each<[string, string, string]>([
    [
      "that its own words answer",
      "La garantie couvre-t-elle le joint ?",
      "Le joint est couvert pendant deux ans, bonne nouvelle.",
    ],
    [
      "that a price answers",
      "Combien coûte la réparation du tambour ?",
      "Comptez 80 € tout compris, déplacement inclus, madame.",
    ],
    [
      "that a yes answers",
      "Puis-je garder le tambour défectueux ?",
      "Oui, bien sûr, il ne nous est plus utile désormais.",
    ],
    [
      "that waits for somebody’s check",
      "Puis-je garder le tambour défectueux ?",
      "Je me renseigne et reviens vers vous demain matin.",
    ],
    [
      "that holds nothing to come back",
      "Qu’en pensez-vous ?",
      "Votre nouvelle adresse est bien enregistrée aujourd’hui.",
    ],
  ])("%s is answered", (_, question, reply) => {
    expect(left([question], reply)).toEqual([]);
  });

  test("that a yes may have answered leaves the other one", () => {
    expect(
      left(
        ["Puis-je garder le tambour ? Et votre atelier accepte-t-il les chèques vacances ?"],
        "Oui, bien entendu, le tambour reste chez vous sans aucun souci.",
      ),
    ).toEqual([{ question: "Et votre atelier accepte-t-il les chèques vacances ?" }]);
  });
});
