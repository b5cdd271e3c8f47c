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

test("a sentence of a reply becomes a commitment by itself, and the message that keeps it says so", async () => {
  const { post, comes } = stage;
  const letter = writeLetter({ from: dov, subject: "Serrure", says: "La clé tourne à vide. Rappelez-moi ?" });
  await post.send(dov.address, support, letter);
  const desk = await comes();
  const { page } = desk;
  await signIn(desk, amina);
  await page.getByRole("link", { name: /^À prendre/u }).click();
  await page.getByRole("link", { name: /Dov Perez.*Serrure/su }).click();
  await entryOf(page, "La clé tourne à vide.").waitFor();

  await page.getByRole("button", { name: "Répondre" }).click();
  const words = page.getByRole("textbox", { name: "Votre réponse à Dov Perez" });
  await words.pressSequentially("Bonjour Monsieur Perez,\nJe vous rappelle demain à 16 h.\nAmina");
  const chip = page.getByRole("button", { name: /^Promesse\s: Rappel · demain 16\sh · Amina/u });
  await chip.waitFor();
  await desk.lookAround("promise-found");
  await chip.focus();
  await page.keyboard.press("Enter");
  const whose = page.getByRole("combobox", { name: /^Qui s’engage\s\?/u });
  await whose.getByRole("option", { name: "Bruno" }).waitFor({ state: "attached" });
  await whose.focus();
  // One letter is enough: of several, a list takes a late one for the first of another word.
  await page.keyboard.press("m");
  await expect.poll(() => whose.inputValue()).toBe("house");
  await desk.lookAround("promise-whose");
  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByRole("button", { name: /Je vous rappelle demain/u }).click();
  await chip.waitFor();
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.getByText("Message envoyé.").waitFor();

  const strip = page.getByRole("region", { name: "Promesses" });
  const stamp = strip.getByRole("button", { name: /^Rappel\s: promis pour demain 16\sh/u });
  await stamp.click();
  const panel = page.getByRole("dialog", { name: "Rappel" });
  await panel.getByText("Je vous rappelle demain à 16 h.").waitFor();
  await desk.look("promise-panel");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: /Dov Perez.*promis pour demain 16\sh/su }).waitFor();

  await page.getByRole("link", { name: "Promesses" }).click();
  await page
    .getByRole("region", { name: "Demain" })
    .getByRole("link", { name: /Rappel.*Serrure/su })
    .waitFor();
  await desk.lookAround("promises");
  await page.getByRole("link", { name: /Rappel.*Serrure/su }).click();

  await page.getByRole("button", { name: "Répondre" }).click();
  await page.getByRole("checkbox", { name: /^Rappel\s: promis pour demain/u }).check();
  await words.fill("Bonjour Monsieur Perez, comme convenu au téléphone, la serrure est commandée. Amina");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await strip.getByRole("button", { name: "1 tenue" }).click();
  await strip.getByRole("button", { name: /^Rappel\s: tenu/u }).waitFor();
  await desk.look("promise-kept");
  await strip.getByRole("button", { name: /promis pour/u }).waitFor({ state: "detached" });
  stage.verify();
});
