import type { PasskeyChallenge } from "@guichet/contract/passkeys.ts";
import type { Agent } from "@guichet/contract/team.ts";
import { expect } from "vitest";
import { bruno, chloe, password } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { type Authenticator, addsPasskey, type Bent } from "../../../testing/sign-in/authenticator.ts";
import { type Browser, openBrowser } from "../../../testing/sign-in/browser.ts";

/** Chloé signed in and went to lunch. */
async function leftOpen(desk: Desk) {
  const browser = openBrowser(desk);
  await browser.signsIn(chloe.email);
  await desk.passes({ minutes: 11 });
  return browser;
}
const rolesOfBruno = async (desk: Desk) => {
  const { body } = await desk.asks<{ items: Agent[] }>("chloe", "GET", "/api/agents");
  return body.items.find(({ email }) => email === bruno.email)?.roles;
};
const refused = { status: 403, body: { code: "access.confirm_first" } };

test("sessions: whoever sits at an administrator’s open screen changes nobody’s role and invites nobody, until the password is given again", async ({
  desk,
}) => {
  const home = await leftOpen(desk);
  const roles = `/api/agents/${desk.people.bruno.id}/roles`;
  const before = await rolesOfBruno(desk);
  expect(await home.asks("GET", "/api/session/confirmation")).toMatchObject({ body: { isFresh: false } });
  expect(await home.asks("PUT", roles, { roles: ["admin"] })).toMatchObject(refused);
  const guest = { email: "intrus@guichet.test", roles: ["admin"] };
  expect(await home.asks("POST", "/api/invitations", guest)).toMatchObject(refused);
  expect(await rolesOfBruno(desk)).toEqual(before);
  expect((await desk.asks<{ items: [] }>("chloe", "GET", "/api/invitations")).body.items).toEqual([]);

  await home.asks("PUT", "/api/session/confirmation", { password });
  expect(await home.asks("GET", "/api/session/confirmation")).toMatchObject({ body: { isFresh: true } });
  expect((await home.asks("PUT", roles, { roles: ["lead"] })).status).toBe(204);
  await home.asks("PUT", roles, { roles: before });
});

async function provesBy(browser: Browser, device: Authenticator, bent?: Bent) {
  const { body } = await browser.asks<PasskeyChallenge>(
    "POST",
    "/api/session/confirmation/passkey-challenge",
  );
  return browser.asks("PUT", "/api/session/confirmation/passkey", device.show(body, bent));
}
const guest = { email: "invitee@guichet.test", roles: ["agent"] };

test("sessions: a passkey that checks who holds it proves who is there, as a password does", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn(chloe.email);
  const device = await addsPasskey(home);
  await desk.passes({ minutes: 11 });
  expect(await home.asks("POST", "/api/invitations", guest)).toMatchObject(refused);

  expect((await provesBy(home, device)).status).toBe(204);
  expect((await home.asks("POST", "/api/invitations", guest)).status).toBe(201);
  await desk.passes({ minutes: 11 });
  expect(await home.asks("POST", "/api/invitations", guest)).toMatchObject(refused);
});

test.for([
  ["whose device did not check who holds it", { verified: false }],
  ["for another challenge", { challenge: "AAAA" }],
  ["for another site", { origin: "https://elsewhere.test" }],
] as const)("sessions: a passkey %s proves nothing", async ([, bent], { desk }) => {
  const home = openBrowser(desk);
  await home.signsIn(chloe.email);
  const device = await addsPasskey(home);
  await desk.passes({ minutes: 11 });

  expect((await provesBy(home, device, bent)).body).toMatchObject({ code: "access.passkey_wrong" });
  expect(await home.asks("POST", "/api/invitations", guest)).toMatchObject(refused);
});

test("sessions: a colleague’s passkey, or one shown for another session, proves nothing", async ({
  desk,
}) => {
  const colleague = openBrowser(desk);
  await colleague.signsIn(bruno.email);
  const theirs = await addsPasskey(colleague);
  const home = openBrowser(desk);
  await home.signsIn(chloe.email);
  const own = await addsPasskey(home);
  await desk.passes({ minutes: 11 });
  expect((await provesBy(home, theirs)).body).toMatchObject({ code: "access.passkey_wrong" });

  const { body: entering } = await home.asks<PasskeyChallenge>("POST", "/api/session/passkey-challenge");
  const shown = own.show(entering);
  expect((await home.asks("PUT", "/api/session/confirmation/passkey", shown)).body).toMatchObject({
    code: "access.passkey_late",
  });
  expect(await home.asks("POST", "/api/invitations", guest)).toMatchObject(refused);
});

test("sessions: who sees whose tickets asks who is there, the company’s name does not", async ({ desk }) => {
  const home = await leftOpen(desk);
  expect(await home.asks("PATCH", "/api/company", { ticketsSeenBy: "team" })).toMatchObject(refused);
  expect((await home.asks("PATCH", "/api/company", { name: "Maison" })).status).toBe(200);
});

test("sessions: a machine with an administrator’s token changes roles without a password", async ({
  desk,
}) => {
  const making = { name: "annuaire", scopes: ["admin"] };
  const { body } = await desk.asks<{ secret: string }>("chloe", "POST", "/api/tokens", making);
  const answer = await desk.app.http.inject({
    method: "PUT",
    url: `/api/agents/${desk.people.bruno.id}/roles`,
    headers: { authorization: `Bearer ${body.secret}` },
    payload: { roles: await rolesOfBruno(desk) },
  });
  expect(answer.statusCode).toBe(204);
});
