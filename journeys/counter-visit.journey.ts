import { afterAll, beforeAll, expect, test } from "vitest";
import { chloe, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { pressAzerty } from "./azerty.ts";
import { askApi, writesInto } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address] });
});
afterAll(() => stage?.stop());

const nineYearsAgo = Temporal.Now.plainDateISO("Europe/Paris").subtract({ years: 9, days: 2 }).toString();

type Found = { items: { id: string; name: string; openTickets: unknown[] }[] };

test("somebody comes to the counter: found by a name typed wrongly, and a ticket opens in three gestures with its slip", async () => {
  const desk = await stage.comes();
  const { page } = desk;
  await signIn(desk, chloe);
  await stage.post.send(
    dov.address,
    support,
    writeLetter({ from: dov, subject: "Vase fendu", says: "Mon vase est fendu." }),
  );
  const found = () => askApi<Found>(page, "GET", "/visitors?q=Pérès");
  await expect.poll(async () => (await found()).items[0]?.openTickets.length).toBe(1);

  await askApi(page, "POST", "/policies", {
    name: "Réponse dans la matinée",
    targets: { first_answer: { minutes: 240 } },
  });
  // From the desk by two keys of a French keyboard.
  await pressAzerty(page, "g", "g");
  const field = page.getByLabel("Qui est là ?");
  await writesInto(field, "Pérès");
  await page.getByRole("button", { name: /Dov Perez/u }).waitFor();
  await desk.lookAround("counter-found");
  await page.keyboard.press("Enter");

  await page.getByRole("region", { name: "Dossiers ouverts" }).getByText("Vase fendu").waitFor();
  await writesInto(page.getByLabel("Pourquoi cette personne vient-elle ?"), "Rapporte le vase");
  await desk.look("counter-why");
  await page.keyboard.press("Enter");

  await page.getByRole("heading", { name: "Dossier ouvert pour Dov Perez" }).waitFor();
  await page
    .getByText(/^Chloé vous répond avant/u)
    .first()
    .waitFor();
  await desk.lookAround("counter-slip");
  const link = await page.getByLabel("Lien de suivi, pour cette personne seule").inputValue();

  // The person scans it on the way out.
  const person = await stage.comes();
  await person.page.goto(link);
  await person.page.getByText("Rapporte le vase").first().waitFor();
  await person.look("counter-tracking");

  await page.keyboard.press("Enter");
  await writesInto(field, "06 55 44 33 22");
  await page.getByRole("button", { name: /Nouvelle personne/u }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Ida Roux");
  await page.getByLabel("Pourquoi cette personne vient-elle ?").fill("Cherche une théière");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Dossier ouvert pour Ida Roux" }).waitFor();
  expect((await askApi<Found>(page, "GET", "/visitors?q=0655443322")).items[0]?.name).toBe("Ida Roux");

  const card = `/customers/${(await found()).items[0]?.id}`;
  await askApi(page, "POST", `${card}/identities`, { kind: "phone", value: "06 55 44 33 22" });
  await askApi(page, "PATCH", card, {
    civility: "mr",
    called: "Monsieur Perez",
    customerSince: nineYearsAgo,
  });
  await askApi(page, "PUT", `${card}/organisation`, { name: "Atelier de la Lune" });
  const text = "Être prévenu la veille de chaque passage, par téléphone.";
  await askApi(page, "POST", `${card}/notes`, { kind: "expectation", saidBy: "customer", text });
  await page.goto(card);
  await page.getByText("Client depuis 9 ans").waitFor();
  await page.getByText(/^Même téléphone/u).waitFor();
  await desk.lookAround("customer-card");
  await page.getByRole("link", { name: /Vase fendu/u }).click();
  await page.getByText(text).first().waitFor();
  await desk.look("customer-card-in-ticket");
  stage.verify();
});
