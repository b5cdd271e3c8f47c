import type { Me } from "@guichet/contract/access.ts";
import { expect } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { sql } from "../sql.ts";

type Route = Desk["app"]["routes"][number];
type Asked = { route: Route; path: string; query?: string; payload?: string | Buffer; type?: string };

const somebody = "00000000-0000-7000-8000-000000000000";

/** Where a valid request of these would end the session that asks. */
const leaves = new Set(["delete /session"]);
const routesOf = (desk: Desk): Route[] =>
  desk.app.routes.filter((route) => !leaves.has(`${route.method} ${route.path}`));

async function ask(desk: Desk, { route, path, query = "", payload, type }: Asked) {
  return desk.app.http.inject({
    method: route.method.toUpperCase() as "GET",
    url: `/api${path}${query}`,
    cookies: { guichet: desk.sessions.chloe },
    headers: type === undefined ? {} : { "content-type": type },
    ...(payload === undefined ? {} : { payload }),
  });
}

const inside = /\n\s+at |node_modules|\.ts:\d|\bselect\b.*\bfrom\b|pg_|ECONN|SyntaxError|TypeError/iu;

/** Whatever was asked: no bug, a code when it is a no, and nothing of our inside in the words. */
async function expectAnswered(desk: Desk, asked: Asked): Promise<number> {
  const answer = await ask(desk, asked);
  const story = `${asked.route.method} ${asked.path}${asked.query ?? ""} ${asked.type ?? ""} ${String(asked.payload).slice(0, 60)}`;
  expect(answer.statusCode, `${story}: ${answer.body.slice(0, 300)}`).toBeLessThan(500);
  if (answer.statusCode >= 400) {
    expect(answer.json(), story).toMatchObject({
      code: expect.stringMatching(/^[a-z_.]+$/u),
      message: expect.any(String),
    });
    expect(answer.body, story).not.toMatch(inside);
  }
  return answer.statusCode;
}

const plainPath = (route: Route): string =>
  route.path
    .replaceAll(":address", "support@guichet.test")
    .replaceAll(":kind", "reply")
    .replaceAll(":name", "tickets_in")
    .replaceAll(/:\w+/gu, somebody);

