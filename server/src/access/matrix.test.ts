import { expect } from "vitest";
import { chloe } from "../../testing/cast.ts";
import type { Desk } from "../../testing/desk.ts";
import { test } from "../../testing/desk.ts";
import { openBrowser } from "../../testing/sign-in/browser.ts";

const somebody = "00000000-0000-7000-8000-000000000000";
/** Routes that only an administrator may use; everything else is open to whoever answers. */
const forAdmins = new Set([
  "patch /company",
  "put /company/counter",
  "delete /company/counter",
  "get /assistant",
  "put /assistant/questions/:question",
  "post /assistant/measures",
  "get /assistant/domains/:inboxId",
  "post /assistant/outside-tests",
  "post /calendars",
  "patch /calendars/:calendarId",
  "delete /calendars/:calendarId",
  "post /inboxes",
  "patch /inboxes/:inboxId",
  "post /inboxes/trials",
  "get /inboxes/:inboxId/consent",
  "put /inboxes/:inboxId/consent",
  "delete /inboxes/:inboxId/consent",
  "put /inboxes/:inboxId/keeping",
  "delete /inboxes/:inboxId/keeping",
  "post /rights/previews",
  "post /inboxes/:inboxId/consent/visits",
  "get /invitations",
  "post /invitations",
  "delete /invitations/:invitationId",
  "put /agents/:agentId/disablement",
  "delete /agents/:agentId/disablement",
  "post /tokens",
  "put /agents/:agentId/roles",
  "put /data-rules",
  "post /teams",
  "patch /teams/:teamId",
  "delete /teams/:teamId",
  "put /teams/:teamId/members/:agentId",
  "delete /teams/:teamId/members/:agentId",
  "get /second-factor-rule",
  "get /audit-lines",
  "get /audit-table",
  "put /second-factor-rule/requirement",
  "delete /second-factor-rule/requirement",
  "delete /agents/:agentId/second-factor",
  "get /identity-provider",
  "put /identity-provider",
  "delete /identity-provider",
  "post /identity-provider/trials",
  "put /identity-provider/exclusivity",
  "delete /identity-provider/exclusivity",
  "post /fields",
  "put /fields/order",
  "put /fields/:fieldId",
  "put /fields/:fieldId/retirement",
  "delete /fields/:fieldId/retirement",
]);
/** An agent finds only their own there; a token without the scope of administrators finds nothing. */
const forOneself = new Set(["get /tokens", "delete /tokens/:tokenId"]);
/** What protects somebody's account is done by them at a screen: no token does it, in whoever's name. */
const inPerson = new Set([
  "get /sessions",
  "delete /sessions",
  "delete /sessions/:sessionId",
  "put /session/confirmation",
  "post /session/confirmation/passkey-challenge",
  "put /session/confirmation/passkey",
  "put /session/password",
  "get /second-factor",
  "post /second-factor",
  "delete /second-factor",
  "put /second-factor/confirmation",
  "post /second-factor/recovery-codes",
  "get /passkeys",
  "post /passkeys",
  "post /passkeys/challenge",
  "patch /passkeys/:passkeyId",
  "delete /passkeys/:passkeyId",
]);

/** What would outlive a session left open or stolen asks first who is there. */
const proven = new Set([
  "post /invitations",
  "post /tokens",
  "put /agents/:agentId/disablement",
  "delete /agents/:agentId/disablement",
  "put /agents/:agentId/roles",
  "delete /agents/:agentId/second-factor",
  "put /second-factor-rule/requirement",
  "delete /second-factor-rule/requirement",
  "put /identity-provider",
  "delete /identity-provider",
  "put /identity-provider/exclusivity",
  "delete /identity-provider/exclusivity",
  "put /teams/:teamId/members/:agentId",
  "delete /teams/:teamId/members/:agentId",
  "patch /inboxes/:inboxId",
  "put /inboxes/:inboxId/consent",
  "delete /inboxes/:inboxId/consent",
  "put /inboxes/:inboxId/keeping",
  "delete /inboxes/:inboxId/keeping",
  "post /second-factor",
  "delete /second-factor",
  "put /second-factor/confirmation",
  "post /second-factor/recovery-codes",
  "post /passkeys/challenge",
  "delete /passkeys/:passkeyId",
]);

