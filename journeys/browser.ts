import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { shake, slowDown } from "./shaking.ts";

const shots = process.env.JOURNEY_SHOTS ?? fileURLToPath(new URL("../.cache/journeys", import.meta.url));

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

export type Coming = {
  language?: "fr" | "en";
  /** Public pages work without it. */
  javaScript?: boolean;
};

/** Somebody in front of a browser of their own: nothing is shared with anybody else. */
export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** A complaint of the browser that the story provokes on purpose. */
  expects: (complaint: RegExp) => void;
  /** What axe finds on what is shown is a complaint, and a picture of it is kept. */
  look: (name: string) => Promise<void>;
  keepPicture: (name: string) => Promise<void>;
  /** The same at two sizes, by day and by night. */
  lookAround: (name: string) => Promise<void>;
  /** What the browser and axe complained of. */
  complaints: () => string[];
};

export type Browser = { open: (coming?: Coming) => Promise<Visitor>; stop: () => Promise<void> };

export async function startBrowser(url: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: flags });
  const open = async ({ language = "fr", javaScript = true }: Coming = {}): Promise<Visitor> => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: desktop,
      locale: language === "fr" ? "fr-FR" : "en-GB",
      timezoneId: "Europe/Paris",
      javaScriptEnabled: javaScript,
      reducedMotion: "reduce",
    });
    // A ceiling, never a wait: whatever comes is seen as it comes.
    context.setDefaultTimeout(90_000);
    if (javaScript) await shake(context);
    const page = await context.newPage();
    if (javaScript) await slowDown(page);
    return visit(page, context, javaScript ? null : await browser.newContext({ reducedMotion: "reduce" }));
  };
  return { open, stop: () => browser.close() };
}

/** Where the page runs no script, axe looks at the same words in a context that does. */
async function visit(page: Page, context: BrowserContext, glass: BrowserContext | null): Promise<Visitor> {
  const heard: string[] = [];
  const expected: RegExp[] = [];
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
      console.error(`refused by the page's policy: ${blockedURI} (${effectiveDirective})`);
    });
  });
  page.on("pageerror", (error) => heard.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(`${message.text()} (${message.location().url})`);
  });
  const look = async (name: string) => {
    await keepPicture(page, name);
    const seen = glass === null ? page : await sameIn(glass, page);
    heard.push(...(await faultsOf(seen, name)));
    if (seen !== page) await seen.close();
  };
  return {
    page,
    context,
    keepPicture: (name) => keepPicture(page, name),
    look,
    lookAround: async (name) => {
      for (const [size, viewport] of Object.entries({ wide: desktop, phone })) {
        for (const colorScheme of ["light", "dark"] as const) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          const picture = `${name}-${size}-${colorScheme}`;
          // Contrasts differ by the light and targets by the size: two of the four tell of both.
          if ((size === "wide") === (colorScheme === "light")) await look(picture);
          else await keepPicture(page, picture);
        }
      }
      await page.setViewportSize(desktop);
      await page.emulateMedia({ colorScheme: "light" });
    },
    expects: (complaint) => expected.push(complaint),
    complaints: () => heard.filter((each) => !expected.some((pattern) => pattern.test(each))),
  };
}

async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), animations: "disabled" });
}

async function sameIn(glass: BrowserContext, page: Page): Promise<Page> {
  const seen = await glass.newPage();
  const body = await page.content();
  const scheme = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await seen.emulateMedia({ colorScheme: scheme ? "dark" : "light" });
  await seen.setViewportSize(page.viewportSize() ?? desktop);
  await seen.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await seen.goto(page.url());
  return seen;
}

/** What strangers wrote in their mails is theirs: the frame that shows it is left out, and only it. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude("iframe[sandbox]").options({
    rules: { "target-size": { enabled: true } },
  });
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map((each) => `${each.html} ${each.failureSummary ?? ""}`).join(" | ");
    return `axe, ${name}, ${id}: ${help}: ${places}`;
  });
}
