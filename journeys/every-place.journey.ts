import { afterAll, beforeAll, test } from "vitest";
import { chloe, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { entryOf } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address] });
});
afterAll(() => stage?.stop());

const settings = [
  "Mon compte",
  "Entreprise",
  "Calendriers",
  "Guichet",
  "Points de contact",
  "Personnes",
  "Équipes",
  "Jetons d’API",
];

test("every place of the desk can be read by everybody, and by the keyboard alone", async () => {
  const { post, comes } = stage;
  await post.send(
    dov.address,
    support,
    writeLetter({ from: dov, subject: "Serrure", says: "La clé tourne à vide." }),
  );
  const desk = await comes();
  const { page } = desk;
  await signIn(desk, chloe);
  await page.getByRole("link", { name: /^À prendre/u }).click();
  await page.getByRole("link", { name: /Dov Perez.*Serrure/su }).waitFor();

  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await entryOf(page, "La clé tourne à vide.").waitFor();
  await page.keyboard.press("t");
  await page.getByRole("button", { name: "Rendre" }).waitFor();
  await page.keyboard.press("x");
  await page.getByRole("textbox", { name: "Note interne" }).fill("Voir avec l’atelier avant de répondre.");
  await page.getByText("Lue par vos collègues, jamais par le client.").waitFor();
  await desk.lookAround("note");
  await page.keyboard.press("Control+Enter");
  await entryOf(page, "Voir avec l’atelier").getByText("le client ne la voit pas").waitFor();
  await desk.look("note-added");

  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Touches" }).waitFor();
  await desk.look("keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.getByRole("searchbox").fill("serrure");
  await page
    .getByRole("link", { name: /Serrure/u })
    .first()
    .waitFor();
  await desk.lookAround("search");

  await page
    .getByRole("link", { name: /Dov Perez/u })
    .first()
    .click();
  await page.getByRole("link", { name: "Quarantaine" }).click();
  await page.getByText("Tout a pu être lu").waitFor();
  await desk.look("quarantine");
  await page.getByRole("link", { name: "Envois" }).click();
  await page.getByRole("button", { name: "Partis", exact: true }).click();
  await page.getByText("accusé de réception").first().waitFor();
  await desk.lookAround("departures");
  await page.getByRole("link", { name: "Réglages" }).click();
  for (const [rank, place] of settings.entries()) {
    await page.getByRole("link", { name: place, exact: true }).last().click();
    await page.getByRole("heading", { level: 1, name: place }).waitFor();
    await desk.look(`settings-${rank}`);
  }
  stage.verify();
});

test("an agent with a telephone finds the places, the ticket and the customer", async () => {
  const desk = await stage.comes();
  const { page } = desk;
  await signIn(desk, chloe);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("dialog").getByRole("link", { name: /^Tous/u }).waitFor();
  await desk.look("phone-menu");
  await page.getByRole("dialog").getByRole("link", { name: /^Tous/u }).click();
  await page.getByRole("link", { name: /Dov Perez.*Serrure/su }).click();
  await entryOf(page, "La clé tourne à vide.").waitFor();
  await page.getByRole("button", { name: "Fiche client" }).click();
  await page.getByText(/^Nous écrit depuis/u).waitFor();
  await desk.look("phone-customer");
  stage.verify();
});
