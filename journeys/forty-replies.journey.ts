import type { LedgerLine } from "@guichet/contract/promises.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, dov, esra } from "../server/testing/cast.ts";
import { pressAzerty } from "./azerty.ts";
import { askApi, entryOf, writesInto } from "./desk-hands.ts";
import { ordinaryReplies } from "./ordinary-replies.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ mailboxes: [dov.address, esra.address], company: { undoSeconds: 0 } });
});
afterAll(() => stage?.stop());

/** Of ordinary messages, out of the box. */
const mostQuestioned = ordinaryReplies.length / 4;

const subjectOf = (place: number): string => `Message ${place + 1}`;

async function arrive(page: Page): Promise<void> {
  const [inbox] = (await askApi<{ items: { id: string }[] }>(page, "GET", "/inboxes")).items;
  // The newest stands first in the list.
  for (const place of [...ordinaryReplies.keys()].toReversed()) {
    const { name, address } = place % 2 === 0 ? dov : esra;
    await askApi(page, "POST", "/tickets", {
      customer: { name, email: address },
      subject: subjectOf(place),
      text: "Bonjour, une question sur mes achats.",
      inboxId: inbox?.id,
    });
  }
}

/** Opens the next, writes it line by line and presses Send; answers no to whatever is asked, and says how often that was. */
async function replies(page: Page, place: number, text: string): Promise<{ asked: number; stopped: number }> {
  await page.getByRole("link", { name: new RegExp(`${subjectOf(place)}\\b`, "u") }).click();
  await page.getByRole("heading", { level: 1, name: subjectOf(place), exact: true }).waitFor();
  await entryOf(page, "une question sur mes achats").waitFor();
  await pressAzerty(page, "r");
  const field = page.getByRole("textbox", { name: /^Votre réponse/u });
  for (const [line, words] of text.split("\n").entries()) {
    if (line > 0) await page.keyboard.press("Enter");
    await writesInto(field, words);
  }
  const held = page.getByRole("alert").filter({ hasText: "Avant l’envoi : est-ce une promesse ?" });
  const stop = page.getByText("Le message n’est pas parti.");
  const left = entryOf(page, text.split("\n")[1] ?? text);
  const told = { asked: 0, stopped: 0 };
  for (;;) {
    await page.keyboard.press("Control+Enter");
    await held.or(stop).or(left).first().waitFor();
    if (await left.isVisible()) return told;
    if (await stop.isVisible()) return { ...told, stopped: told.stopped + 1 };
    told.asked += 1;
    await held.getByRole("button", { name: "Non", exact: true }).click();
    await held.waitFor({ state: "hidden" });
  }
}

test("forty ordinary replies are written and sent without being slowed down, and none of them binds anybody", async () => {
  const desk = await stage.comes();
  const { page } = desk;
  await signIn(desk, amina);
  // Where the reading here is slow, nobody is made to wait for it: the server reads, and asks the same question.
  desk.expects(/409 .*\/replies/u);
  await arrive(page);
  await pressAzerty(page, "g", "t");
  await page.getByRole("heading", { level: 1, name: "À prendre" }).waitFor();

  const questioned: string[] = [];
  for (const [place, text] of ordinaryReplies.entries()) {
    const { asked, stopped } = await replies(page, place, text);
    expect(stopped, text).toBe(0);
    if (asked > 0) questioned.push(text);
  }

  expect(questioned.length, questioned.join("\n\n")).toBeLessThanOrEqual(mostQuestioned);
  const promised = await Promise.all(
    (["running", "broken", "ended"] as const).map((part) =>
      askApi<{ items: LedgerLine[] }>(page, "GET", `/promises?part=${part}&limit=100`),
    ),
  );
  const words = promised.flatMap(({ items }) => items.filter(({ source }) => source !== "policy"));
  expect(words.map(({ literal }) => literal)).toEqual([]);
  stage.verify();
});
