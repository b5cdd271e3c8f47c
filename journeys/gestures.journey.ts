import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chloe, dov } from "../server/testing/cast.ts";
import { pressAzerty } from "./azerty.ts";
import type { Visitor } from "./browser.ts";
import { askApi, entryOf, writesInto } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;
let desk: Visitor;
let page: Page;

const answer = "Bonjour, votre colis est retrouvé. Bonne journée.";

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address] });
});
afterAll(() => stage?.stop());

/** Somebody sits down in a house that has a reason, a tag and ready words. */
async function sitDown(): Promise<void> {
  desk = await stage.comes();
  page = desk.page;
  await signIn(desk, chloe);
  await askApi(page, "POST", "/reasons", { name: "Livraison en retard" });
  await askApi(page, "POST", "/tags", { name: "retour", colour: "teal" });
  await askApi(page, "POST", "/ready-replies", {
    shortcut: "retrouve",
    name: "Colis retrouvé",
    fr: `<p>${answer}</p>`,
    scope: "everyone",
  });
}

/** Each key is a gesture, a chord too; the words and letters one writes are counted by nobody. */
function openHand() {
  let made = 0;
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        made += 1;
        if (/^[a-z]$/u.test(key)) await pressAzerty(page, key);
        else await page.keyboard.press(key);
      }
    },
    made: () => made,
  };
}

const arrives = (subject: string) =>
  askApi<{ id: string }>(page, "POST", "/tickets", {
    customer: { name: dov.name, email: dov.address },
    subject,
    text: "Bonjour, mon colis n’est pas arrivé. Où est-il ?",
  });

/** Its words are there, and the ticket is at rest: keys are keys. */
async function openOn(subject: string): Promise<string> {
  const { id } = await arrives(subject);
  await page.goto(`/tickets/${id}?view=open`);
  await isOpen(subject);
  return id;
}

async function isOpen(subject: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: subject, exact: true }).waitFor();
  await entryOf(page, "Où est-il ?").waitFor();
  await page.getByRole("button", { name: "Clore", exact: true }).waitFor();
}

const reply = () => page.getByRole("textbox", { name: /^Votre réponse/u });
const note = () => page.getByRole("textbox", { name: "Note interne" });

test("Gestures: what falls due next opens by one key, and is taken by one", async () => {
  await sitDown();
  await arrives("Colis à prendre");
  await page.goto("/?view=to_take");
  await page.getByRole("link", { name: /Colis à prendre/u }).waitFor();
  const hand = openHand();
  await hand.press("b");
  await isOpen("Colis à prendre");
  expect(hand.made()).toBe(1);

  const taking = openHand();
  await taking.press("t");
  await page.getByRole("button", { name: "Rendre", exact: true }).waitFor();
  expect(taking.made()).toBe(1);
});

test("Gestures: the next due opens in its answer by two, pressed faster than it comes", async () => {
  await page.goto("/?view=open");
  await page.getByRole("link", { name: /Colis à prendre/u }).waitFor();
  const hand = openHand();
  await hand.press("b", "r");
  await writesInto(reply(), answer);
  expect(hand.made()).toBe(2);
});

test("Gestures: an answer leaves by two besides its words", async () => {
  await openOn("Colis répondu");
  const hand = openHand();
  await hand.press("r");
  await writesInto(reply(), answer);
  await hand.press("Control+Enter");
  await entryOf(page, "votre colis est retrouvé").waitFor();
  expect(hand.made()).toBe(2);
});

test("Gestures: an answer in ready words leaves by three", async () => {
  await openOn("Colis en mots prêts");
  const hand = openHand();
  await hand.press("r");
  await writesInto(reply(), "::retr");
  await page.getByRole("option", { name: /Colis retrouvé/u, selected: true }).waitFor();
  await hand.press("Enter");
  await reply().filter({ hasText: answer }).waitFor();
  await hand.press("Control+Enter");
  await entryOf(page, "votre colis est retrouvé").waitFor();
  expect(hand.made()).toBe(3);
});

test("Gestures: an answer leaves and its ticket closes by three, with the sentence that says how", async () => {
  await openOn("Colis clos");
  const hand = openHand();
  await hand.press("r");
  await writesInto(reply(), answer);
  await hand.press("Control+Shift+Enter");
  const summary = page.getByLabel("Ce qui a été fait, en une phrase ou deux");
  await summary.waitFor();
  await desk.look("gestures-answer-and-close");
  await writesInto(summary, "Colis retrouvé, reparti.");
  await hand.press("Control+Enter");
  await page.getByRole("button", { name: "Rouvrir" }).waitFor();
  await entryOf(page, "votre colis est retrouvé").waitFor();
  expect(hand.made()).toBe(3);
});

