import { afterAll, beforeAll, test } from "vitest";
import { chloe } from "../server/testing/cast.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.stop());

test("an administrator says when somebody is there, and reads when a delay falls due", async () => {
  const desk = await stage.comes();
  const { page } = desk;
  await signIn(desk, chloe);
  await page.getByRole("link", { name: "Réglages" }).click();
  await page.getByRole("link", { name: "Calendriers", exact: true }).click();
  await page.getByRole("button", { name: "Ajouter un calendrier" }).click();
  await page.getByRole("dialog").getByLabel("Nom").fill("Équipe de Strasbourg");
  await page.getByRole("dialog").getByRole("button", { name: "Ajouter" }).click();
  await page.getByRole("heading", { level: 1, name: "Équipe de Strasbourg" }).waitFor();

  await page.getByLabel("Ouvre, lundi, période 1").fill("9h30");
  await page.getByLabel("Ferme, lundi, période 1").fill("12h");
  await page.getByRole("button", { name: "Ajouter une période, lundi" }).click();
  await page.getByRole("button", { name: "Comme lundi, du mardi au vendredi" }).click();
  for (const day of ["samedi", "dimanche"])
    await page.getByRole("button", { name: `Retirer la période 1, ${day}` }).click();
  await desk.lookAround("calendar-hours");
  await page.getByLabel("Jours fériés", { exact: true }).selectOption({ label: "France" });
  await page.getByLabel("Région").selectOption({ label: "Alsace-Moselle" });
  await page.getByRole("button", { name: "Ajouter une fermeture" }).click();
  await page.getByLabel("Motif").fill("Réveillon");
  await page.getByLabel("Du", { exact: true }).fill("2026-12-24");
  await page.getByLabel("toute la journée").uncheck();
  await page.getByLabel("Fermé à partir de").fill("13h");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Calendrier enregistré.").waitFor();
  await page.getByRole("heading", { name: "Prochains jours fériés" }).waitFor();

  const example = page.getByRole("region", { name: "Un exemple" });
  await example.getByLabel("Début").fill("2026-12-24");
  await example.getByLabel("Heure").fill("11h");
  await example.getByLabel("Délai").fill("4");
  await example.getByText("lundi 28 décembre 2026 à 14 h 30").waitFor();
  await example.getByText("Saint-Étienne").waitFor();
  await example.getByLabel("Compté en").selectOption({ label: "jours calendaires" });
  await example.getByLabel("Délai").fill("2");
  await example.getByLabel("Un dernier jour de week-end ou férié").selectOption({ index: 1 });
  await example.getByText("lundi 28 décembre 2026 à 23 h 59").waitFor();
  await example.scrollIntoViewIfNeeded();
  await desk.lookAround("calendar-example");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByLabel("Motif").scrollIntoViewIfNeeded();
  await desk.look("calendar-closures-in-hand");
  await example.scrollIntoViewIfNeeded();
  await desk.look("calendar-example-in-hand");
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole("link", { name: "Tous les calendriers" }).click();
  await page.getByText(/France \(Alsace-Moselle\)/u).waitFor();
  await desk.lookAround("calendars");
  stage.verify();
});
