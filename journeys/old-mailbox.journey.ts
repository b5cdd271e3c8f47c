import { afterAll, beforeAll, expect, test } from "vitest";
import { chloe, dov, esra, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { entryOf } from "./desk-hands.ts";
import { mailboxPassword } from "./post.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address, esra.address], connected: false });
  await stage.post.house.fill(support, [...longAgo(), ...thisWeek()]);
  const colleague = answered("sent-1", "late-1", "Nous la changeons demain.");
  await stage.post.house.append(support, "Sent", colleague, { at: daysAgo(1) });
});
afterAll(() => stage?.stop());

const day = 86_400_000;
const daysAgo = (count: number) => new Date(Date.now() - count * day).toISOString();

/** Ten years of a house that always read its mail, but for a few. */
const longAgo = () =>
  Array.from({ length: 2996 }, (_, rank) => ({
    raw: writeLetter({
      from: dov,
      subject: `Ancien ${rank}`,
      says: "Merci.",
      id: `old-${rank}@exemple.test`,
    }),
    at: daysAgo(8 + (2996 - rank)),
    seen: rank % 100 !== 0,
  })).map((letter) => ({ ...letter, raw: letter.raw.toString() }));

/** Read ones are dealt with; the two unread are what somebody still waits for. */
const thisWeek = () =>
  [
    { id: "read-1", from: dov, subject: "Déjà lu lundi", seen: true },
    { id: "late-1", from: dov, subject: "Une vis manque", seen: false },
    { id: "late-2", from: esra, subject: "Facture en double", seen: false },
    { id: "read-2", from: esra, subject: "Déjà lu mardi", seen: true },
  ].map(({ id, from, subject, seen }, rank) => ({
    raw: writeLetter({ from, subject, says: `${subject}, que faire ?`, id: `${id}@exemple.test` }).toString(),
    at: daysAgo(3 - rank / 10),
    seen,
  }));

/** What a colleague wrote in another program. */
const answered = (id: string, answers: string, says: string) =>
  writeLetter({
    from: { name: "Bruno", address: support },
    to: answers === "late-1" ? dov.address : esra.address,
    subject: "Re: votre demande",
    says,
    id: `${id}@guichet.test`,
    answers: `${answers}@exemple.test`,
  });

test("a mailbox with 3,000 old messages is connected without disturbing anyone", async () => {
  const { post, comes } = stage;
  const desk = await comes();
  const { page } = desk;
  await signIn(desk, chloe);
  await page.getByRole("link", { name: "Réglages" }).click();
  await page.getByRole("link", { name: "Points de contact" }).click();
  await page.getByRole("button", { name: "Relier une boîte" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nom", { exact: true }).fill("Service clients");
  await dialog.getByLabel("Adresse", { exact: true }).fill(support);

  const receiving = dialog.getByRole("group", { name: "Réception (IMAP)" });
  await receiving.getByLabel("Serveur", { exact: true }).fill(post.house.host);
  await receiving.getByLabel("Sécurité").selectOption({ label: "aucune" });
  await receiving.getByLabel("Port").fill(String(post.house.imap.port));
  await receiving.getByLabel("Mot de passe").fill("un autre");
  const sending = dialog.getByRole("group", { name: "Envoi (SMTP)" });
  await sending.getByLabel("Serveur", { exact: true }).fill(post.submission.host);
  await sending.getByLabel("Sécurité").selectOption({ label: "STARTTLS" });
  await sending.getByLabel("Port").fill(String(post.submission.port));
  await dialog.getByRole("button", { name: "Essayer" }).click();
  await dialog
    .getByText("l’identifiant ou le mot de passe n’est pas accepté", { exact: false })
    .first()
    .waitFor();
  await desk.look("trial-refused");

  await receiving.getByLabel("Mot de passe").fill(mailboxPassword);
  await dialog.getByRole("button", { name: "Essayer" }).click();
  await dialog.getByText("Réception : la boîte s’ouvre, 3 000 messages y sont.").waitFor();
  await dialog.getByText("Envoi : le serveur nous accepte.").waitFor();
  expect(await dialog.getByLabel("À partir de maintenant").isChecked()).toBe(true);
  expect(await dialog.getByLabel("Et les non lus des derniers jours").inputValue()).toBe("7");
  await desk.look("trial-accepted");
  await dialog.getByRole("button", { name: "Relier une boîte" }).click();
  await page.getByText("Boîte reliée.").waitFor();
  await page.getByText("en écoute").waitFor();
  await desk.look("inbox-listening");

  await page.getByRole("link", { name: /^Tous/u }).click();
  await page.getByRole("link", { name: /Facture en double/u }).waitFor();
  await page.getByRole("link", { name: /Une vis manque/u }).waitFor();
  expect(await page.locator("[data-ticket-row]").count()).toBe(2);
  await page.getByRole("link", { name: /^Sans réponse 0/u }).waitFor();

  await page.getByRole("link", { name: /Une vis manque/u }).click();
  await entryOf(page, "Nous la changeons demain.").getByText("écrit dans un autre logiciel").waitFor();
  await page.getByText("en attente du client").last().waitFor();
  await desk.look("answered-elsewhere");

  await page.getByRole("link", { name: /Facture en double/u }).click();
  await page.getByText("Arrivé avant que la boîte soit reliée : non compté en retard.").waitFor();
  await desk.look("imported");

  for (const state of ["En file", "Partis", "Échoués"]) {
    await page.getByRole("link", { name: "Envois" }).click();
    await page.getByRole("button", { name: state, exact: true }).click();
    await page.getByText("Un tel envoi serait listé ici").waitFor();
  }
  expect(await post.lettersOf(dov.address)).toEqual([]);
  expect(await post.lettersOf(esra.address)).toEqual([]);

  await page.getByRole("link", { name: /^Tous/u }).click();
  await page.getByRole("link", { name: /Facture en double/u }).click();
  await post.house.append(support, "Sent", answered("sent-2", "late-2", "C’est remboursé."));
  const fresh = writeLetter({ from: dov, subject: "Une autre question", says: "Êtes-vous ouverts samedi ?" });
  await post.send(dov.address, support, fresh);
  await entryOf(page, "C’est remboursé.").getByText("écrit dans un autre logiciel").waitFor();
  const acknowledged = await post.awaitLetter(dov.address, () => true);
  expect(acknowledged.subject).toContain("Une autre question");
  expect(await post.lettersOf(esra.address)).toEqual([]);
  expect(await unreadIn(support)).toBe(30);
  stage.verify();
});

/** Thirty letters of long ago that nobody had read: they still are unread. */
async function unreadIn(address: string): Promise<number> {
  const old = await stage.post.house.visit(address, async (client) => {
    const lock = await client.getMailboxLock("INBOX");
    const found = await client.search({ seen: false, before: new Date(Date.now() - 7 * day) });
    lock.release();
    return found;
  });
  return old === false ? 0 : (old?.length ?? 0);
}
