import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chloe, dov, esra } from "../server/testing/cast.ts";
import { pressAzerty } from "./azerty.ts";
import { askApi, entryOf, writesInto } from "./desk-hands.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address, esra.address], company: { undoSeconds: 5 } });
});
afterAll(() => stage?.stop());

const subjects = Array.from({ length: 10 }, (_, place) => `Colis ${place + 1}`);

/** Ten people wait, and there is one reason to give. */
async function arrive(page: Page): Promise<void> {
  const [inbox] = (await askApi<{ items: { id: string }[] }>(page, "GET", "/inboxes")).items;
  await askApi(page, "POST", "/reasons", { name: "Livraison en retard" });
  for (const [place, subject] of subjects.entries()) {
    const { name, address } = place % 2 === 0 ? dov : esra;
    await askApi(page, "POST", "/tickets", {
      customer: { name, email: address },
      subject,
      text: `Bonjour, mon colis ${place + 1} n’est pas arrivé. Où est-il ?`,
      inboxId: inbox?.id,
    });
  }
}

const hasFocus = (page: Page, within: string) =>
  expect
    .poll(() => page.evaluate((found) => document.activeElement?.closest(found) !== null, within))
    .toBe(true);

/** Take, give the reason, note, answer, close: and the focus is somewhere one can go on from. */
async function handle(page: Page, subject: string): Promise<void> {
  const heading = page.getByRole("heading", { level: 1, name: subject, exact: true });
  await heading.waitFor();
  await entryOf(page, "Où est-il ?").waitFor();
  await pressAzerty(page, "t");
  await page.getByRole("button", { name: "Rendre", exact: true }).waitFor();

  await pressAzerty(page, "m");
  await writesInto(page.getByRole("combobox", { name: "Chercher un motif" }), "retard");
  await page.getByRole("option", { name: /Livraison en retard/u }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /Motif : Livraison en retard/u }).waitFor();

  await pressAzerty(page, "x");
  await writesInto(page.getByRole("textbox", { name: "Note interne" }), "Le transporteur l’a retrouvé.");
  await page.keyboard.press("Control+Enter");
  await entryOf(page, "Le transporteur l’a retrouvé.").waitFor();
  await hasFocus(page, "[data-ticket-title]");

  await pressAzerty(page, "r");
  const words = "Bonjour, votre colis est retrouvé. Bonne journée.";
  await writesInto(page.getByRole("textbox", { name: /^Votre réponse/u }), words);
  await page.keyboard.press("Control+Enter");
  await entryOf(page, "votre colis est retrouvé").waitFor();
  await hasFocus(page, "[data-ticket-title]");

  await pressAzerty(page, "C");
  await writesInto(page.getByLabel("Ce qui a été fait, en une phrase ou deux"), "Colis retrouvé, reparti.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Rouvrir" }).waitFor();
  await hasFocus(page, "[data-ticket-title]");
}

test("ten tickets are handled by keyboard alone on a French keyboard, and the mouse is never touched", async () => {
  const desk = await stage.comes();
  const { page } = desk;
  await signIn(desk, chloe);
  await arrive(page);
  const mouse = await page.evaluateHandle(() => {
    const pressed: string[] = [];
    for (const kind of ["pointerdown", "mousedown", "touchstart"])
      window.addEventListener(kind, () => pressed.push(kind), true);
    return pressed;
  });

  await pressAzerty(page, "g");
  await page.getByText(/^g, puis/u).waitFor();
  await desk.look("keys-going");
  await page.getByText(/^g, puis/u).waitFor({ state: "hidden" });
  await pressAzerty(page, "g", "t");
  await page.getByRole("heading", { level: 1, name: "À prendre" }).waitFor();
  await page.getByRole("link", { name: /Colis 10/u }).waitFor();
  await pressAzerty(page, "j");
  await page.keyboard.press("Enter");
  // The newest stands first.
  for (const subject of subjects.toReversed()) {
    await handle(page, subject);
    await pressAzerty(page, "j");
  }
  await expect
    .poll(() => askApi<{ closed: number }>(page, "GET", "/views/counts"))
    .toMatchObject({ closed: 10 });

  await page.keyboard.press("Escape");
  await hasFocus(page, "[data-ticket-row]");
  await desk.look("keys-list");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("combobox", { name: /^Un geste/u });
  await palette.waitFor();
  await desk.lookAround("keys-palette");
  await writesInto(palette, "clos");
  await page.getByRole("option", { name: /^Clos/u }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Clos" }).waitFor();
  await page
    .getByRole("link", { name: /Colis 1\b/u })
    .first()
    .waitFor();
  await pressAzerty(page, "?");
  await page.getByRole("dialog", { name: "Touches" }).waitFor();
  await desk.lookAround("keys-table");
  await page.keyboard.press("Escape");
  expect(await mouse.jsonValue()).toEqual([]);
  stage.verify();
});
