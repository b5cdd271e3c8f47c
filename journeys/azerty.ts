import type { Page } from "playwright-core";

/**
 * What a French keyboard sends: the sign that is written, from the place it is written from. Playwright's own keyboard
 * is American and would prove nothing.
 */
const keys: Record<string, { code: string; key: string; shift?: true }> = {
  ...Object.fromEntries(
    Array.from("azertyuiopqsdfghjklmwxcvbn", (letter, place) => [
      letter,
      { code: places()[place] ?? "", key: letter },
    ]),
  ),
  C: { code: "KeyC", key: "C", shift: true },
  "?": { code: "KeyM", key: "?", shift: true },
  "/": { code: "Period", key: "/", shift: true },
  ",": { code: "KeyM", key: "," },
};

/** Where QWERTY has them: a French « a » comes from the place of q, an « m » from that of the semicolon. */
function places(): string[] {
  const american = "qwertyuiopasdfghjkl;zxcvbn";
  return Array.from(american, (letter) => (letter === ";" ? "Semicolon" : `Key${letter.toUpperCase()}`));
}

/** Presses single keys as a French keyboard would, one after the other, wherever the focus is. */
export async function pressAzerty(page: Page, ...pressed: readonly string[]): Promise<void> {
  const line = await page.context().newCDPSession(page);
  for (const each of pressed) {
    const sent = keys[each];
    if (sent === undefined) throw new Error(`The French keyboard of the journeys has no ${each}.`);
    const event = {
      code: sent.code,
      key: sent.key,
      modifiers: sent.shift ? 8 : 0,
      // The virtual code follows the letter on Windows, whatever its place.
      windowsVirtualKeyCode: /^[a-z]$/iu.test(sent.key) ? sent.key.toUpperCase().charCodeAt(0) : 0,
    };
    await line.send("Input.dispatchKeyEvent", { type: "keyDown", text: sent.key, ...event });
    await line.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  }
  await line.detach();
}
