import type { AuditLine } from "@guichet/contract/audit.ts";
import type { ProviderStanding, ProviderTrial, SignedOut } from "@guichet/contract/identity.ts";
import type { Agent } from "@guichet/contract/team.ts";
import { expect } from "vitest";
import { amina, bruno, chloe } from "../../testing/cast.ts";
import { type Desk, test as onDesk } from "../../testing/desk.ts";
import { type Browser, openBrowser } from "../../testing/sign-in/browser.ts";
import { type IdentityHouse, openIdentityHouse } from "../../testing/sign-in/identity-house.ts";
import { enrolTelephone } from "../../testing/sign-in/telephone.ts";

const home = "http://localhost:8080";
const returnTo = [`${home}/api/session/provider/return`];

const test = onDesk.extend<{ house: IdentityHouse }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const house = await openIdentityHouse({ returnTo });
      await use(house);
      await house.stop();
    },
    { scope: "file" },
  ],
});

const settingOf = ({ issuer, clientId, clientSecret }: IdentityHouse, besides: object = {}) => ({
  label: "Arvel",
  issuer,
  clientId,
  clientSecret,
  ...besides,
});

const keeps = (desk: Desk, setting: object) =>
  desk.asks<ProviderStanding>("chloe", "PUT", "/api/identity-provider", setting);

/** A whole visit: leaves, signs in there, comes back; where the browser is sent then. */
async function visits(browser: Browser, house: IdentityHouse, back = "/tickets/x"): Promise<string> {
  const left = await browser.asks("GET", `/api/session/provider?back=${encodeURIComponent(back)}`);
  const address = await house.visit(browser.sentTo ?? "");
  expect(left.status).toBe(302);
  await browser.asks("GET", address.replace(home, ""));
  return browser.sentTo ?? "";
}

const meOf = async (browser: Browser) => (await browser.asks<{ email: string }>("GET", "/api/session")).body;
const agents = async (desk: Desk) =>
  (await desk.asks<{ items: Agent[] }>("chloe", "GET", "/api/agents")).body.items;

test("the provider signs in whoever has an account under their verified address, and remembers who they are", async ({
  desk,
  house,
}) => {
  await keeps(desk, settingOf(house));
  const browser = openBrowser(desk);
  expect((await browser.asks("GET", "/api/entry-ways")).body).toEqual({ provider: { label: "Arvel" } });
  house.is({ sub: "amina-1", email: amina.email, email_verified: true, name: "Amina" });
  expect(await visits(browser, house)).toBe("/tickets/x");
  expect(await meOf(browser)).toMatchObject({ email: amina.email });

  // The address changed there, the person did not.
  house.is({ sub: "amina-1", email: "other@elsewhere.test", email_verified: false });
  const again = openBrowser(desk);
  expect(await visits(again, house)).toBe("/tickets/x");
  expect(await meOf(again)).toMatchObject({ email: amina.email });
  const log = await desk.asks<{ items: AuditLine[] }>("chloe", "GET", "/api/audit-lines?limit=10");
  expect(log.body.items.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["identity.linked", "session.opened"]),
  );
});

test("an address that the provider has not verified links to nobody", async ({ desk, house }) => {
  await keeps(desk, settingOf(house));
  house.is({ sub: "careless-1", email: bruno.email, email_verified: false });
  const browser = openBrowser(desk);
  expect(await visits(browser, house)).toBe("/sign-in?trouble=unverified");
  expect((await browser.asks("GET", "/api/session")).status).toBe(401);
});

test("only domains that the house accepts enter", async ({ desk, house }) => {
  await keeps(desk, settingOf(house, { domains: ["arvel.example"], createsAccounts: true }));
  house.is({ sub: "far-1", email: "far@elsewhere.test", email_verified: true });
  expect(await visits(openBrowser(desk), house)).toBe("/sign-in?trouble=foreign_domain");
});

test("somebody unknown enters when invited, or when the house makes accounts at the first sign-in, and not otherwise", async ({
  desk,
  house,
}) => {
  await keeps(desk, settingOf(house));
  house.is({ sub: "new-1", email: "new@arvel.example", email_verified: true, name: "Nadia" });
  expect(await visits(openBrowser(desk), house)).toBe("/sign-in?trouble=not_invited");

  await desk.asks("chloe", "POST", "/api/invitations", { email: "new@arvel.example", roles: ["lead"] });
  const invited = openBrowser(desk);
  expect(await visits(invited, house)).toBe("/tickets/x");
  expect(await meOf(invited)).toMatchObject({ email: "new@arvel.example", name: "Nadia", roles: ["lead"] });

  await keeps(desk, settingOf(house, { createsAccounts: true }));
  house.is({ sub: "new-2", email: "omar@arvel.example", email_verified: true, name: "Omar" });
  const made = openBrowser(desk);
  expect(await visits(made, house)).toBe("/tickets/x");
  expect(await meOf(made)).toMatchObject({ name: "Omar", roles: ["agent"] });
});

