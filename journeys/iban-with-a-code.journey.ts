import type { DataRequest } from "@guichet/contract/data-requests.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { askApi, openTicketOf } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

const atWork = "dov.perez@travail.test";
let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address, atWork], company: { undoSeconds: 0 } });
});
afterAll(() => stage?.stop());

const asked = "Bonjour,\n\nOù est mon remboursement ?\n\nDov";

test("an IBAN typed wrong, then right with its code; a stranger is stopped; every known address is warned", async () => {
  const { post, comes } = stage;
  await post.send(dov.address, support, writeLetter({ from: dov, subject: "Remboursement", says: asked }));
  const desk = await comes();
  await signIn(desk, amina);
  const ticketId = await openTicketOf(desk.page, "Dov Perez", "Remboursement");
  const { customer: card } = await askApi<{ customer: { id: string } }>(
    desk.page,
    "GET",
    `/tickets/${ticketId}`,
  );
  await askApi(desk.page, "POST", `/customers/${card.id}/identities`, { kind: "email", value: atWork });
  const why = "Pour vous rembourser 42,90 €.";
  await askApi(desk.page, "POST", `/tickets/${ticketId}/data-requests`, { kind: "iban", why });

  const letter = await post.awaitLetter(dov.address, ({ text }) => text.includes("vous demande votre IBAN"));
  const forwarded = letter.links[0] ?? "";
  const customer = await comes({ javaScript: false });
  const { page } = customer;
  customer.expects(/422 .*\/data\//u);
  await page.goto(forwarded);
  await page.getByText("Nous attendons de vous :").waitFor();
  await page.getByRole("link", { name: "L’indiquer" }).click();
  await page.getByText(why).waitFor();
  await page.getByLabel("Votre IBAN").fill("FR76 3000 6000 0112 3456 7890 198");
  await page.getByRole("button", { name: "Vérifier et envoyer" }).click();
  await page.getByRole("alert").getByText("sa clé ne correspond pas").waitFor();
  await customer.look("iban-mistyped");

  await page.getByLabel("Votre IBAN").fill("FR76 3000 6000 0112 3456 7890 189");
  await page.getByRole("button", { name: "Vérifier et envoyer" }).click();
  await page.getByRole("heading", { level: 1, name: "Tapez le code reçu" }).waitFor();
  await page.getByText("Un code vient de partir à d•••@exemple.test.").waitFor();
  const coded = await post.awaitLetter(dov.address, ({ subject }) => subject.includes("code à usage unique"));
  await page.getByLabel("Code à six chiffres").fill(/\b\d{6}\b/u.exec(coded.text)?.[0] ?? "");
  await customer.look("iban-code");
  await page.getByRole("button", { name: "Confirmer" }).click();
  await page.getByText("C’est enregistré. Merci.").waitFor();
  await page.getByText("à confirmer une seconde fois").waitFor();
  expect(await page.content()).not.toContain("3000 6000");
  await customer.look("iban-given");
  for (const address of [dov.address, atWork]) {
    const warning = await post.awaitLetter(address, ({ subject }) =>
      subject.includes("votre IBAN a été indiqué"),
    );
    expect(warning.text).toContain("Ce n’est pas moi");
  }

  const stranger = await comes();
  stranger.expects(/4(?:10|22) .*\/(?:request|t)\//u);
  await stranger.page.goto(forwarded);
  await stranger.page.getByRole("link", { name: "Modifier" }).click();
  await stranger.page.getByLabel("Votre IBAN").waitFor();
  expect(await stranger.page.content()).not.toContain("FR7630006000011234567890189");
  await stranger.page.getByLabel("Votre IBAN").fill("GB29 NWBK 6016 1331 9268 19");
  await stranger.page.getByRole("button", { name: "Vérifier et envoyer" }).click();
  await stranger.page.getByLabel("Code à six chiffres").fill("000000");
  await stranger.page.getByRole("button", { name: "Confirmer" }).click();
  await stranger.page.getByRole("alert").getByText("Il reste 4 essais.").waitFor();
  await stranger.look("iban-stranger");

  await page.getByText("Ce lien a été transmis par erreur").click();
  await page.getByRole("button", { name: "Rendre ce lien inutilisable" }).click();
  await page.getByRole("heading", { level: 1, name: "Ce lien ne s’ouvre plus" }).waitFor();
  await stranger.page.goto(forwarded);
  await stranger.page.getByText("Il a expiré, ou votre messagerie l’a coupé en chemin.").waitFor();
  const renewed = await post.awaitLetter(dov.address, ({ text }) => text.includes("Voici le nouveau"));
  await page.goto(renewed.links[0] ?? "");
  await page.getByText("••").first().waitFor();

  const { items } = await askApi<{ items: DataRequest[] }>(
    desk.page,
    "GET",
    `/tickets/${ticketId}/data-requests`,
  );
  expect(items[0]?.datum).toMatchObject({ shown: "FR••\u00a0••••\u00a00189", state: "to_confirm" });
  stage.verify();
});