const json = "application/json";
const strangeBodies: [string, string | Buffer | undefined][] = [
  [json, "{"],
  [json, ""],
  [json, "null"],
  [json, "[]"],
  [json, '"colis"'],
  [json, '{"__proto__":{"roles":["admin"]},"constructor":{"prototype":{"admin":true}}}'],
  [json, `{"summary":${"[".repeat(200_000)}${"]".repeat(200_000)}}`],
  [json, '{"name":"\\u0000","email":"\\ud800","subject":"\\u0000","text":{"$gt":""},"html":7,"key":"x"}'],
  [json, Buffer.from([0xff, 0xfe, 0x7b, 0x00])],
  ["text/xml", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>"],
  ["application/x-www-form-urlencoded", "summary=x&roles[]=admin"],
  [
    "multipart/form-data; boundary=x",
    "--x\r\nContent-Disposition: form-data; name=summary\r\n\r\nx\r\n--x--",
  ],
  ["not a type at all", "x"],
];

test("a body of any other sort than asked is a clear no, never a bug, at every door", async ({ desk }) => {
  let asked = 0;
  for (const route of routesOf(desk).filter((each) => each.method !== "get")) {
    for (const [type, payload] of strangeBodies) {
      const query = route.path === "/uploads" ? "?name=a" : "";
      const status = await expectAnswered(desk, {
        route,
        path: plainPath(route),
        query,
        type,
        ...(payload === undefined ? {} : { payload }),
      });
      asked++;
      if (type !== json && route.body)
        expect([route.path, type, status >= 400]).toEqual([route.path, type, true]);
    }
  }
  expect(asked).toBeGreaterThan(300);
});

const strangeWords = [
  "..%2F..%2Fetc%2Fpasswd",
  "%00",
  "'%20or%201=1--",
  "__proto__",
  "constructor",
  "%F0%9F%92%A9",
  "%ff",
  "0",
  "x".repeat(400),
  "00000000-0000-7000-8000-00000000000G",
];

test("a strange word in a path is not found or refused, at every door", async ({ desk }) => {
  for (const route of routesOf(desk).filter((each) => each.path.includes(":")))
    for (const word of strangeWords)
      await expectAnswered(desk, { route, path: route.path.replaceAll(/:\w+/gu, word) });
});

const strangeQueries = [
  "limit=-1",
  "limit=1e9",
  "limit=x",
  "limit[]=5&limit[]=6",
  "after=x",
  `after=${encodeURIComponent(Buffer.from('["x",null]').toString("base64url"))}`,
  "after=%00",
  "view=__proto__",
  "view=all&view=mine",
  "q=%00",
  "q=%27%22%26%7C%21%28%29%3A%2A%5C",
  `q=${"colis%20".repeat(500)}`,
  "from=2026-13-45&to=x",
  "from=9999-12-31&to=0001-01-01",
  "outcome=x&state=x",
  "%=%&&&=",
];

test("a strange question is refused or answered, at every door that only reads", async ({ desk }) => {
  await desk.receives({ from: dov, says: "Bonjour" });
  for (const route of routesOf(desk).filter((each) => each.method === "get"))
    for (const query of strangeQueries)
      await expectAnswered(desk, { route, path: plainPath(route), query: `?${query}` });
});

test("what no text can hold is left out of the words, and the words are kept", async ({ desk }) => {
  const payload =
    '{"customer":{"email":"dov@exemple.test","name":"Dov\\u0000"},"subject":"Th\\ud800é","text":"Bon\\u0000jour 🫖"}';
  const opened = await desk.app.http.inject({
    method: "POST",
    url: "/api/tickets",
    cookies: { guichet: desk.sessions.amina },
    headers: { "content-type": json },
    payload,
  });

  expect(opened.statusCode).toBe(201);
  expect(await desk.look(opened.json().id)).toMatchObject({ subject: "Th\uFFFDé", excerpt: "Bonjour 🫖" });
});

test("an address nobody has, or a method nobody takes, is not found in the same words", async ({ desk }) => {
  for (const [method, url] of [
    ["GET", "/api/none"],
    ["POST", "/api/tickets/none/of/this"],
    ["DELETE", "/api/company"],
  ] as const) {
    const answer = await desk.app.http.inject({ method, url, cookies: { guichet: desk.sessions.chloe } });
    expect(answer.json()).toEqual({ code: "not_found", particulars: {}, message: expect.any(String) });
  }
});

test("more than was asked changes nothing: no role, no owner, no date, no identifier is taken from a body", async ({
  desk,
}) => {
  const planted = {
    id: somebody,
    number: 1,
    role: "admin",
    roles: ["admin"],
    customer_id: somebody,
    customerId: somebody,
    ownerId: somebody,
    owner: { id: somebody, name: "Mallory" },
    due_at: "2000-01-01T00:00:00Z",
    answerDueAt: "2000-01-01T00:00:00Z",
    closedAt: "2000-01-01T00:00:00Z",
    openedAt: "2000-01-01T00:00:00Z",
    state: "closed",
  };
  const opened = await desk.asks<{ id: string }>("amina", "POST", "/api/tickets", {
    ...planted,
    customer: { ...planted, email: dov.address },
    subject: "Colis",
    text: "Bonjour",
  });
  expect(opened.status).toBe(201);
  const ticket = await desk.look(opened.body.id);
  expect(ticket).toMatchObject({
    owner: null,
    closedAt: null,
    state: "new",
    openedAt: desk.now().toString(),
  });
  expect([ticket.id, ticket.customer.id]).not.toContain(somebody);

  await desk.asks("amina", "PATCH", `/api/customers/${ticket.customer.id}`, {
    ...planted,
    name: "Dov Peretz",
  });
  expect((await desk.look(ticket.id)).customer).toEqual({ id: ticket.customer.id, name: "Dov Peretz" });
});

test("whoever joins takes the roles of the invitation, whatever they send", async ({ desk }) => {
  const email = "mallory@guichet.test";
  const invited = await desk.asks<{ link: string }>("chloe", "POST", "/api/invitations", {
    email,
    roles: ["agent"],
  });
  const door = await desk.app.http.inject({ url: new URL(invited.body.link).pathname });
  const cookies = Object.fromEntries(door.cookies.map(({ name, value }) => [name, value]));
  const joining = {
    name: "Mallory",
    email,
    password: "une autre phrase longue",
    language: "fr",
    roles: ["admin"],
    role: "admin",
  };

  const joined = await desk.app.http.inject({
    method: "POST",
    url: "/api/invitation/acceptance",
    cookies,
    payload: joining,
  });

  expect(joined.json<Me>()).toMatchObject({ name: "Mallory", roles: ["agent"] });
  const rows = await desk.app.works.database.query(sql`select roles from agents where email = ${email}`);
  expect(rows).toEqual([{ roles: ["agent"] }]);
});

test("nothing that was sent has touched what every object inherits", async () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, "admin")).toBeUndefined();
  expect(Reflect.get({}, "roles")).toBeUndefined();
});
