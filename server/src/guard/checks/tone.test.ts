import type { Language } from "@guichet/contract/ids.ts";
import { describe, expect, test } from "vitest";
import { writing } from "../../../testing/letters.ts";
import { openLetter } from "../letter.ts";
import { checkInsults } from "./insults.ts";
import { checkManners } from "./manners.ts";
import { checkShouting } from "./shouting.ts";

const heard = (text: string, language: Language) => {
  const letter = openLetter(writing(text), language);
  return [...checkInsults(letter), ...checkManners(letter), ...checkShouting(letter)].map(({ kind }) => kind);
};

describe("in French", () => {
  test.each<[string, string, string[]]>([
    ["an insult is heard", "Quel crétin.", ["insult"]],
    ["an insult is heard through its capitals and accents", "ABRUTI", ["insult"]],
    ["an insult that is aimed is heard", "Vous êtes vraiment un voleur !", ["insult"]],
    ["a thief who was arrested is news", "Le voleur a été arrêté.", []],
    ["a word inside a word is nobody’s", "Le connecteur assure le confort, déconnectez-le.", []],
    ["a shop sign is a name", "Au relais « Le Con Fort » de Brest.", []],
    ["a dish is a dish", "Un chili con carne.", []],
    ["a pedal, a farm and a clear sky are things", "La pédale vient de la ferme, le ciel est dégagé.", []],
    ["sick customers are not insulted", "Si vous êtes malade, appelez-nous.", []],
    ["a fault thrown at the customer is heard", "Le retard vient de votre négligence.", ["blame"]],
    ["a fault taken on oneself is no blame", "C’est notre faute, nous avons mal étiqueté le colis.", []],
    ["what was due is heard", "Vous auriez dû lire la notice.", ["blame"]],
    ["what was already said is heard", "Je vous l’ai déjà expliqué hier.", ["blame"]],
    ["a doubt is heard", "Vous prétendez que le colis est perdu.", ["blame"]],
    [
      "a question about what was not received is none",
      "Si vous n’avez pas reçu le colis, dites-le-nous.",
      [],
    ],
    ["what is not ours is heard", "Ce n’est pas notre affaire.", ["coldness"]],
    ["being sent away is heard", "Débrouillez-vous avec eux.", ["coldness"]],
    ["a closed door is heard", "Inutile de nous rappeler.", ["coldness"]],
    ["the terms alone are heard", "Voir nos conditions générales.", ["coldness"]],
    [
      "the customer’s own words are not ours",
      "Vous écrivez « ce n’est pas mon problème » et je le comprends.",
      [],
    ],
    ["capitals are heard", "VEUILLEZ RENVOYER LE COLIS", ["capitals"]],
    ["acronyms are not", "Votre RIB et votre IBAN au SAV SNCF", []],
    ["a second exclamation mark is heard", "Merci ! À bientôt !", ["exclamation"]],
  ])("%s", (_, text, kinds) => {
    expect(heard(text, "fr")).toEqual(kinds);
  });
});

describe("in English", () => {
  test.each<[string, string, string[]]>([
    ["an insult is heard", "You must be an idiot.", ["insult"]],
    ["a town with a hard name is a town", "Our shop in Scunthorpe assesses it, in class.", []],
    ["parcels that get lost are not told to", "Parcels can get lost.", []],
    ["a fault thrown at the customer is heard", "This is entirely your own fault.", ["blame"]],
    ["what was due is heard", "You should have checked the address.", ["blame"]],
    ["what was due to arrive is no blame", "You should have received it by now.", []],
    ["what is not ours is heard", "That’s not our problem.", ["coldness"]],
    ["a shrug is heard", "There is nothing we can do.", ["coldness"]],
    ["warm words pass", "Thank you for your patience, I am checking with the courier.", []],
  ])("%s", (_, text, kinds) => {
    expect(heard(text, "en")).toEqual(kinds);
  });
});
