import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, esra } from "../server/testing/cast.ts";
import { until } from "../server/testing/until.ts";
import type { Visitor } from "./browser.ts";
import { companyName, openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [esra.address] });
});
afterAll(() => stage?.stop());

const french = {
  language: "fr",
  title: "Écrivez-nous",
  email: "Votre adresse e-mail",
  name: "Votre nom",
  subject: "L’objet de votre message",
  message: "Votre message",
  files: "Ajouter des fichiers",
  send: "Envoyer",
  problem: "Cette adresse e-mail n’est pas complète.",
  kept: "Fichiers déjà reçus",
  received: "Bien reçu",
  follow: "Suivre votre demande",
  arrived: "Votre message est bien arrivé.",
  about: "Sonnette muette",
  says: "Bonjour,\n\nLa sonnette ne sonne plus depuis hier.",
} as const;

const english: Record<keyof typeof french, string> = {
  language: "en",
  title: "Write to us",
  email: "Your email address",
  name: "Your name",
  subject: "What it is about",
  message: "Your message",
  files: "Add files",
  send: "Send",
  problem: "This email address is not complete.",
  kept: "Files already received",
  received: "We have your message",
  follow: "Follow your request",
  arrived: "Your message has arrived.",
  about: "Silent doorbell",
  says: "Hello,\n\nThe doorbell has been silent since yesterday.",
};

const slowestRobot = 2_000;

test.each([
  ["French", french],
  ["English", english],
])(
  "the form in %s keeps what was typed on error, and is one message however often it is sent",
  async (_, words) => {
    const { comes, post } = stage;
    const visitor = await comes({ javaScript: false, language: words.language === "en" ? "en" : "fr" });
    const { page } = visitor;
    await page.goto("/contact");
    if (words.language === "en") await page.getByRole("link", { name: "Read this page in English" }).click();
    const opened = performance.now();
    await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
    await visitor.lookAround(`form-${words.language}`);
    await fill(visitor, words);
    await page.getByLabel(words.email).fill("esra.exemple.test");
    await page.getByLabel(words.files).setInputFiles([picture]);
    await page.getByRole("button", { name: words.send }).click();

    visitor.expects(/422 .*\/contact/u);
    await page.getByText(words.problem).first().waitFor();
    await visitor.look(`form-problem-${words.language}`);
    expect(await page.getByLabel(words.message, { exact: true }).inputValue()).toBe(words.says);
    expect(await page.getByLabel(words.subject).inputValue()).toBe(words.about);
    expect(
      await page
        .getByRole("group", { name: words.kept })
        .getByLabel(/sonnette\.png/u)
        .isChecked(),
    ).toBe(true);

    await page.getByLabel(words.email).fill(esra.address);
    await until(() => performance.now() - opened > slowestRobot);
    const sentTwice = await formAsIs(visitor);
    await page.getByRole("button", { name: words.send }).dblclick();
    await page.getByRole("heading", { level: 1, name: words.received }).waitFor();
    await page.request.post("/contact", { multipart: sentTwice, headers: { origin: stage.product.url } });
    await page.reload();
    await visitor.look(`received-${words.language}`);

    await page.getByRole("link", { name: words.follow }).click();
    await page.getByRole("heading", { level: 1, name: words.about }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/request\/[\d-]+$/u);
    await page.getByText(words.arrived).waitFor();
    await page.getByRole("link", { name: /sonnette\.png/u }).waitFor();
    await visitor.look(`followed-${words.language}`);

    await post.awaitLetter(esra.address, (found) => found.subject.includes(words.about));
    const agent = await comes();
    await signIn(agent, amina);
    await agent.page.getByRole("link", { name: /^Tous/u }).click();
    await agent.page
      .getByRole("link", { name: new RegExp(words.about, "u") })
      .first()
      .waitFor();
    expect(await agent.page.getByRole("link", { name: new RegExp(words.about, "u") }).count()).toBe(1);
    const acknowledged = (await post.lettersOf(esra.address)).filter(({ subject }) =>
      subject.includes(words.about),
    );
    expect(acknowledged).toHaveLength(1);
    expect(acknowledged[0]?.text).toContain(companyName);
    stage.verify();
  },
);

const picture = {
  name: "sonnette.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
};

async function fill({ page }: Visitor, words: Record<keyof typeof french, string>): Promise<void> {
  await page.getByLabel(words.name).fill(esra.name);
  await page.getByLabel(words.subject).fill(words.about);
  await page.getByLabel(words.message, { exact: true }).fill(words.says);
}

/** What the browser is about to send, to send it once more as an impatient finger would. */
async function formAsIs({ page }: Visitor): Promise<Record<string, string>> {
  const fields = page.locator("form input[name], form textarea[name]");
  const pairs: [string, string][] = [];
  for (const field of await fields.all()) {
    if ((await field.getAttribute("type")) === "file") continue;
    pairs.push([(await field.getAttribute("name")) ?? "", await field.inputValue()]);
  }
  return Object.fromEntries(pairs);
}
