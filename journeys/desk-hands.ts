import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Writes where the hand was put by the desk itself, once it is there: a field is seen a moment before it has it. */
export async function writesInto(field: Locator, words: string): Promise<void> {
  const hasHand = (element: Element) => element.contains(document.activeElement);
  await expect.poll(() => field.evaluate(hasHand)).toBe(true);
  await field.page().keyboard.insertText(words);
}

/** What stands in a composer. */
export async function writtenIn(page: Page, name: string): Promise<string> {
  return (await page.getByRole("textbox", { name }).textContent()) ?? "";
}

/** An entry of the open ticket's thread, by words of it. */
export const entryOf = (page: Page, words: string): Locator =>
  page.getByRole("region", { name: "Échange" }).getByRole("listitem").filter({ hasText: words });

/** Opens a ticket from the list of those to take, and says which it is. */
export async function openTicketOf(page: Page, customer: string, subject: string): Promise<string> {
  await page.getByRole("link", { name: /^À prendre/u }).click();
  await page.getByRole("link", { name: new RegExp(`${customer}.*${subject}`, "su") }).click();
  await page.getByRole("heading", { level: 1, name: subject }).waitFor();
  return /\/tickets\/([\da-f-]{36})/u.exec(page.url())?.[1] ?? "";
}

/** The API as whoever is signed in there: what no screen does yet, or what is not the story. */
export async function askApi<Answer>(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await page.request.fetch(`/api${path}`, {
    method,
    ...(body === undefined ? {} : { data: body }),
  });
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.text()) === "" ? (undefined as Answer) : answer.json();
}