test("Gestures: a note that calls a colleague is added by three", async () => {
  await openOn("Colis noté");
  const hand = openHand();
  await hand.press("x");
  await writesInto(note(), "@@bru");
  await page.getByRole("option", { name: /Bruno/u, selected: true }).waitFor();
  await hand.press("Enter");
  await note().filter({ hasText: /Bruno/u }).waitFor();
  await writesInto(note(), "peux-tu regarder ?");
  await hand.press("Control+Enter");
  await entryOf(page, "peux-tu regarder ?").waitFor();
  expect(hand.made()).toBe(3);
});

test("Gestures: a ticket sleeps until tomorrow morning by two and one word", async () => {
  const id = await openOn("Colis en veille");
  // What an unanswered customer is owed falls due before some mornings, and would wake it sooner.
  await pressAzerty(page, "r");
  await writesInto(reply(), answer);
  await page.keyboard.press("Control+Enter");
  await entryOf(page, "votre colis est retrouvé").waitFor();
  await reply().waitFor({ state: "detached" });
  const hand = openHand();
  await hand.press("h");
  await writesInto(page.getByRole("dialog").getByRole("textbox"), "demain");
  await page.getByRole("status").filter({ hasText: "9 h" }).waitFor();
  await hand.press("Enter");
  await page.getByText(/^En veille jusqu/u).waitFor();
  expect(hand.made()).toBe(2);
  const { snoozedUntil } = await askApi<{ snoozedUntil: string }>(page, "GET", `/tickets/${id}`);
  expect(Temporal.Instant.from(snoozedUntil).toZonedDateTimeISO("Europe/Paris")).toMatchObject({ hour: 9 });
});

test("Gestures: a handover is offered by five, its reason and its context written", async () => {
  const id = await openOn("Colis en relais");
  await askApi(page, "PUT", `/tickets/${id}/owner`);
  await page.getByRole("button", { name: "Rendre", exact: true }).waitFor();
  const hand = openHand();
  await hand.press("p");
  const people = page.getByRole("dialog").getByRole("radio");
  await expect.poll(() => people.first().evaluate((first) => first === document.activeElement)).toBe(true);
  await hand.press("Space", "Tab");
  await page.keyboard.type("Trop");
  await hand.press("Tab");
  await writesInto(page.getByRole("dialog").getByRole("textbox"), "Dov attend surtout une date.");
  await desk.look("gestures-handover");
  await hand.press("Control+Enter");
  await page
    .getByText(/^Relais proposé à/u)
    .first()
    .waitFor();
  expect(hand.made()).toBe(5);
});

test("Gestures: a reason is given by two and a few letters, a tag by two, and one more to go on", async () => {
  await openOn("Colis à classer");
  const reason = openHand();
  await reason.press("m");
  await writesInto(page.getByRole("combobox", { name: "Chercher un motif" }), "retard");
  await page.getByRole("option", { name: /Livraison en retard/u, selected: true }).waitFor();
  await reason.press("Enter");
  await page.getByRole("button", { name: /Motif : Livraison en retard/u }).waitFor();
  expect(reason.made()).toBe(2);

  const tag = openHand();
  await tag.press("e");
  const field = page.getByRole("combobox", { name: /étiquette/u });
  await writesInto(field, "retour");
  await page.getByRole("option", { name: /retour/u }).waitFor();
  await tag.press("Enter");
  await expect.poll(() => field.inputValue()).toBe("");
  expect(tag.made()).toBe(2);
  await tag.press("Escape");
  await field.waitFor({ state: "detached" });
  expect(tag.made()).toBe(3);
});

test("Gestures: a customer is found and a ticket opened at the counter by four", async () => {
  await openOn("Colis au guichet");
  const hand = openHand();
  await hand.press("g", "g");
  await writesInto(page.getByLabel("Qui est là ?"), "Pérès");
  await page.getByRole("button", { name: /Dov Perez/u }).waitFor();
  await hand.press("Enter");
  await writesInto(page.getByLabel("Pourquoi cette personne vient-elle ?"), "Rapporte le vase");
  await hand.press("Enter");
  await page.getByRole("heading", { name: "Dossier ouvert pour Dov Perez" }).waitFor();
  expect(hand.made()).toBe(4);
  stage.verify();
});
