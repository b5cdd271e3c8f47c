import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, bruno, dov, esra, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { askApi, entryOf, openTicketOf } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address, esra.address] });
});
afterAll(() => stage?.stop());

const context = "Tout est dit dans le dossier ; le transporteur rappelle mardi.";

test("away and reassign: one leaves, each ticket goes to somebody who is there, the customers are told, and coming back takes nothing back", async () => {
  const { post, comes } = stage;
  await post.send(dov.address, support, writeLetter({ from: dov, subject: "Vélo", says: "Il grince." }));
  await post.send(esra.address, support, writeLetter({ from: esra, subject: "Casque", says: "Trop petit." }));
  const [leaver, colleague, customer] = [await comes(), await comes(), await comes()];
  await signIn(leaver, amina);
  const { page } = leaver;
  const ids = [await openTicketOf(page, dov.name, "Vélo"), await openTicketOf(page, esra.name, "Casque")];
  for (const id of ids) await askApi(page, "PUT", `/tickets/${id}/owner`);
  const dueAt = Temporal.Now.instant().add({ hours: 48 }).toString();
  const promise = { key: crypto.randomUUID(), kind: "call_back", what: "Rappeler Dov", dueAt };
  await askApi(page, "POST", `/tickets/${ids[0]}/promises`, promise);

  await page.getByRole("button", { name: "Mon état : présent" }).click();
  const dialog = page.getByRole("dialog", { name: "Mon état" });
  await leaver.lookAround("my-state");
  await dialog.getByRole("button", { name: "Sans date de retour" }).click();
  const { items } = await askApi<{ items: { id: string; name: string }[] }>(page, "GET", "/presences");
  const chosen = items.find(({ name }) => name === bruno.name)?.id ?? "";
  for (const name of [dov.name, esra.name]) await dialog.getByLabel(`Qui suit ${name}`).selectOption(chosen);
  await dialog.getByLabel("Ce qu’il faut savoir", { exact: true }).fill(context);
  await leaver.lookAround("away-and-reassign");
  await dialog.getByRole("button", { name: "M’absenter et confier 2 dossiers" }).click();
  await page.getByText("2 dossiers confiés.").waitFor();

  const letter = await post.awaitLetter(dov.address, (found) => found.text.includes("Amina s’absente"));
  expect(letter.text).toContain("Bruno suit désormais votre demande");
  expect(letter.text).not.toContain(context);
  await customer.page.goto(letter.links[0] ?? "");
  await customer.page.getByText("Bruno", { exact: true }).first().waitFor();

  await signIn(colleague, bruno);
  await colleague.page.goto(`/tickets/${ids[0]}?view=mine`);
  await entryOf(colleague.page, context).waitFor();
  await colleague.page
    .getByText(/Rappeler Dov.*Bruno/su)
    .first()
    .waitFor();

  await page.getByRole("button", { name: "Mon état : absent" }).click();
  await dialog.getByText("À votre retour, ils restent à qui les suit.", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "Je suis de retour" }).click();
  await page.getByRole("button", { name: "Mon état : présent" }).waitFor();
  const kept = await askApi<{ owner: { name: string } }>(page, "GET", `/tickets/${ids[0]}`);
  expect(kept.owner.name).toBe("Bruno");
  stage.verify();
});
