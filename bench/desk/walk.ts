import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";

/** Milliseconds, gesture by gesture; of the typing, its long tasks and its keys. */
export type Walked = { times: Map<Gesture, number[]>; tasks: number[]; keys: number[] };

export const gestures = [
  "click on a row to the words of the ticket",
  "j beside an open ticket to the words of the next",
  "j or k to the next row",
  "a row ticked",
  "a condition of the filter to the rows that fit",
  "j or k in a list of 10,000",
  "a row ticked in a list of 10,000",
  "click on a row of a list of 10,000 to the words",
  "a condition of the filter out of a list of 10,000",
] as const;
export type Gesture = (typeof gestures)[number];

type Given = {
  browser: Browser;
  port: number;
  cookie: string;
  /** How many tickets are opened, and how long the long list is. */
  opened: number;
  long: number;
};

/** Open tickets by a condition of one's own, so that another can be pressed beside it. */
const openOnly = `/?view=all&filter=${encodeURIComponent(JSON.stringify([{ on: "state", is: ["open"] }]))}`;
/** Of a machine that does something else besides. */
const patienceMs = 180_000;
const watching = fileURLToPath(new URL("./watching.mjs", import.meta.url));

/** Three hundred characters with something in them that the guard has to think about. */
const words =
  `Bonjour Madame, je vous présente nos excuses pour ce retard. Le transporteur nous confirme que votre colis partira demain. Nous vous rembourserons les frais de port avant vendredi midi et je vous rappelle lundi matin pour vérifier que tout est arrivé. Je reste à votre écoute. Bien cordialement, Amina. `.slice(
    0,
    300,
  );

/** One whole visit of the desk, in a browser profile of its own. */
export async function walk({ browser, port, cookie, opened, long }: Given): Promise<Walked> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
  });
  await context.addCookies(
    cookie.split("; ").map((each) => ({
      name: each.split("=")[0] ?? "",
      value: each.slice(each.indexOf("=") + 1),
      url: `http://127.0.0.1:${port}`,
    })),
  );
  context.setDefaultTimeout(patienceMs);
  await context.addInitScript({ path: watching });
  const page = await context.newPage();
  try {
    const desk = new Desk(page, `http://127.0.0.1:${port}`);
    await desk.openTickets(opened);
    await desk.moveBesideOpen(20);
    const typed = await desk.type();
    await desk.goTo(openOnly);
    await desk.move("j or k to the next row", 40);
    await desk.tick("a row ticked", 20);
    await desk.filter("a condition of the filter to the rows that fit", 15);
    await desk.readLong(long);
    await desk.move("j or k in a list of 10,000", 40);
    await desk.tick("a row ticked in a list of 10,000", 20);
    await desk.clickRows("click on a row of a list of 10,000 to the words", 20);
    await desk.filter("a condition of the filter out of a list of 10,000", 1);
    return { times: desk.times, ...typed };
  } finally {
    await context.close();
  }
}

type Place = { id: string; x: number; y: number };
type Look = "words" | "focus" | "ticks" | "list";

class Desk {
  readonly #page: Page;
  readonly #url: string;
  readonly #seen = new Set<string>();
  readonly times = new Map<Gesture, number[]>();

  constructor(page: Page, url: string) {
    this.#page = page;
    this.#url = url;
  }

  async goTo(path: string): Promise<void> {
    await this.#page.goto(`${this.#url}${path}`);
    await this.#page.locator("[data-ticket-row]").first().waitFor();
  }

  async openTickets(count: number): Promise<void> {
    await this.goTo("/?view=open");
    // The first is not counted: its screen is still to be loaded.
    await this.#clickNext("words");
    await this.clickRows("click on a row to the words of the ticket", count);
  }

  async clickRows(gesture: Gesture, count: number): Promise<void> {
    for (let row = 0; row < count; row++) this.#keep(gesture, await this.#clickNext("words"));
  }

  async moveBesideOpen(count: number): Promise<void> {
    const gesture = "j beside an open ticket to the words of the next";
    for (let row = 0; row < count; row++) this.#keep(gesture, await this.#press("j", "words"));
  }

  /** At the pace of somebody who types well; the readings of the guard fall in between, and after. */
  async type(): Promise<Pick<Walked, "tasks" | "keys">> {
    await this.#page.keyboard.press("r");
    await this.#page.locator("[contenteditable=true]:focus").waitFor();
    // A visit before this one may have left its draft.
    await this.#page.keyboard.press("Control+a");
    await this.#page.keyboard.press("Delete");
    await pause(1000);
    const from = await this.#page.evaluate<number>("measured.now()");
    const isReading = (answer: { url: () => string }) => answer.url().endsWith("/api/guard/readings");
    const read = this.#page.waitForResponse(isReading, { timeout: patienceMs });
    await this.#page.keyboard.type(words, { delay: 60 });
    if (!(await read).ok()) throw new Error("The guard did not read what was typed.");
    // What it found is shown after that.
    await pause(2000);
    const tasks = await this.#page.evaluate<number[]>(`measured.tasksSince(${from})`);
    const keys = await this.#page.evaluate<number[]>(`measured.keysSince(${from})`);
    return { tasks, keys };
  }

  async move(gesture: Gesture, count: number): Promise<void> {
    await this.#page.keyboard.press("j");
    for (let step = 0; step < count; step++)
      this.#keep(gesture, await this.#press(step % 4 === 3 ? "k" : "j", "focus"));
  }

  async tick(gesture: Gesture, count: number): Promise<void> {
    for (let row = 0; row < count; row++) {
      await this.#page.keyboard.press("j");
      this.#keep(gesture, await this.#press("c", "ticks"));
    }
    await this.#page.keyboard.press("Escape");
  }

  /** Open tickets are always among them: each of the lists has rows, and none is the same. */
  async filter(gesture: Gesture, count: number): Promise<void> {
    await this.#page.locator("section button[aria-haspopup=dialog]").first().click();
    const options = this.#page.locator("[aria-multiselectable] [role=option]");
    await options.first().waitFor();
    for (let change = 1; change <= count; change++) {
      // Of the four others, each change turns one: no set of them comes twice.
      const turned = [0, 2, 3, 4][31 - Math.clz32(change & -change)] ?? 0;
      this.#keep(gesture, await this.#timed("list", () => options.nth(turned).click()));
    }
    await this.#page.keyboard.press("Escape");
  }

  async readLong(count: number): Promise<void> {
    await this.goTo(openOnly);
    await this.#page.evaluate(`measured.readOn(${count})`);
  }

  #keep(gesture: Gesture, ms: number): void {
    const kept = this.times.get(gesture) ?? [];
    kept.push(ms);
    this.times.set(gesture, kept);
  }

  async #timed(look: Look, press: () => Promise<void>): Promise<number> {
    await this.#page.evaluate("measured.nextThere()");
    await this.#page.evaluate(`measured.begin("${look}")`);
    await press();
    return this.#page.evaluate<number>("measured.shown()");
  }

  #press(key: string, look: Look): Promise<number> {
    return this.#timed(look, () => this.#page.keyboard.press(key));
  }

  /** The hand comes from elsewhere and presses at once: nothing could be read ahead. */
  async #clickNext(look: Look): Promise<number> {
    await this.#page.mouse.move(1000, 890);
    const seen = JSON.stringify([...this.#seen]);
    const { id, x, y } = await this.#page.evaluate<Place>(`measured.nextRow(${seen})`);
    this.#seen.add(id);
    return this.#timed(look, () => this.#page.mouse.click(x, y));
  }
}
