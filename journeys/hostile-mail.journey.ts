import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chloe, dov, support } from "../server/testing/cast.ts";
import { until } from "../server/testing/until.ts";
import type { Visitor } from "./browser.ts";
import { type Canary, openCanary } from "./canary.ts";
import { harmIn } from "./harm.ts";
import { openStage, type Stage, signIn } from "./stage.ts";

let stage: Stage;
let canary: Canary;

beforeAll(async () => {
  canary = await openCanary();
  stage = await openStage({ company: { counterOpen: false } });
});
afterAll(async () => {
  await stage.stop();
  await canary.stop();
});

const specimens = new URL("../server/testing/specimens/html/payloads.jsonl", import.meta.url);
const inOneTicket = 75;

/** Each attack, besides its own: a cover over everything, and a call home. Its distant addresses all lead to the canary. */
async function attacks(): Promise<string[]> {
  const home = `//127.0.0.1:${canary.port}`;
  const cover = '<div style="position:fixed;inset:0;z-index:2147483647;background:#f0f">Tout est à moi</div>';
  const lines = (await readFile(specimens, "utf8")).trim().split("\n");
  return lines.map((line, rank) => {
    const { payload } = JSON.parse(line) as { payload: string };
    const turned = payload.replaceAll(
      /\/\/(?!www\.w3\.org|www\.wapforum\.org)[a-z][\w-]*(?:\.[\w-]+)+/gu,
      home,
    );
    return `<p>Attaque ${rank}</p><img src="http:${home}/seen-${rank}.png">${cover}${turned}`;
  });
}

function letterWith(html: string, { group, rank }: { group: number; rank: number }): string {
  const head = `attaque-${group}-0@exemple.test`;
  return [
    `From: "${dov.name}" <${dov.address}>`,
    `To: <${support}>`,
    `Subject: Attaques ${group}`,
    `Message-ID: <attaque-${group}-${rank}@exemple.test>`,
    ...(rank === 0 ? [] : [`In-Reply-To: <${head}>`, `References: <${head}>`]),
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(html).toString("base64").replaceAll(/.{76}/gu, "$&\r\n"),
    "",
  ].join("\r\n");
}

test("the 223 hostile letters run nothing, call nobody, cover nothing and lead nowhere", async () => {
  const { comes, product } = stage;
  const all = await attacks();
  expect(all).toHaveLength(223);
  const desk = await comes();
  const { page, context } = desk;
  const called: string[] = [];
  context.on("request", (request) => {
    if (!/^(?:data:|blob:|about:)/u.test(request.url()) && !request.url().startsWith(product.url))
      called.push(`${request.resourceType()} ${request.url()}`);
  });
  await context.addInitScript(confessing);
  await signIn(desk, chloe);
  const token = await makeToken(page);
  for (let group = 0; group * inOneTicket < all.length; group += 1) {
    const letters = all.slice(group * inOneTicket, (group + 1) * inOneTicket);
    const ticketId = await deliver(
      letters.map((html, rank) => letterWith(html, { group, rank })),
      token,
    );
    await openOriginals(desk, ticketId, letters.length);
    expect(called).toEqual([]);
    expect(canary.heard).toEqual([]);
    expect(await harmIn(page)).toEqual([]);

    // The reader asks for the pictures: those may be fetched, and still nothing else.
    await pressAll(page, "Les afficher");
    await until(
      () => framesDrawn(page, "?images=1"),
      (drawn) => drawn === letters.length,
      180_000,
    );
    expect(called.filter((each) => !each.startsWith("image "))).toEqual([]);
    expect(canary.heard.length).toBeGreaterThanOrEqual(letters.length);
    expect(await harmIn(page)).toEqual([]);
    expect(new URL(page.url()).pathname).toBe(`/tickets/${ticketId}`);
    called.length = 0;
    canary.heard.length = 0;
  }
  expect(context.pages()).toHaveLength(1);
  stage.verify();
});

/** Whatever manages to run says so to the page that holds it. */
function confessing(): void {
  window.alert = (what: unknown) => {
    const ran = window.top?.document.documentElement.dataset;
    if (ran) ran.ran = `${ran.ran ?? ""} ${String(what)}`;
  };
}

async function makeToken(page: Page): Promise<string> {
  const answer = await page.request.post("/api/tokens", {
    data: { name: "attaques", scopes: ["deliver", "read"] },
    headers: { origin: stage.product.url },
  });
  const { secret } = (await answer.json()) as { secret: string };
  return secret;
}

/** The first opens the ticket of its group; the others answer it. */
async function deliver(letters: readonly string[], token: string): Promise<string> {
  const [first = "", ...others] = letters;
  const opened = await readOnce(await post(first, token), token);
  const kept = await Promise.all(others.map((letter) => post(letter, token)));
  const read = await Promise.all(kept.map((id) => readOnce(id, token)));
  expect(new Set([opened, ...read]).size).toBe(1);
  return opened;
}

async function post(raw: string, token: string): Promise<string> {
  const answer = await fetch(`${stage.product.url}/api/inboxes/${support}/deliveries`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "message/rfc822" },
    body: raw,
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

async function readOnce(arrivalId: string, token: string): Promise<string> {
  const ask = async () => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${stage.product.url}/api/arrivals/${arrivalId}`, { headers });
    return ((await answer.json()) as { ticketId: string | null }).ticketId;
  };
  return (await until(ask, (ticketId) => ticketId !== null, 180_000)) ?? "";
}

async function openOriginals({ page }: Visitor, ticketId: string, count: number): Promise<void> {
  await page.goto(`/tickets/${ticketId}?view=all`);
  await page
    .getByRole("button", { name: "Voir l’original" })
    .nth(count - 1)
    .waitFor();
  await pressAll(page, "Voir l’original");
  await until(
    () => framesDrawn(page, ""),
    (drawn) => drawn === count,
    180_000,
  );
}

const pressAll = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name }).evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click();
  });

const framesDrawn = (page: Page, ending: string): Promise<number> =>
  page.locator("iframe[sandbox]").evaluateAll(
    (frames, end) =>
      frames.filter((frame) => {
        if (!(frame instanceof HTMLIFrameElement)) return false;
        const drawn = frame.contentDocument;
        return (
          drawn?.readyState === "complete" &&
          drawn.URL.includes("/frames/entries/") &&
          drawn.URL.endsWith(end)
        );
      }).length,
    ending,
  );
