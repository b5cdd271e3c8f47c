import type { Passkey, PasskeyChallenge, PasskeyInvited } from "@guichet/contract/passkeys.ts";
import type { SecondFactor } from "@guichet/contract/signing-in.ts";
import { expect } from "vitest";
import { amina, bruno, chloe } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { addsPasskey, entersWith, openAuthenticator } from "../../../testing/sign-in/authenticator.ts";
import { type Browser, openBrowser } from "../../../testing/sign-in/browser.ts";
import { enrolTelephone } from "../../../testing/sign-in/telephone.ts";

async function homeOf(desk: Desk, email: string): Promise<Browser> {
  const home = openBrowser(desk);
  await home.signsIn(email);
  return home;
}

const mine = async (browser: Browser) =>
  (await browser.asks<{ items: Passkey[] }>("GET", "/api/passkeys")).body.items;

const whatTheLogSays = async (desk: Desk): Promise<string[]> =>
  (
    await desk.asks<{ items: { what: string }[] }>("chloe", "GET", "/api/audit-lines?limit=20")
  ).body.items.map(({ what }) => what);

test("a passkey is added, opens a session elsewhere without a password, is renamed, and once removed opens nothing", async ({
  desk,
}) => {
  const home = await homeOf(desk, amina.email);
  const device = await addsPasskey(home);
  const [kept] = await mine(home);
  expect(kept).toMatchObject({ name: "Téléphone", usedAt: null });

  const away = openBrowser(desk);
  expect(await entersWith(away, device)).toMatchObject({ status: 200, body: { email: amina.email } });
  expect((await away.asks("GET", "/api/session")).status).toBe(200);
  expect((await mine(home))[0]?.usedAt).toBe(desk.now().toString());

  const renamed = await home.asks("PATCH", `/api/passkeys/${kept?.id}`, { name: "Le téléphone" });
  expect(renamed.body).toMatchObject({ name: "Le téléphone" });
  expect((await home.asks("DELETE", `/api/passkeys/${kept?.id}`)).status).toBe(204);
  expect(await mine(home)).toEqual([]);
  const refused = await entersWith(openBrowser(desk), device);
  expect(refused).toMatchObject({ status: 401, body: { code: "access.passkey_wrong" } });
  expect(await whatTheLogSays(desk)).toEqual(
    expect.arrayContaining(["passkey.added", "passkey.removed", "session.opened", "session.refused"]),
  );
});

test("a challenge serves once, in the browser that asked for it, for five minutes", async ({ desk }) => {
  const home = await homeOf(desk, bruno.email);
  const device = await addsPasskey(home);
  const away = openBrowser(desk);
  const { body: asked } = await away.asks<PasskeyChallenge>("POST", "/api/session/passkey-challenge");
  const shown = device.show(asked);

  const thief = openBrowser(desk);
  await thief.asks("POST", "/api/session/passkey-challenge");
  expect((await thief.asks("POST", "/api/session/passkey", shown)).status).toBe(401);

  const cookie = { ...away.cookies };
  expect((await away.asks("POST", "/api/session/passkey", shown)).status).toBe(200);
  Object.assign(away.cookies, cookie);
  const again = await away.asks("POST", "/api/session/passkey", shown);
  expect(again).toMatchObject({ status: 401, body: { code: "access.passkey_late" } });

  const { body: late } = await thief.asks<PasskeyChallenge>("POST", "/api/session/passkey-challenge");
  desk.at(desk.now().add({ minutes: 5, seconds: 1 }));
  const tooLate = await thief.asks("POST", "/api/session/passkey", device.show(late));
  expect(tooLate).toMatchObject({ status: 401, body: { code: "access.passkey_late" } });
});

test.for([
  ["for another site", { origin: "https://elsewhere.test" }],
  ["for another domain", { rpId: "elsewhere.test" }],
  ["by a device that did not check who holds it", { verified: false }],
  ["for another challenge", { challenge: "AAAA" }],
  ["with a count that went back, as of a copied key", { counter: 1 }],
] as const)("a passkey shown %s opens nothing", async ([, bent], { desk }) => {
  const home = await homeOf(desk, amina.email);
  const device = await addsPasskey(home);
  expect((await entersWith(openBrowser(desk), device, { counter: 9 })).status).toBe(200);
  const refused = await entersWith(openBrowser(desk), device, { counter: 10, ...bent });
  expect(refused).toMatchObject({ status: 401, body: { code: "access.passkey_wrong" } });
  expect((await entersWith(openBrowser(desk), device, { counter: 11 })).status).toBe(200);
});

test("a passkey that counts nothing, as those kept by several devices, opens again and again", async ({
  desk,
}) => {
  const home = await homeOf(desk, amina.email);
  const device = await addsPasskey(home, openAuthenticator({ counts: false }));
  for (const _ of [1, 2]) expect((await entersWith(openBrowser(desk), device)).status).toBe(200);
});

