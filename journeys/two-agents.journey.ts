import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, bruno, dov, esra, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import type { Visitor } from "./browser.ts";
import { entryOf, writtenIn } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address, esra.address], company: { undoSeconds: 0 } });
});
afterAll(() => stage?.stop());

const words = "Votre réponse à Dov Perez";

async function opens(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole("link", { name: /^À prendre/u }).click();
  await visitor.page.getByRole("link", { name: /Dov Perez.*Chaudière/su }).click();
  await entryOf(visitor.page, "Elle ne chauffe plus.").waitFor();
}

test("two agents in the same ticket see each other, and neither sends without having read the other", async () => {
  const { post, comes } = stage;
  const letter = writeLetter({
    from: dov,
    subject: "Chaudière",
    says: "Elle ne chauffe plus.",
    id: "c@exemple.test",
  });
  await post.send(dov.address, support, letter);
  const [first, second] = [await comes(), await comes()];
  await signIn(first, amina);
  await signIn(second, bruno);
  await opens(first);
  await opens(second);
  await first.page.getByText("Bruno regarde aussi ce dossier").first().waitFor();
  await second.page.getByText("Amina regarde aussi ce dossier").first().waitFor();
  await second.look("someone-else-here");

  await first.page.getByRole("button", { name: "Répondre" }).click();
  await first.page.getByRole("textbox", { name: words }).fill("Bonjour, un technicien regarde cela.");
  await second.page.getByText("Amina répond").first().waitFor();
  await second.page.getByRole("button", { name: "Répondre" }).click();
  await second.page.getByRole("textbox", { name: words }).fill("Bonjour, avez-vous vérifié la pression ?");
  await first.page.getByText("Bruno répond").first().waitFor();
  await first.lookAround("someone-else-answers");
  await second.page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await second.page.getByText("Message envoyé.").waitFor();

  await entryOf(first.page, "avez-vous vérifié la pression").waitFor();
  first.expects(/409 .*\/replies/u);
  await first.page.getByText("Un mot nouveau est arrivé pendant que vous écriviez.").waitFor();
  await first.page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await first.page.getByRole("button", { name: "Envoyer quand même" }).waitFor();
  await first.look("thread-moved");
  expect(await writtenIn(first.page, words)).toContain("un technicien regarde cela");
  const before = await post.awaitLetter(dov.address, (found) => found.text.includes("vérifié la pression"));
  expect(before.inReplyTo).toBe("<c@exemple.test>");
  expect((await post.lettersOf(dov.address)).some((found) => found.text.includes("technicien"))).toBe(false);

  await first.page.getByRole("button", { name: "Envoyer quand même" }).click();
  await first.page.getByText("Message envoyé.").waitFor();
  await post.awaitLetter(dov.address, (found) => found.text.includes("un technicien regarde cela"));
  await entryOf(second.page, "un technicien regarde cela").waitFor();
  stage.verify();
});

test("what arrives waits behind a quiet line, and what one takes is no longer to take for the other", async () => {
  const { post, comes } = stage;
  const [first, second] = [await comes(), await comes()];
  await signIn(first, amina);
  await signIn(second, bruno);
  for (const { page } of [first, second]) {
    await page.getByRole("link", { name: /^En cours/u }).click();
    await page.getByRole("link", { name: /Dov Perez.*Chaudière/su }).waitFor();
  }
  await post.send(esra.address, support, writeLetter({ from: esra, subject: "Radiateur", says: "Il fuit." }));
  for (const { page } of [first, second]) {
    await page.getByRole("button", { name: "1 nouveau" }).click();
    await page.getByRole("link", { name: /Esra Kaya.*Radiateur/su }).click();
    await page.getByRole("button", { name: "Prendre" }).waitFor();
  }
  await first.page.getByRole("button", { name: "Prendre" }).click();
  await first.page.getByRole("button", { name: "Rendre" }).waitFor();
  await second.page.getByText("à Amina", { exact: true }).first().waitFor();
  await second.look("taken-by-another");
  stage.verify();
});
