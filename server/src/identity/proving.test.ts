import type { ProofStanding } from "@guichet/contract/signing-in.ts";
import { expect } from "vitest";
import { amina, chloe, password } from "../../testing/cast.ts";
import { type Desk, test as onDesk } from "../../testing/desk.ts";
import { type Browser, openBrowser } from "../../testing/sign-in/browser.ts";
import { type IdentityHouse, openIdentityHouse } from "../../testing/sign-in/identity-house.ts";

const home = "http://localhost:8080";
const end = "/sign-in?proving=";
const hers = { sub: "chloe-1", email: chloe.email, email_verified: true };

const test = onDesk.extend<{ house: IdentityHouse }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const house = await openIdentityHouse({ returnTo: [`${home}/api/session/provider/return`] });
      await use(house);
      await house.stop();
    },
    { scope: "file" },
  ],
});

type Visit = { house: IdentityHouse; asked?: string; changed?: (address: URL) => void };

/** Leaves, is there who the house says, comes back; where the browser is sent then. */
async function visits(browser: Browser, { house, asked = "", changed }: Visit): Promise<string> {
  await browser.asks("GET", `/api/session/provider${asked}`);
  const address = new URL(browser.sentTo ?? "");
  changed?.(address);
  const back = await house.visit(address.href);
  await browser.asks("GET", back.replace(home, ""));
  return browser.sentTo ?? "";
}

const proves = (browser: Browser, house: IdentityHouse, changed?: (address: URL) => void) =>
  visits(browser, { house, asked: "?proving=true", ...(changed && { changed }) });
const standing = async (browser: Browser) =>
  (await browser.asks<ProofStanding>("GET", "/api/session/confirmation")).body;

/** Chloé entered by the provider, twenty minutes ago. */
async function enteredByIt(desk: Desk, house: IdentityHouse): Promise<Browser> {
  const { issuer, clientId, clientSecret } = house;
  const setting = { label: "Arvel", issuer, clientId, clientSecret };
  await desk.asks("chloe", "PUT", "/api/identity-provider", setting);
  house.is(hers);
  const browser = openBrowser(desk);
  await visits(browser, { house });
  await desk.passes({ minutes: 20 });
  return browser;
}

test("whoever entered by the provider proves there that it is still them, is asked again there, and keeps their session", async ({
  desk,
  house,
}) => {
  const browser = await enteredByIt(desk, house);
  const session = browser.cookies.guichet;
  expect(await standing(browser)).toEqual({ isFresh: false, provider: { label: "Arvel" } });
  const guest = { email: "nadia@guichet.test", roles: ["agent"] };
  expect((await browser.asks("POST", "/api/invitations", guest)).status).toBe(403);

  const asked: (string | null)[] = [];
  const sentTo = await proves(browser, house, (address) =>
    asked.push(address.searchParams.get("prompt"), address.searchParams.get("max_age")),
  );
  expect([sentTo, asked]).toEqual([`${end}done`, ["login", "0"]]);
  expect(browser.cookies.guichet).toBe(session);
  expect((await standing(browser)).isFresh).toBe(true);
  expect((await browser.asks("POST", "/api/invitations", guest)).status).toBe(201);
});

test("a proof by the provider is refused to somebody else there, to a sign-in of another hour, and to another browser", async ({
  desk,
  house,
}) => {
  const browser = await enteredByIt(desk, house);
  house.is({ sub: "amina-1", email: amina.email, email_verified: true });
  expect(await proves(browser, house)).toBe(`${end}somebody_else`);

  // The address that leads there passes by the browser: whoever sits before it may leave out that they are asked again.
  house.is(hers, { secondsAgo: 3600 });
  const unasked = (address: URL) => {
    address.searchParams.delete("prompt");
    address.searchParams.delete("max_age");
  };
  expect(await proves(browser, house, unasked)).toBe(`${end}not_afresh`);

  house.is(hers);
  await browser.asks("GET", "/api/session/provider?proving=true");
  const back = (await house.visit(browser.sentTo ?? "")).replace(home, "");
  browser.cookies.guichet = desk.sessions.amina;
  await browser.asks("GET", back);
  expect(browser.sentTo).toBe(`${end}late`);
  expect((await standing(browser)).provider).not.toBeNull();
});

test("whoever was signed in at the provider since this morning enters without a word, and proves nothing by it", async ({
  desk,
  house,
}) => {
  await enteredByIt(desk, house);
  house.is(hers, { secondsAgo: 3600 });
  const browser = openBrowser(desk);
  expect(await visits(browser, { house })).toBe("/");
  expect((await standing(browser)).isFresh).toBe(false);

  await browser.asks("PUT", "/api/session/confirmation", { password });
  expect((await standing(browser)).isFresh).toBe(true);
});

test("an account that nobody outside vouches for is offered no proof but its password", async ({
  desk,
  house,
}) => {
  await enteredByIt(desk, house);
  const own = openBrowser(desk);
  await own.signsIn("bruno@guichet.test");
  expect(await standing(own)).toEqual({ isFresh: true, provider: null });
});
