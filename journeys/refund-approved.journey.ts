import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, chloe, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import type { Visitor } from "./browser.ts";
import { entryOf, openTicketOf, writesInto } from "./desk-hands.ts";
import { notBegun, openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

/** “By Friday” ends on Fridays at six. */
const asTheWeekEnds = ({ dayOfWeek, hour, minute }: Temporal.ZonedDateTime): boolean =>
  dayOfWeek === 5 && hour === 17 && minute >= 50;

beforeAll(async () => {
  await notBegun(asTheWeekEnds);
  stage = await openStage({ mailboxes: [dov.address], company: { undoSeconds: 0 } });
});
afterAll(() => stage?.stop());

test("a refund beyond one's authority is stopped, approved by the lead, sent, and followed", async () => {
  const { post, comes } = stage;
  const [lead, desk] = [await comes(), await comes()];
  const { page } = desk;
  await signIn(lead, chloe);
  await writesTheRules(lead);
  const letter = writeLetter({ from: dov, subject: "Théière", says: "Elle est arrivée en morceaux." });
  await post.send(dov.address, support, letter);
  await signIn(desk, amina);
  await openTicketOf(page, dov.name, "Théière");
  await page.getByRole("button", { name: "Prendre", exact: true }).click();
  await page.getByText("Le dossier est à vous.").waitFor();
  await givesReason(desk);

  await page.getByRole("button", { name: "Répondre" }).click();
  await page
    .getByRole("textbox", { name: "Votre réponse à Dov Perez" })
    .fill("Bonjour Monsieur Perez, je suis navrée. Nous vous remboursons 84 € d’ici vendredi. Amina");
  const ask = page.getByRole("button", { name: "Demander l’accord" });
  await ask.waitFor();
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.getByText("Le message n’est pas parti.").waitFor();
  await desk.look("refund-stopped");
  await ask.click();
  await page.getByRole("dialog").getByLabel("Pourquoi").fill("Cassée au transport, la photo le montre.");
  await desk.keepPicture("refund-asked");
  await page.getByRole("dialog").getByRole("button", { name: "Demander", exact: true }).click();
  await page.getByText(/Un responsable le voit dans ce dossier/u).waitFor();

  await lead.page.getByRole("link", { name: /^Accords\s*1/u }).click();
  await lead.page.getByRole("heading", { level: 1, name: "Accords demandés" }).waitFor();
  await lead.look("approvals");
  await lead.page.getByRole("link", { name: /84 €.*Amina.*la photo le montre/su }).click();
  const request = lead.page.getByRole("region", { name: "accord demandé" });
  await request.getByText("Amina demande votre accord").waitFor();
  await lead.lookAround("refund-for-the-lead");
  await request.getByRole("button", { name: "Accorder" }).click();

  await page.getByText("Chloé a donné son accord : le message peut partir.").waitFor();
  await desk.keepPicture("refund-approved");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  const stamp = page
    .getByRole("region", { name: "Promesses" })
    .getByRole("button", { name: /^Remboursement, 84\s€\s: promis pour/u });
  await stamp.waitFor();
  const received = await post.awaitLetter(dov.address, (found) => found.text.includes("84 €"));
  expect(received.text).toContain("Nous vous remboursons 84 €");
  await entryOf(page, "Chloé a donné son accord à Amina").waitFor();
  await grantsAndDelivers(desk);
  await desk.look("refund-sent");
  stage.verify();
});

async function writesTheRules({ page, look, keepPicture }: Visitor): Promise<void> {
  await page.getByRole("link", { name: "Réglages" }).click();
  await page.getByRole("link", { name: "Motifs", exact: true }).click();
  await page.getByLabel(/^Conseillers\s: Montant le plus haut/u).fill("50");
  await page
    .getByRole("region", { name: "Ce que chacun peut accorder seul" })
    .getByRole("button", { name: "Enregistrer" })
    .click();
  await page.getByText("Règle commune enregistrée.").waitFor();
  await page.getByRole("button", { name: "Ajouter un motif" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Motif", { exact: true }).fill("Produit arrivé cassé");
  await dialog.getByLabel("Procédure, pas à pas").fill("Demander une photo.\nRenvoyer ou rembourser.");
  await dialog.getByLabel("Amina").check();
  await keepPicture("reason-written");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("row", { name: /Produit arrivé cassé.*Nous traitons.*Amina.*Prêt/su }).waitFor();
  await look("reasons");
}

/** By the keyboard: m, a few letters, Enter. */
async function givesReason({ page, look, keepPicture }: Visitor): Promise<void> {
  await page.keyboard.press("m");
  await page.getByRole("option", { name: /Produit arrivé cassé/u }).waitFor();
  await writesInto(page.getByRole("combobox", { name: "Chercher un motif" }), "casse");
  await keepPicture("reason-choice");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Lire la procédure" }).click();
  await page.getByRole("complementary", { name: "Procédure" }).getByText("Demander une photo.").waitFor();
  await look("procedure");
  await page.getByRole("button", { name: "Fermer la procédure" }).click();
}

async function grantsAndDelivers({ page, keepPicture }: Visitor): Promise<void> {
  await page.getByRole("button", { name: "Accorder un geste" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByLabel("Quel geste").selectOption({ label: "Attention" });
  await panel.getByLabel("Montant en euros").fill("12,50");
  await panel.getByLabel("Pourquoi").fill("une tasse, pour l’attente");
  await keepPicture("gesture");
  await panel.getByRole("button", { name: "Accorder", exact: true }).click();
  await page.getByRole("button", { name: /^Marquer remis\s: Attention, 12,50/u }).click();
  await page.getByLabel("Ce qui le montre").fill("partie avec le colis 4471");
  await page.getByRole("button", { name: "Noter comme remis" }).click();
  await page.getByText(/^remis, /u).waitFor();
}
