import type { Language } from "@guichet/contract/ids.ts";
import { expect, test } from "vitest";
import { writing } from "../../../testing/letters.ts";
import { openLetter } from "../letter.ts";
import { checkConfusions } from "./confusions.ts";

const corrected = (text: string, language: Language) =>
  checkConfusions(openLetter(writing(text), language))
    .sort((one, other) => other.span[0] - one.span[0])
    .reduce((left, { span, fix }) => left.slice(0, span[0]) + fix + left.slice(span[1]), text);

test.each<[string, string]>([
  ["Le virement à été fait, suite a votre appel.", "Le virement a été fait, suite à votre appel."],
  ["Vous pouvez nous renvoyé la pièce.", "Vous pouvez nous renvoyer la pièce."],
  ["Veuillez trouvez ici le bon.", "Veuillez trouver ici le bon."],
  ["Je vous rappellerez.", "Je vous rappellerai."],
  ["Si vous seriez absent, dites-le.", "Si vous étiez absent, dites-le."],
  ["Il leurs a parlé, nous leurs écrivons.", "Il leur a parlé, nous leur écrivons."],
  ["Sa marche. Ces noté.", "Ça marche. C’est noté."],
  ["Votre colis et en route.", "Votre colis est en route."],
  ["Vos colis on bien été remis.", "Vos colis ont bien été remis."],
  ["Au moment ou vous avez appelé.", "Au moment où vous avez appelé."],
  ["Je pense quelle est arrivée.", "Je pense qu’elle est arrivée."],
  ["Votre facture a bien été envoyé.", "Votre facture a bien été envoyée."],
  ["Les documents que vous avez envoyé.", "Les documents que vous avez envoyés."],
])("in French, %s", (typed, expected) => {
  expect(corrected(typed, "fr")).toBe(expected);
});

test.each<[string]>([
  ["Je vous avais promis une réponse, il vous avait écrit."],
  ["Je vous souhaite une bonne soirée, à bientôt et à votre disposition."],
  ["Dites-moi si vous seriez libre, et quelle est votre adresse."],
  ["Passez au magasin ou appelez-nous, le colis et la facture sont prêts."],
  ["C’est tout à fait possible, pour votre sécurité et à volonté."],
  ["Ces notes sont à leurs auteurs, sa machine ne chauffe plus."],
  ["Je vous remercie ; nous vous avons remboursé, la commande est arrivée."],
  ["Pouvez-vous confirmer votre identité ?"],
])("in French, nothing is said of: %s", (typed) => {
  expect(corrected(typed, "fr")).toBe(typed);
});

test.each<[string, string]>([
  ["You could of called, your welcome.", "You could have called, you’re welcome."],
  ["Its been sent to you're address.", "It’s been sent to your address."],
  ["Their is a error in a hour.", "There is an error in an hour."],
  ["Sooner then expected.", "Sooner than expected."],
])("in English, %s", (typed, expected) => {
  expect(corrected(typed, "en")).toBe(expected);
});

test.each<[string]>([
  ["It is a unique offer for a European user, a one-time code, a USB key."],
  ["Your order is there, and their team knows its way."],
  ["We ship first, then the courier calls."],
])("in English, nothing is said of: %s", (typed) => {
  expect(corrected(typed, "en")).toBe(typed);
});
