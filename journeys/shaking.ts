import { setTimeout as after } from "node:timers/promises";
import type { BrowserContext, Page, Route } from "playwright-core";

const longest = Number(process.env.SHAKEN ?? 0);
/** Processors of agents are up to this many times slower than the one that tests. */
const slowest = 5;

const aWhile = () => after(Math.random() ** 2 * longest);

/**
 * When `SHAKEN` says how many milliseconds, every request, answer and word of the live line takes a while, another each
 * time: what hangs on the order in which things come shows itself. Nothing at all without it.
 */
export async function shake(context: BrowserContext): Promise<void> {
  if (longest === 0) return;
  await context.route(/\/api\//u, (route) => takesAWhile(route).catch(() => undefined));
  await context.routeWebSocket(/\/api\/live/u, (page) => {
    const server = page.connectToServer();
    let heard = Promise.resolve();
    let said = Promise.resolve();
    server.onMessage((message) => {
      heard = heard.then(aWhile).then(() => page.send(message));
    });
    page.onMessage((message) => {
      said = said.then(aWhile).then(() => server.send(message));
    });
  });
}

/** An answer that comes late was made before: it may be older than news that came meanwhile. */
async function takesAWhile(route: Route): Promise<void> {
  await aWhile();
  if (route.request().method() !== "GET") return route.continue();
  const response = await route.fetch({ maxRedirects: 0 });
  await aWhile();
  await route.fulfill({ response });
}

export async function slowDown(page: Page): Promise<void> {
  if (longest === 0) return;
  const rate = 1 + Math.random() * (slowest - 1);
  const line = await page.context().newCDPSession(page);
  await line.send("Emulation.setCPUThrottlingRate", { rate });
}
