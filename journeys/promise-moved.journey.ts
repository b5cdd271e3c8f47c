import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { entryOf } from "./desk-hands.ts";
import { asTheDayEnds, notBegun, openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  await notBegun(asTheDayEnds);
  stage = await openStage({ mailboxes: [dov.address], company: { undoSeconds: 0 } });
});
afterAll(() => stage?.stop());

test("a promise that cannot be kept is moved before its date, by a message that was ready", async () => {
  const { post, comes } = stage;
  const letter = writeLetter({ from: dov, subject: "Bouilloire", says: "Le couvercle est fendu." });
  await post.send(dov.address, support, letter);
  const desk = await comes();
  const { page } = desk;
  await signIn(desk, amina);
  await page.getByRole("link", { name: /^À prendre/u }).click();
  await page.getByRole("link", { name: /Dov Perez.*Bouilloire/su }).click();
  await entryOf(page, "Le couvercle est fendu.").waitFor();

  const strip = page.getByRole("region", { name: "Promesses" });
  await page.getByRole("button", { name: "Noter une promesse faite de vive voix" }).click();
  const noting = page.getByRole("dialog");
  await noting.getByLabel("De quoi s’agit-il ?").selectOption("replacement");
  await noting.getByLabel("Pour quand").fill("demain midi");
  await desk.look("promise-noted");
  await noting.getByRole("button", { name: "Noter", exact: true }).click();
  const stamp = strip.getByRole("button", { name: /^Remplacement\s: promis pour demain 12\sh/u });
  await stamp.click();

  const panel = page.getByRole("dialog", { name: "Remplacement" });
  await panel.getByRole("button", { name: "Préparer un message" }).click();
  await panel.getByLabel("Pour quand").fill("dans 3 jours");
  await panel
    .getByLabel("La raison, en mots pour le client")
    .fill("notre fournisseur n’a plus de couvercles");
  await desk.look("promise-moving");
  await panel.getByRole("button", { name: "Ouvrir dans la réponse" }).click();
  await page.getByRole("button", { name: /^Promesse\s: Remplacement/u }).waitFor();
  await desk.lookAround("promise-ready");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();

  const moved = strip.getByRole("button", { name: /^Remplacement\s: au lieu de demain, reporté à/u });
  await moved.waitFor();
  const told = await post.awaitLetter(dov.address, (found) => found.text.includes("plus de couvercles"));
  expect(told.text).toContain("Voici la nouvelle date");
  await moved.click();
  await page.getByText("notre fournisseur n’a plus de couvercles").last().waitFor();
  await desk.look("promise-moved");
  stage.verify();
});
