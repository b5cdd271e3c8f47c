import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, chloe, password } from "../server/testing/cast.ts";
import { companyName, openStage, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ bare: true });
});
afterAll(() => stage.stop());

test("a first start leads from the printed link to a house with two people in it", async () => {
  const { product, comes } = stage;
  expect(product.said()).toContain("Première ouverture : ce lien crée le compte administrateur.");
  const admin = await comes();
  const { page } = admin;

  await page.goto(product.firstLink ?? "");
  await page.getByRole("heading", { level: 1, name: "Votre compte" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/join");
  await admin.look("first-account");
  await page.getByLabel("Votre nom").fill(chloe.name);
  await page.getByLabel("Adresse e-mail").fill(chloe.email);
  await page.getByLabel("Mot de passe").fill(password);
  await page.getByRole("button", { name: "Créer mon compte" }).click();

  await page.getByRole("heading", { level: 1, name: "Points de contact" }).waitFor();
  await page.getByText("Mode silencieux : rien ne part tout seul.").waitFor();
  await admin.look("first-inboxes");

  await page.getByRole("link", { name: "Entreprise" }).click();
  await page.getByLabel("Nom").fill(companyName);
  await page.getByRole("button", { name: "Ajouter une période, lundi" }).click();
  await page.getByLabel("Fuseau horaire").waitFor();
  await admin.look("company-settings");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Réglages enregistrés.").waitFor();

  await page.getByRole("link", { name: "Équipe" }).click();
  await page.getByRole("button", { name: "Inviter" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Adresse e-mail").fill(amina.email);
  await admin.look("inviting");
  await dialog.getByRole("button", { name: "Inviter" }).click();
  const link = await dialog.getByLabel("Le lien d’invitation").inputValue();
  await admin.look("invited");

  const agent = await comes();
  await agent.page.goto(link);
  await agent.page.getByText(`Vous rejoignez ${companyName}.`).waitFor();
  await agent.look("joining");
  await agent.page.getByLabel("Votre nom").fill(amina.name);
  await agent.page.getByLabel("Mot de passe").fill(password);
  await agent.page.getByRole("button", { name: "Créer mon compte" }).click();
  await agent.page.getByRole("heading", { level: 1, name: "Mes dossiers" }).waitFor();
  await agent.page.getByText("Mode silencieux").waitFor();
  await agent.lookAround("empty-desk");
  stage.verify();
});

test("the printed link works once", async () => {
  const stranger = await stage.comes();
  stranger.expects(/40\d/u);
  await stranger.page.goto(stage.product.firstLink ?? "");
  await stranger.page.getByRole("heading", { level: 1, name: "Ce lien ne sert plus" }).waitFor();
  await stranger.look("spent-link");
});