/** What ends or proves the very session that walks. */
const leaving = new Set([
  "delete /session",
  "put /session/confirmation",
  "put /session/confirmation/passkey",
  "put /session/password",
]);

const bodies: Record<string, object> = {
  "patch /company": { name: "Maison" },
  "put /assistant/questions/:question": { state: "later" },
  "post /assistant/measures": { inboxId: somebody },
  "post /calendars": { name: "Équipe du soir", timeZone: "Europe/Paris", openingHours: [] },
  "patch /calendars/:calendarId": { name: "Équipe du matin" },
  "post /inboxes": { name: "Autre", address: "autre@guichet.test" },
  "patch /inboxes/:inboxId": { name: "Autre" },
  "post /inboxes/trials": { address: "autre@guichet.test" },
  "put /inboxes/:inboxId/keeping": { grants: [{ teamId: null, agentId: somebody, answers: true }] },
  "post /rights/previews": { changes: [{ kind: "sight", ticketsSeenBy: "team" }] },
  "post /invitations": { email: "new@guichet.test" },
  "put /data-rules": { ibanDelayHours: 24 },
  "post /teams": { name: "Boutique" },
  "patch /teams/:teamId": { name: "Boutique" },
  "post /tokens": { name: "x", scopes: ["read"] },
  "put /session/confirmation": { password: "pas celui-là" },
  "put /session/confirmation/passkey": {
    credentialId: "a",
    clientData: "b",
    authenticator: "c",
    signature: "d",
  },
  "put /session/password": { present: "pas celui-là", password: "une autre phrase longue" },
  "put /second-factor/confirmation": { code: "123456" },
  "post /passkeys": { name: "Téléphone", credentialId: "a", clientData: "b", attestation: "c" },
  "put /agents/:agentId/roles": { roles: ["agent"] },
  "put /inboxes/:inboxId/consent": {
    provider: "other",
    authorizationEndpoint: "https://id.guichet.test/auth",
    tokenEndpoint: "https://id.guichet.test/token",
    scope: "mail",
    clientId: "x",
  },
  "put /identity-provider": { label: "x", issuer: "https://id.guichet.test", clientId: "x" },
  "post /identity-provider/trials": { label: "x", issuer: "https://id.guichet.test", clientId: "x" },
  "patch /passkeys/:passkeyId": { name: "Téléphone" },
  "put /tickets/:ticketId/closure": { summary: "Fait" },
  "post /tickets": { customer: { email: "dov@exemple.test" }, subject: "S", text: "T" },
  "post /customers/:customerId/identities": { kind: "email", value: "dov2@exemple.test" },
  "patch /customers/:customerId": { name: "Dov" },
  "put /customers/:customerId/organisation": { name: "Arvel" },
  "put /customers/:customerId/identities/:identityId/check": { how: "Rappelé" },
  "post /customers/:customerId/notes": { kind: "note", saidBy: "agent", text: "Vu" },
  "patch /customers/:customerId/notes/:noteId": { text: "Vu" },
  "put /customers/:customerId/written-end": { words: "Nous ne répondons plus à ces mots." },
  "post /visits": {
    key: somebody,
    visitor: { name: "Dov" },
    subject: "Vase",
  },
  "post /house-words": { words: ["Kaolin"] },
  "post /visit-rehearsals": { visitor: { name: "Dov" }, macroId: somebody },
  "patch /organisations/:organisationId": { name: "Arvel" },
  "post /fields": { name: "Commande", kind: "text" },
  "put /fields/order": { ids: [] },
  "put /fields/:fieldId": { name: "Commande", kind: "text" },
};

type Route = Desk["app"]["routes"][number];
const nameOf = (route: Route): string => `${route.method} ${route.path}`;

const call = async (desk: Desk, route: Route, headers: Record<string, string>): Promise<number> =>
  (await answerTo(desk, route, headers)).statusCode;

