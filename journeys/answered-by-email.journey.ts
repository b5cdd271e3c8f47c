import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { entryOf, writtenIn } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address], company: { undoSeconds: 20 } });
});
afterAll(() => stage?.stop());

const asked = "Bonjour,\n\nMon colis 48213 devait arriver mardi. Où est-il ?\n\nDov Perez";

test("a customer writes by email, is answered with a file, and the reply to a closed ticket reopens it", async () => {
  const { post, comes } = stage;
  const desk = await comes();
  const { page } = desk;
  await signIn(desk, amina);
  await page.getByRole("link", { name: /^À prendre/u }).click();
  await page.getByText("Tout est pris").waitFor();
  const drawn = await page.evaluate(() => performance.timeOrigin);

  const letter = writeLetter({
    from: dov,
    subject: "Colis en retard",
    says: asked,
    id: "colis-1@exemple.test",
  });
  await post.send(dov.address, support, letter);
  const row = page.getByRole("link", { name: /Dov Perez.*Colis en retard/su });
  await row.waitFor();
  const acknowledgement = await post.awaitLetter(dov.address, (found) => found.autoSubmitted !== "");
  expect(acknowledgement).toMatchObject({ inReplyTo: "<colis-1@exemple.test>" });
  expect(acknowledgement.links).toHaveLength(1);
  await desk.lookAround("list");

  await row.click();
  await page.getByRole("heading", { level: 1, name: "Colis en retard" }).waitFor();
  await entryOf(page, "Mon colis 48213 devait arriver mardi.").waitFor();
  await page.getByRole("button", { name: "Prendre" }).click();
  await page.getByText("Le dossier est à vous.").waitFor();
  await page.getByRole("button", { name: "Rendre" }).waitFor();

  await page.getByRole("button", { name: "Répondre" }).click();
  const words = page.getByRole("textbox", { name: "Votre réponse à Dov Perez" });
  await words.fill("Bonjour, il vous attend au relais de la rue Haute. Le bon de retrait est joint.");
  await page.locator('input[type="file"]').setInputFiles({
    name: "bon de retrait.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Bon de retrait 48213, à montrer au relais."),
  });
  await page.getByRole("button", { name: "Retirer bon de retrait.txt" }).waitFor();
  await desk.lookAround("composer");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.getByRole("button", { name: "Annuler l’envoi" }).first().click();
  await page.getByText("Envoi annulé : votre texte est revenu.").waitFor();
  await expect.poll(() => writtenIn(page, "Votre réponse à Dov Perez")).toContain("relais de la rue Haute");
  await page.getByRole("button", { name: "Retirer bon de retrait.txt" }).waitFor();
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.getByText("Message envoyé.").waitFor();

  const answer = await post.awaitLetter(dov.address, (found) => found.files.length > 0);
  expect(answer).toMatchObject({
    from: support,
    subject: expect.stringContaining("Colis en retard"),
    inReplyTo: "<colis-1@exemple.test>",
    references: expect.stringContaining("<colis-1@exemple.test>"),
    files: ["bon de retrait.txt"],
    text: expect.stringContaining("il vous attend au relais de la rue Haute"),
  });
  const answers = (await post.lettersOf(dov.address)).filter((found) => found.autoSubmitted === "");
  expect(answers).toHaveLength(1);
  await page.getByText(/^parti à/u).waitFor();

  await page.getByRole("button", { name: "Clore" }).click();
  await page
    .getByLabel("Ce qui a été fait, en une phrase ou deux")
    .fill("Colis retrouvé au relais ; bon envoyé.");
  await desk.look("closing");
  await page.getByRole("dialog").getByRole("button", { name: "Clore" }).click();
  await page.getByRole("button", { name: "Rouvrir" }).waitFor();

  const reply = writeLetter({
    from: dov,
    subject: "Re: Colis en retard",
    says: "Le relais est fermé pour travaux. Que faire ?\n\n> Bonjour, il vous attend au relais",
    answers: answer.messageId.replaceAll(/[<>]/gu, ""),
  });
  await post.send(dov.address, support, reply);
  await entryOf(page, "Le relais est fermé pour travaux. Que faire ?").waitFor();
  await page.getByRole("button", { name: "Clore" }).waitFor();
  await page.getByText("texte cité replié").waitFor();
  await desk.lookAround("ticket");
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(drawn);
  stage.verify();
});
