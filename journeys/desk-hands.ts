import type { Locator, Page } from "playwright-core";

/** What stands in a composer. */
export async function writtenIn(page: Page, name: string): Promise<string> {
  return (await page.getByRole("textbox", { name }).textContent()) ?? "";
}

/** An entry of the open ticket's thread, by words of it. */
export const entryOf = (page: Page, words: string): Locator =>
  page.getByRole("region", { name: "Échange" }).getByRole("listitem").filter({ hasText: words });
