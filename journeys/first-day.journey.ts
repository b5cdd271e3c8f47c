import { onTestFinished, test } from "vitest";
import { chloe, password } from "../server/testing/cast.ts";
import type { Visitor } from "./browser.ts";
import { openStage } from "./stage.ts";

test("a first day: eight questions, a ready answer to each, a telephone outside, and the counter opens", async () => {
  const stage = await openStage({ bare: true });
  onTestFinished(stage.stop);
  const { product, comes } = stage;
  const admin = await comes();
  const { page } = admin;
  await page.goto(product.firstLink ?? "");
  await page.getByLabel("Votre nom").fill(chloe.name);
  await page.getByLabel("Adresse e-mail").fill(chloe.email);
  await page.getByLabel("Mot de passe").fill(password);
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await page.getByRole("link", { name: "Reprendre les premiers pas" }).click();

  await question(admin, "Qui servez-vous, et comment les appelez-vous ?");
  await page.getByLabel("Nom").fill("Association des Bouilloires");
  await page.getByLabel("Ceux que vous servez").selectOption("adhérent");
  await page.getByRole("link", { name: /En attente de l’adhérent/u }).waitFor();
  await goOn(admin);

  await question(admin, "Où vous écrit-on ?");
  await later(admin);

  await question(admin, "Pourquoi vous écrit-on ?");
  await page.getByRole("button", { name: "Prendre cette liste" }).click();
  await page.getByText(/\d+ motifs en place/u).waitFor();
  await goOn(admin);

  await question(admin, "Pour chaque motif : le traitez-vous ?");
  const first = page.getByRole("combobox", { name: /^Ce que nous faisons de/u }).first();
  await first.selectOption({ label: "Nous orientons" });
  await goOn(admin);

  await question(admin, "Quand êtes-vous là ?");
  const shop = page.getByRole("button", { name: /^Mardi à samedi/u });
  await shop.click();
  await page.getByRole("button", { name: /^Mardi à samedi/u, pressed: true }).waitFor();
  await goOn(admin);

  await question(admin, "Que promettez-vous à tous ?");
  await page.getByRole("button", { name: "Promettre cela" }).click();
  await page.getByText("1 engagement publié").waitFor();
  await goOn(admin);

  await question(admin, "Qui répond, qui aide, qui remplace ?");
  await page.getByRole("button", { name: "Demander à un collègue" }).click();
  await page.getByLabel("À qui").fill("Bruno");
  await page.getByRole("button", { name: "Noter que c’est demandé" }).click();
  await page.getByText("demandé à Bruno", { exact: true }).waitFor();
  await page.getByRole("link", { name: /Comment vous signez/u }).click();

  await question(admin, "Comment signez-vous ?");
  await later(admin);

  await page.getByRole("heading", { level: 2, name: "Essayer, puis ouvrir" }).waitFor();
  await page.getByRole("button", { name: "Préparer un lien" }).click();
  const link = await page.getByLabel("Le lien à ouvrir").inputValue();
  const outside = await comes();
  await outside.page.goto(new URL(new URL(link).pathname, page.url()).href);
  await outside.look("outside");
  await outside.page.getByRole("button", { name: "Dire que je la vois" }).click();
  await outside.page.getByText(/^Merci\./u).waitFor();
  await page.getByText(/^Ouvert depuis l’extérieur/u).waitFor();
  await admin.look("first-day-opening");
  await page.getByRole("button", { name: "Ouvrir le guichet" }).click();
  await page.getByText(/^Le guichet est ouvert depuis/u).waitFor();
  await page.getByText("Mode silencieux : rien ne part tout seul.").waitFor({ state: "detached" });
  await page.getByRole("link", { name: /Où l’on vous écrit\s*plus tard/u }).waitFor();
});

async function question({ page, look }: Visitor, title: string): Promise<void> {
  await page.getByRole("heading", { level: 2, name: title }).waitFor();
  await look(`first-day-${title.slice(0, 12)}`);
}

const goOn = ({ page }: Visitor) => page.getByRole("button", { name: "C’est bon, continuer" }).click();
const later = ({ page }: Visitor) => page.getByRole("button", { name: "Plus tard", exact: true }).click();
