import { afterAll, beforeAll, expect, test } from "vitest";
import { chloe, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import type { Visitor } from "./browser.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  const company = { counterOpen: false, undoSeconds: 0, surveyDelayHours: 0 };
  stage = await openStage({ mailboxes: [dov.address], company });
});
afterAll(() => stage?.stop());

test("a closed ticket is asked about once, one press answers, and the figures say what it is made of", async () => {
  const { post, comes } = stage;
  const lead = await comes();
  await signIn(lead, chloe);
  await openCounter(lead);
  await answerAndClose(lead);

  const survey = await post.awaitLetter(dov.address, (found) =>
    found.subject.includes("êtes-vous satisfait"),
  );
  expect(survey.links).toHaveLength(5);
  const scanner = await comes();
  for (const link of survey.links) await scanner.page.request.get(link);
  expect(await shownOn(lead, "Satisfaction")).toContain("pas encore de mesure");

  const customer = await comes();
  const { page } = customer;
  await page.goto(survey.links[1] ?? "");
  await page.getByRole("heading", { level: 1, name: "Êtes-vous satisfait de notre réponse ?" }).waitFor();
  expect(await page.getByRole("radio", { name: /^4 Satisfait/u }).isChecked()).toBe(true);
  await customer.lookAround("survey");
  expect(await shownOn(lead, "Satisfaction")).toContain("pas encore de mesure");
  await page.getByRole("button", { name: "Envoyer ma note" }).click();

  await page.getByRole("heading", { level: 1, name: "Merci, votre note est enregistrée" }).waitFor();
  await customer.lookAround("survey-more");
  await page.getByRole("group", { name: "La rapidité" }).getByLabel(/^5/u).check();
  await page.getByRole("group", { name: "La courtoisie" }).getByLabel(/^2/u).check();
  await page.getByLabel("Un mot pour nous").fill("Rapide, un peu sec.");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Merci", exact: true }).waitFor();
  await customer.look("survey-thanks");

  const satisfaction = await shownOn(lead, "Satisfaction");
  expect(satisfaction).toContain("100 %");
  expect(satisfaction).toContain("n = 1 sur 1");
  expect(await shownOn(lead, "Satisfaction opérationnelle")).toContain("100 %");
  expect(await shownOn(lead, "Satisfaction relationnelle")).toContain("0 %");
  expect(await shownOn(lead, "Dossiers reçus")).toContain("n = 1 sur 1");
  await lead.lookAround("figures");
  await figureOf(lead, "Satisfaction").getByRole("button", { name: "Définition" }).click();
  await lead.page.getByText("Part des réponses à l’enquête qui donnent 4 ou 5 sur 5 à l’ensemble.").waitFor();
  await lead.look("figure-definition");
  await lead.page.getByRole("button", { name: "Fermer" }).click();
  await figureOf(lead, "Satisfaction").getByRole("link", { name: "Voir les dossiers" }).click();
  await lead.page.getByRole("heading", { level: 1, name: "Satisfaction" }).waitFor();
  await lead.look("figure-tickets");
  await lead.page.getByRole("link", { name: /Dov Perez.*Vélo/su }).click();
  await lead.page.getByRole("heading", { level: 1, name: "Vélo" }).waitFor();
  expect(
    (await post.lettersOf(dov.address)).filter(({ subject }) => subject.includes("satisfait")),
  ).toHaveLength(1);
  stage.verify();
});

async function openCounter({ page, look }: Visitor): Promise<void> {
  await page.getByText("Mode silencieux : rien ne part tout seul.").waitFor();
  await page.getByRole("link", { name: "Réglages" }).click();
  await page.getByRole("link", { name: "Guichet", exact: true }).click();
  await look("counter-silent");
  await page.getByRole("button", { name: "Ouvrir le guichet" }).click();
  await page.getByRole("heading", { name: "Le guichet est ouvert" }).waitFor();
  await page.getByText("rien ne part tout seul").waitFor({ state: "detached" });
  await look("counter-open");
}

async function answerAndClose({ page }: Visitor): Promise<void> {
  await page.getByRole("link", { name: /^À prendre/u }).click();
  await page.getByText("Tout est pris").waitFor();
  const letter = writeLetter({ from: dov, subject: "Vélo", says: "La chaîne saute. Que faire ?" });
  await stage.post.send(dov.address, support, letter);
  await page.getByRole("link", { name: /Dov Perez.*Vélo/su }).click();
  await page.getByRole("button", { name: "Répondre" }).click();
  const words = page.getByRole("textbox", { name: "Votre réponse à Dov Perez" });
  await words.fill("Elle est à changer : passez au magasin quand vous voulez.");
  await page.getByRole("button", { name: "Autres façons d’envoyer" }).click();
  await page.getByRole("menuitem", { name: "Envoyer et clore…" }).click();
  await page.getByLabel("Ce qui a été fait, en une phrase ou deux").fill("Rendez-vous donné à l’atelier.");
  await page.getByRole("button", { name: "Envoyer et clore", exact: true }).click();
  await page.getByRole("button", { name: "Rouvrir" }).waitFor();
}

const figureOf = ({ page }: Visitor, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });

/** What the lead reads of one figure, just now. */
async function shownOn(lead: Visitor, name: string): Promise<string> {
  await lead.page.goto("/figures");
  const said = await figureOf(lead, name).textContent();
  return (said ?? "").replaceAll(/\s/gu, " ");
}
