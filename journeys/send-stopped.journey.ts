import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, dov, support } from "../server/testing/cast.ts";
import { writeLetter } from "../server/testing/letters.ts";
import { entryOf, openTicketOf, writtenIn } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address], company: { undoSeconds: 0 } });
});
afterAll(() => stage?.stop());

const field = "Votre réponse à Dov Perez";
const first = {
  from: dov,
  subject: "Selle",
  says: "La selle est fendue. Que faire ?",
  id: "s-1@exemple.test",
};
const second = {
  from: dov,
  subject: "Re: Selle",
  says: "Je l’ai finalement recollée moi-même. Il me manque une vis.",
  id: "s-2@exemple.test",
  answers: "s-1@exemple.test",
};

test("a customer writes again while being answered: the send stops, shows what is new, and one answer leaves", async () => {
  const { post, comes } = stage;
  await post.send(dov.address, support, writeLetter(first));
  const desk = await comes();
  const { page } = desk;
  await signIn(desk, amina);
  await openTicketOf(page, "Dov Perez", "Selle");
  await entryOf(page, "La selle est fendue.").waitFor();
  await page.getByRole("button", { name: "Répondre" }).click();
  const words = page.getByRole("textbox", { name: field });
  await words.fill("Bonjour Monsieur Perez, passez à l’atelier avec le vélo. Amina");

  await post.send(dov.address, support, writeLetter(second));
  const news = page.getByRole("alert").filter({ hasText: "Un mot nouveau est arrivé" });
  await news.getByText("Il me manque une vis.").waitFor();
  desk.expects(/409 .*\/replies/u);
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  const anyway = page.getByRole("button", { name: "Envoyer quand même" });
  await anyway.waitFor();
  await desk.lookAround("send-stopped");
  expect(await writtenIn(page, field)).toContain("passez à l’atelier");
  const answersTo = async () =>
    (await post.lettersOf(dov.address)).filter(({ autoSubmitted }) => autoSubmitted === "");
  expect(await answersTo()).toEqual([]);

  await words.fill("Bonjour Monsieur Perez, bravo ! La vis est une M5 de 20 mm, nous en avons ici. Amina");
  await anyway.click();
  await page.getByText("Message envoyé.").waitFor();
  const answer = await post.awaitLetter(dov.address, ({ text }) => text.includes("La vis est une M5"));
  expect(answer.inReplyTo).toBe("<s-2@exemple.test>");
  await entryOf(page, "La vis est une M5").waitFor();
  await anyway.waitFor({ state: "detached" });
  expect(await answersTo()).toHaveLength(1);
  stage.verify();
});
