import { expect, onTestFinished, test } from "vitest";
import { amina, chloe, password } from "../server/testing/cast.ts";
import type { Visitor } from "./browser.ts";
import { companyName, openStage } from "./stage.ts";

const french = {
  language: "fr",
  account: "Votre compte",
  name: "Votre nom",
  email: "Adresse e-mail",
  password: "Mot de passe",
  create: "Créer mon compte",
  inboxes: "Points de contact",
  silent: "Mode silencieux : rien ne part tout seul.",
  company: "Entreprise",
  companyName: "Nom",
  calendars: "Calendriers",
  hours: /^Heures d’ouverture/u,
  addPeriod: "Ajouter une période, lundi",
  kept: "Calendrier enregistré.",
  save: "Enregistrer",
  saved: "Réglages enregistrés.",
  team: "Personnes",
  invite: "Inviter",
  link: "Le lien d’invitation",
  joining: `Vous rejoignez ${companyName}.`,
  mine: "Mes dossiers",
  spent: "Ce lien ne sert plus",
};

type Words = { [Word in keyof typeof french]: Word extends "hours" ? RegExp : string };

const english: Words = {
  language: "en",
  account: "Your account",
  name: "Your name",
  email: "Email address",
  password: "Password",
  create: "Make my account",
  inboxes: "Inboxes",
  silent: "Silent mode: nothing leaves by itself.",
  company: "Company",
  companyName: "Name",
  calendars: "Calendars",
  hours: /^Heures d’ouverture/u,
  addPeriod: "Add a period, Monday",
  kept: "Calendar saved.",
  save: "Save",
  saved: "Settings saved.",
  team: "People",
  invite: "Invite",
  link: "The invitation link",
  joining: `You are joining ${companyName}.`,
  mine: "My tickets",
  spent: "This link no longer works",
};

test.each([
  ["French", french],
  ["English", english],
])("a first start leads from the printed link to a house with two people in it, in %s", async (_, words) => {
  const stage = await openStage({ bare: true });
  onTestFinished(stage.stop);
  const { product, comes } = stage;
  const language = words.language === "en" ? "en" : "fr";
  expect(product.said()).toContain("Première ouverture : ce lien crée le compte administrateur.");
  expect(product.said()).toContain("First start: this link makes the administrator’s account.");
  const admin = await comes({ language });
  await makeAdministrator(admin, words, product.firstLink ?? "");
  await describeCompany(admin, words);
  const link = await invite(admin, words);

  const agent = await comes({ language });
  await agent.page.goto(link);
  await agent.page.getByText(words.joining).waitFor();
  await agent.look(`joining-${language}`);
  await agent.page.getByLabel(words.name).fill(amina.name);
  await agent.page.getByLabel(words.password).fill(password);
  await agent.page.getByRole("button", { name: words.create }).click();
  await agent.page.getByRole("heading", { level: 1, name: words.mine }).waitFor();
  await agent.page.getByText(words.silent).waitFor();
  await agent.look(`empty-desk-${language}`);

  const stranger = await comes({ language });
  stranger.expects(/410 .*\/api\/invitation/u);
  for (const spent of [product.firstLink ?? "", link]) {
    await stranger.page.goto(spent);
    await stranger.page.getByRole("heading", { level: 1, name: words.spent }).waitFor();
  }
  await stranger.look(`spent-link-${language}`);
  stage.verify();
});

async function makeAdministrator({ page, look }: Visitor, words: Words, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: words.account }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/join");
  await look(`first-account-${words.language}`);
  await page.getByLabel(words.name).fill(chloe.name);
  await page.getByLabel(words.email).fill(chloe.email);
  await page.getByLabel(words.password).fill(password);
  await page.getByRole("button", { name: words.create }).click();
  await page.getByRole("heading", { level: 1, name: words.inboxes }).waitFor();
  await page.getByText(words.silent).waitFor();
  await look(`first-inboxes-${words.language}`);
}

async function describeCompany({ page, look }: Visitor, words: Words): Promise<void> {
  await page.getByRole("link", { name: words.company }).click();
  await page.getByLabel(words.companyName, { exact: true }).fill(companyName);
  await look(`company-${words.language}`);
  await page.getByRole("button", { name: words.save }).click();
  await page.getByText(words.saved).waitFor();

  await page.getByRole("link", { name: words.calendars, exact: true }).first().click();
  await page.getByRole("link", { name: words.hours }).click();
  await page.getByRole("button", { name: words.addPeriod }).click();
  await look(`calendar-${words.language}`);
  await page.getByRole("button", { name: words.save }).click();
  await page.getByText(words.kept).waitFor();
}

async function invite({ page, look }: Visitor, words: Words): Promise<string> {
  await page.getByRole("link", { name: words.team }).click();
  await page.getByRole("button", { name: words.invite }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.email).fill(amina.email);
  await look(`inviting-${words.language}`);
  await dialog.getByRole("button", { name: words.invite }).click();
  const link = await dialog.getByLabel(words.link).inputValue();
  await look(`invited-${words.language}`);
  return link;
}