test("roles follow what the provider says at each sign-in, but the last administrator stays one", async ({
  desk,
  house,
}) => {
  const roleValues = [
    { value: "leads", role: "lead" },
    { value: "admins", role: "admin" },
  ];
  await keeps(desk, settingOf(house, { createsAccounts: true, roleClaim: "groups", roleValues }));
  house.is({ sub: "lea-1", email: "lea@arvel.example", email_verified: true, groups: ["leads"] });
  const browser = openBrowser(desk);
  await visits(browser, house);
  expect(await meOf(browser)).toMatchObject({ roles: ["lead"] });
  house.is({ sub: "lea-1", email: "lea@arvel.example", email_verified: true, groups: ["leads", "admins"] });
  await visits(browser, house);
  expect(await meOf(browser)).toMatchObject({ roles: ["admin", "lead"] });
  // Chloé is an administrator too, so Léa is not the last: she may be one no more.
  house.is({ sub: "lea-1", email: "lea@arvel.example", email_verified: true, groups: ["leads"] });
  await visits(browser, house);
  expect(await meOf(browser)).toMatchObject({ roles: ["lead"] });

  const [one] = (await agents(desk)).filter(({ roles }) => roles.includes("admin"));
  expect(one?.email).toBe(chloe.email);
  house.is({ sub: "chloe-1", email: chloe.email, email_verified: true, groups: ["leads"] });
  expect(await visits(openBrowser(desk), house)).toBe("/tickets/x");
  expect((await agents(desk)).find(({ email }) => email === chloe.email)?.roles).toContain("admin");
});

test("a disabled account enters by no provider, and is answered as one unknown", async ({ desk, house }) => {
  await keeps(desk, settingOf(house));
  house.is({ sub: "bruno-1", email: bruno.email, email_verified: true });
  await visits(openBrowser(desk), house);
  await desk.asks("chloe", "PUT", `/api/agents/${desk.people.bruno.id}/disablement`);
  expect(await visits(openBrowser(desk), house)).toBe("/sign-in?trouble=not_invited");
  await desk.asks("chloe", "DELETE", `/api/agents/${desk.people.bruno.id}/disablement`);
});

test("MFA a second factor is asked after the provider as after a password", async ({ desk, house }) => {
  await keeps(desk, settingOf(house));
  const own = openBrowser(desk);
  await own.signsIn(bruno.email);
  await enrolTelephone(desk, own);
  house.is({ sub: "bruno-1", email: bruno.email, email_verified: true });
  const browser = openBrowser(desk);
  expect(await visits(browser, house)).toBe("/sign-in?step=code&back=%2Ftickets%2Fx");
  expect((await browser.asks("GET", "/api/session")).status).toBe(401);
  await own.asks("DELETE", "/api/second-factor");
});

test("what comes back serves once, in the browser that left, within ten minutes, with the state it left with", async ({
  desk,
  house,
}) => {
  await keeps(desk, settingOf(house));
  house.is({ sub: "amina-1", email: amina.email, email_verified: true });
  const browser = openBrowser(desk);
  const goAway = async () => {
    await browser.asks("GET", "/api/session/provider");
    return (await house.visit(browser.sentTo ?? "")).replace(home, "");
  };
  const address = await goAway();
  const thief = openBrowser(desk);
  await thief.asks("GET", "/api/session/provider");
  await thief.asks("GET", address);
  expect(thief.sentTo).toMatch(/^\/sign-in\?trouble=/u);
  await openBrowser(desk).asks("GET", address);

  const kept = { ...browser.cookies };
  await browser.asks("GET", address);
  expect(browser.sentTo).toBe("/");
  Object.assign(browser.cookies, kept);
  await browser.asks("GET", address);
  expect(browser.sentTo).toBe("/sign-in?trouble=late");

  const late = await goAway();
  await desk.passes({ minutes: 10, seconds: 1 });
  await browser.asks("GET", late);
  expect(browser.sentTo).toBe("/sign-in?trouble=late");
});

