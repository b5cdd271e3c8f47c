import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, bruno, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { entryOf, openTicketOf } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address] });
});
afterAll(() => stage?.stop());

const context = "La vanne est commandée chez Delmas. Dov attend surtout une date.";

test("a handover carries its context, is accepted by the next owner, and the customer reads who takes over", async () => {
  const { post, comes } = stage;
  await post.send(dov.address, support, writeLetter({ from: dov, subject: "Vanne", says: "Elle fuit." }));
  const [giver, taker, customer] = [await comes(), await comes(), await comes()];
  await signIn(giver, amina);
  const ticketId = await openTicketOf(giver.page, dov.name, "Vanne");
  await giver.page.getByRole("button", { name: "Prendre" }).click();
  await giver.page.getByRole("button", { name: "Rendre" }).waitFor();

  await giver.page.getByRole("button", { name: "Passer le relais" }).click();
  const dialog = giver.page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Bruno/u }).check();
  await dialog.getByLabel("Pourquoi").selectOption({ label: "Trop de dossiers en cours" });
  await dialog.getByLabel("Ce qu’il faut savoir").fill(context);
  await giver.look("handing-over");
  await dialog.getByRole("button", { name: "Proposer le relais" }).click();
  await giver.page.getByText("Relais proposé à Bruno.").waitFor();

  const acknowledgement = await post.awaitLetter(dov.address, (found) => found.links.length > 0);
  await customer.page.goto(acknowledgement.links[0] ?? "");
  await customer.page.getByText("Amina", { exact: true }).waitFor();

  await signIn(taker, bruno);
  await taker.page.goto(`/tickets/${ticketId}?view=all`);
  await entryOf(taker.page, context).waitFor();
  await taker.look("asked-to-take-over");
  await taker.page.getByRole("button", { name: "Accepter le relais" }).click();
  await taker.page.getByText("à vous", { exact: true }).waitFor();

  await customer.page.reload();
  await customer.page.getByText("Bruno", { exact: true }).waitFor();
  expect(await customer.page.getByText(context).count(), "no customer reads it").toBe(0);
  await customer.look("who-takes-over");
  stage.verify();
});
