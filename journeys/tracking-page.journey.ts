import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { entryOf } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address], company: { undoSeconds: 0 } });
});
afterAll(() => stage?.stop());

const asked = "Bonjour,\n\nLe lave-linge s’arrête au milieu du cycle.\n\nDov";

test("the tracking page says where it stands, and what is left there reaches the agent at once", async () => {
  const { post, comes } = stage;
  await post.send(dov.address, support, writeLetter({ from: dov, subject: "Lave-linge", says: asked }));
  const desk = await comes();
  await signIn(desk, amina);
  await desk.page.getByRole("link", { name: /^À prendre/u }).click();
  await desk.page.getByRole("link", { name: /Dov Perez.*Lave-linge/su }).click();
  await desk.page.getByRole("heading", { level: 1, name: "Lave-linge" }).waitFor();

  const acknowledgement = await post.awaitLetter(dov.address, (found) => found.links.length > 0);
  const customer = await comes();
  const { page } = customer;
  await page.goto(acknowledgement.links[0] ?? "");
  await page.getByRole("heading", { level: 1, name: "Lave-linge" }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/request\/[\d-]+$/u);
  await page.getByText("Personne ne s’en occupe encore.").waitFor();
  await customer.lookAround("tracking-new");

  await page.getByLabel("Votre message").fill("Il affiche E18.");
  const photo = { name: "écran.txt", mimeType: "text/plain", buffer: Buffer.from("E18") };
  await page.getByLabel("Ajouter des fichiers").setInputFiles([photo]);
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.getByText("Votre mot est bien arrivé.").waitFor();
  await page.getByRole("link", { name: "écran.txt" }).waitFor();
  const word = entryOf(desk.page, "Il affiche E18.");
  await word.getByText("page de suivi").waitFor();
  await word.getByRole("link", { name: /écran\.txt/u }).waitFor();

  await page.getByRole("button", { name: "Je veux parler à quelqu’un" }).click();
  await page.getByText("C’est noté : vous voulez parler à quelqu’un.").waitFor();
  await desk.page.getByText("demande une personne").first().waitFor();
  await desk.look("person-asked");

  await desk.page.getByRole("button", { name: "Répondre", exact: true }).click();
  const words = desk.page.getByRole("textbox", { name: "Votre réponse à Dov Perez" });
  await words.fill("Le filtre est bouché. Nettoyez-le, puis relancez un cycle court.");
  await desk.page.getByRole("button", { name: "Autres façons d’envoyer" }).click();
  await desk.page.getByRole("menuitem", { name: "Envoyer et clore…" }).click();
  const summary = desk.page.getByLabel("Ce qui a été fait, en une phrase ou deux");
  await summary.fill("Filtre bouché ; nettoyage expliqué.");
  await desk.page.getByRole("button", { name: "Envoyer et clore", exact: true }).click();
  await desk.page.getByRole("button", { name: "Rouvrir" }).waitFor();

  await page.goto(page.url().replace(/\?.*$/u, ""));
  await page.getByText("Cette demande est close.").waitFor();
  expect(await page.getByText("Filtre bouché").count()).toBe(0);
  await page.getByText("Le filtre est bouché. Nettoyez-le, puis relancez un cycle court.").waitFor();
  await customer.lookAround("tracking-closed");

  await page.getByLabel("Dites-nous ce qui manque").fill("Le filtre est propre, et il s’arrête encore.");
  await page.getByRole("button", { name: "Rouvrir ma demande" }).click();
  await page.getByText("Votre demande est rouverte.").waitFor();
  await page.getByText("Amina", { exact: true }).first().waitFor();
  await customer.look("tracking-reopened");
  await entryOf(desk.page, "Le filtre est propre, et il s’arrête encore.").waitFor();
  await desk.page.getByRole("button", { name: "Clore" }).waitFor();
  stage.verify();
});

test("the address of a tracking page opens nothing to somebody who has only read it", async () => {
  const { post, comes } = stage;
  const [acknowledgement] = await post.lettersOf(dov.address);
  const customer = await comes();
  await customer.page.goto(acknowledgement?.links[0] ?? "");
  await customer.page.getByRole("heading", { level: 1, name: "Lave-linge" }).waitFor();

  const passer = await comes();
  passer.expects(/4\d\d .*\/request\//u);
  await passer.page.goto(customer.page.url());
  await passer.page.getByRole("heading", { level: 1, name: "Ce lien ne s’ouvre plus" }).waitFor();
  expect(await passer.page.content()).not.toContain("Lave-linge");
  await passer.look("tracking-closed-door");
  stage.verify();
});