test("whoever gives up at the provider, or finds it away, reads a sentence on the sign-in page", async ({
  desk,
  house,
}) => {
  await keeps(desk, settingOf(house));
  house.is(null);
  expect(await visits(openBrowser(desk), house)).toBe("/sign-in?trouble=cancelled");
  await keeps(desk, settingOf(house, { issuer: "http://127.0.0.1:9" }));
  const browser = openBrowser(desk);
  await browser.asks("GET", "/api/session/provider");
  expect(browser.sentTo).toBe("/sign-in?trouble=away");
});

test("after a sign-in one goes to a path of ours, never to an address that a link brought", async ({
  desk,
  house,
}) => {
  await keeps(desk, settingOf(house));
  house.is({ sub: "amina-1", email: amina.email, email_verified: true });
  for (const back of ["https://evil.test", "//evil.test", "/\\evil.test", "javascript:alert(1)"])
    expect(await visits(openBrowser(desk), house, back)).toBe("/");
});

test("signing out of a sign-in by the provider leads to the provider’s own end; of a password, to our page", async ({
  desk,
  house,
}) => {
  await keeps(desk, settingOf(house));
  house.is({ sub: "amina-1", email: amina.email, email_verified: true });
  const browser = openBrowser(desk);
  await visits(browser, house);
  const { body } = await browser.asks<SignedOut>("DELETE", "/api/session");
  expect(body.goTo).toContain(`${house.issuer}/session/end?post_logout_redirect_uri=`);
  const own = openBrowser(desk);
  await own.signsIn(amina.email);
  expect((await own.asks<SignedOut>("DELETE", "/api/session")).body).toEqual({ goTo: "/sign-in" });
});

test("brute force: passwords may be kept for administrators, who are never locked out; the others hear it once theirs is right", async ({
  desk,
  house,
}) => {
  await desk.asks("chloe", "DELETE", "/api/identity-provider");
  const early = await desk.asks("chloe", "PUT", "/api/identity-provider/exclusivity");
  expect(early.body).toMatchObject({ code: "access.no_provider" });
  await keeps(desk, settingOf(house));
  expect((await desk.asks("chloe", "PUT", "/api/identity-provider/exclusivity")).status).toBe(204);
  const browser = openBrowser(desk);
  expect((await browser.signsIn(bruno.email)).body).toMatchObject({ code: "access.password_closed" });
  expect((await browser.signsIn(bruno.email, "pas la bonne")).body).toMatchObject({
    code: "access.wrong_credentials",
  });
  expect((await openBrowser(desk).signsIn(chloe.email)).status).toBe(200);
  await desk.asks("chloe", "DELETE", "/api/identity-provider");
  expect((await openBrowser(desk).signsIn(bruno.email)).status).toBe(200);
});

test("a live test says what is wrong: not there, not a provider, another secret, another address", async ({
  desk,
  house,
}) => {
  const tries = async (besides: object) =>
    (
      await desk.asks<ProviderTrial>(
        "chloe",
        "POST",
        "/api/identity-provider/trials",
        settingOf(house, besides),
      )
    ).body.problem;
  expect(await tries({})).toBeNull();
  expect(await tries({ issuer: "http://127.0.0.1:9" })).toBe("unreachable");
  expect(await tries({ issuer: `${house.issuer}/nowhere` })).toBe("not_a_provider");
  expect(await tries({ clientSecret: "not this one" })).toBe("client_refused");
  expect(await tries({ clientId: "nobody" })).toBe("client_refused");
  expect(await tries({ clientId: house.clientElsewhere })).toBe("return_refused");
  // Nothing typed: the secret that is kept is tried, for the same client only.
  await keeps(desk, settingOf(house));
  expect(await tries({ clientSecret: "" })).toBeNull();
});

test("the secret is sealed and never shown again, and plain http is refused beyond this machine", async ({
  desk,
  house,
}) => {
  const { body } = await keeps(desk, settingOf(house));
  expect(JSON.stringify(body)).not.toContain(house.clientSecret);
  expect(body).toMatchObject({ hasSecret: true, returnAddress: returnTo[0] });
  const plain = await keeps(desk, settingOf(house, { issuer: "http://id.elsewhere.test" }));
  expect(plain.body).toMatchObject({ code: "request.invalid" });
  const other = await keeps(
    desk,
    settingOf(house, { issuer: "https://id.elsewhere.test", clientSecret: "" }),
  );
  expect(other.body).toMatchObject({ hasSecret: false });
});