test("a passkey made for another site, or by a device that did not check who holds it, is not kept", async ({
  desk,
}) => {
  const home = await homeOf(desk, amina.email);
  const before = await mine(home);
  for (const bent of [{ origin: "https://elsewhere.test" }, { verified: false }, { challenge: "AAAA" }]) {
    const { body } = await home.asks<PasskeyInvited>("POST", "/api/passkeys/challenge");
    const made = await home.asks("POST", "/api/passkeys", openAuthenticator().make(body, bent));
    expect(made).toMatchObject({ status: 401, body: { code: "access.passkey_wrong" } });
  }
  expect(await mine(home)).toEqual(before);
});

test("adding or removing a passkey asks who is there, ten minutes after the password", async ({ desk }) => {
  const home = await homeOf(desk, bruno.email);
  await addsPasskey(home);
  const [kept] = await mine(home);
  desk.at(desk.now().add({ minutes: 11 }));
  for (const [method, path] of [
    ["POST", "/api/passkeys/challenge"],
    ["DELETE", `/api/passkeys/${kept?.id}`],
  ] as const)
    expect(await home.asks(method, path)).toMatchObject({
      status: 403,
      body: { code: "access.confirm_first" },
    });
});

test("somebody else’s passkey does not exist, by any road", async ({ desk }) => {
  const home = await homeOf(desk, bruno.email);
  await addsPasskey(home);
  const [kept] = await mine(home);
  const other = await homeOf(desk, amina.email);
  expect((await other.asks("DELETE", `/api/passkeys/${kept?.id}`)).status).toBe(404);
  expect((await other.asks("PATCH", `/api/passkeys/${kept?.id}`, { name: "À moi" })).status).toBe(404);
});

test("a passkey passes the code of a telephone, and is what is asked where the house asks a second factor", async ({
  desk,
}) => {
  const home = await homeOf(desk, bruno.email);
  const device = await addsPasskey(home);
  await desk.asks("chloe", "PUT", "/api/second-factor-rule/requirement");
  const away = openBrowser(desk);
  expect((await away.signsIn(bruno.email)).body).toEqual({ step: "passkey" });
  expect((await away.asks("GET", "/api/session")).status).toBe(401);
  expect((await entersWith(away, device)).status).toBe(200);
  expect((await away.asks<SecondFactor>("GET", "/api/second-factor")).body.passkeys).toBeGreaterThan(0);

  await enrolTelephone(desk, away);
  const third = openBrowser(desk);
  expect((await third.signsIn(bruno.email)).body).toEqual({ step: "code" });
  expect((await entersWith(third, device)).status).toBe(200);
  await desk.asks("chloe", "DELETE", "/api/second-factor-rule/requirement");
});

test("whoever lost everything begins again once an administrator takes their factors away, passkeys too", async ({
  desk,
}) => {
  const home = await homeOf(desk, chloe.email);
  const device = await addsPasskey(home);
  await home.asks("DELETE", `/api/agents/${desk.people.chloe.id}/second-factor`);
  expect((await entersWith(openBrowser(desk), device)).status).toBe(401);
});

test("brute force: tries with passkeys are counted with the others of their source, and wait past twenty", async ({
  desk,
}) => {
  const from = "203.0.113.40";
  const statuses = [];
  for (let tries = 0; tries < 21; tries++) {
    const stranger = openBrowser(desk, { from });
    const { body } = await stranger.asks<PasskeyChallenge>("POST", "/api/session/passkey-challenge");
    statuses.push(
      (await stranger.asks("POST", "/api/session/passkey", openAuthenticator().show(body))).status,
    );
  }
  expect(statuses).toEqual([...Array(20).fill(401), 429]);
});

test("enumeration: the challenge is the same for all, and a passkey of nobody is refused like a wrong one", async ({
  desk,
}) => {
  const home = await homeOf(desk, amina.email);
  const device = await addsPasskey(home);
  const wrong = await entersWith(openBrowser(desk), device, { challenge: "AAAA" });
  const unknown = await entersWith(openBrowser(desk), openAuthenticator());
  expect(unknown).toEqual(wrong);
  const { body } = await openBrowser(desk).asks("POST", "/api/session/passkey-challenge");
  expect(Object.keys(body as object)).toEqual(["challenge", "rpId"]);
});

test("a flood of challenges from one address is refused before it fills anything", async ({ desk }) => {
  const flood = openBrowser(desk, { from: "203.0.113.41" });
  const statuses = new Set<number>();
  for (let asked = 0; asked < 301; asked++) {
    delete flood.cookies["guichet-passkey"];
    statuses.add((await flood.asks("POST", "/api/session/passkey-challenge")).status);
  }
  expect([...statuses]).toEqual([201, 429]);
});