function answerTo(desk: Desk, route: Route, headers: Record<string, string>) {
  const path = route.path
    .replaceAll(/:address/gu, "support@guichet.test")
    .replaceAll(/:name/gu, "tickets_in")
    .replaceAll(/:question/gu, "people")
    .replaceAll(/:kind/gu, "reply")
    .replaceAll(/:domain/gu, "exemple.test")
    .replaceAll(/:\w+/gu, somebody);
  return desk.app.http.inject({
    method: route.method.toUpperCase() as "GET",
    url: `/api${path}${["/search", "/organisations", "/visitors"].includes(route.path) ? "?q=colis" : ""}${route.path === "/uploads" ? "?name=a" : ""}`,
    headers,
    ...(route.method === "get" ? {} : { payload: bodies[nameOf(route)] ?? {} }),
  });
}

test("a visitor gets nothing from any route that is not open", async ({ desk }) => {
  const closed = desk.app.routes.filter((route) => !route.open);
  expect(closed.length).toBeGreaterThan(40);
  for (const route of closed)
    expect([nameOf(route), await call(desk, route, {})]).toEqual([nameOf(route), 401]);
});

async function bearer(desk: Desk, scopes: readonly string[], agentId?: string) {
  const making = { name: "board", scopes, ...(agentId === undefined ? {} : { agentId }) };
  const made = await desk.asks<{ secret: string }>("chloe", "POST", "/api/tokens", making);
  return { authorization: `Bearer ${made.body.secret}` };
}
const isForAdmins = (route: Route) =>
  [forAdmins, forOneself, inPerson].some((doors) => doors.has(nameOf(route)));

test.for([
  ["its own", null],
  ["an agent’s name", "amina"],
  ["an administrator’s name", "chloe"],
] as const)(
  "a token in %s that may only read changes nothing, and opens no administrator’s door",
  async ([, person], { desk }) => {
    const headers = await bearer(desk, ["read"], person ? desk.people[person].id : undefined);
    for (const route of desk.app.routes.filter((each) => !each.open)) {
      const status = await call(desk, route, headers);
      if (route.method === "get" && !isForAdmins(route)) continue;
      expect([nameOf(route), status < 400]).toEqual([nameOf(route), false]);
    }
    expect((await desk.asks<{ items: unknown[] }>("chloe", "GET", "/api/inboxes")).body.items).toHaveLength(
      1,
    );
  },
);

test.for([
  ["its own", null],
  ["an agent’s name", "amina"],
  ["an administrator’s name", "chloe"],
] as const)(
  "a token in %s that may read and write opens no administrator’s door",
  async ([, person], { desk }) => {
    const headers = await bearer(desk, ["read", "write"], person ? desk.people[person].id : undefined);
    for (const route of desk.app.routes.filter(isForAdmins))
      expect([nameOf(route), await call(desk, route, headers)]).toEqual([nameOf(route), 403]);
  },
);

test("a token that may only deliver reads nothing and changes nothing", async ({ desk }) => {
  const headers = await bearer(desk, ["deliver"]);
  for (const route of desk.app.routes.filter((each) => !each.open)) {
    if (nameOf(route) === "post /inboxes/:address/deliveries") continue;
    const status = await call(desk, route, headers);
    expect([nameOf(route), status === 403 || status === 404 || status === 422 || status === 400]).toEqual([
      nameOf(route),
      true,
    ]);
  }
});

test("an agent is refused at every administrator’s door", async ({ desk }) => {
  const cookies = `guichet=${desk.sessions.amina}`;
  for (const route of desk.app.routes.filter((each) => forAdmins.has(nameOf(each)))) {
    expect([nameOf(route), await call(desk, route, { cookie: cookies })]).toEqual([nameOf(route), 403]);
  }
});

test("an administrator’s session left open asks who is there at every door whose opening would outlive it, and at no other", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn(chloe.email);
  await desk.passes({ minutes: 11 });
  const asking: string[] = [];
  for (const route of desk.app.routes.filter((each) => !each.open && each.method !== "get")) {
    const name = nameOf(route);
    if (leaving.has(name)) continue;
    const { body } = await answerTo(desk, route, { cookie: `guichet=${home.cookies.guichet}` });
    if (body.includes("access.confirm_first")) asking.push(name);
  }
  expect(asking.toSorted()).toEqual([...proven].toSorted());
});

test("every administrator’s door that is listed here exists", async ({ desk }) => {
  const names = new Set(desk.app.routes.map(nameOf));
  for (const name of [...forAdmins, ...forOneself, ...inPerson]) expect(names).toContain(name);
});
