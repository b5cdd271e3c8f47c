import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openTestWorks, type TestWorks } from "../../../testing/works.ts";
import { requireActor } from "../../access/policy.ts";
import { sayFailure, sayRefusal } from "../../locales/say.ts";
import { systemClock } from "../clock.ts";
import { silentLog } from "../log.ts";
import { Outage, refuse } from "../refuse.ts";
import { sql } from "../sql.ts";
import { openWorks, type Reactions } from "../work.ts";
import { type Http, openHttp } from "./server.ts";

let works: TestWorks;
let http: Http;
const logged: { particulars: object; message: string }[] = [];

const throwing: Record<string, () => unknown> = {
  refusal: () => Promise.reject(refuse("ticket.owned_by_other", { ownerName: "Bruno" })),
  hidden: () => Promise.reject(refuse("not_found")),
  waiting: () => Promise.reject(refuse("access.too_many_tries", { retryAfterSeconds: 60 })),
  fields: () =>
    z.object({ summary: z.string().min(3), secret: z.string() }).parse({ summary: "é", secret: 7 }),
  outage: () => Promise.reject(new Outage("imap.exemple.test is away")),
  database: () => works.database.query(sql`select * from nowhere where password = ${"hunter2"}`),
  socket: () =>
    Promise.reject(Object.assign(new Error("connect ENOENT"), { code: "ENOENT", syscall: "connect" })),
  connection: () => Promise.reject(Object.assign(new Error("terminating"), { code: "57P01" })),
  bug: () => Promise.reject(new Error("Dov's letter said: hunter2")),
  nothing: () => Promise.reject(undefined),
};

beforeAll(async () => {
  works = await openTestWorks();
  const log = {
    ...silentLog,
    error: (particulars: object, message: string) => logged.push({ particulars, message }),
  };
  http = await openHttp({
    works: openWorks({ database: works.database, clock: systemClock, reactions: {} as Reactions }),
    log,
    url: "http://localhost:8080",
    recognise: async () => null,
    requireActor,
    say: { refusal: sayRefusal, failure: sayFailure },
  });
  for (const [name, act] of Object.entries(throwing)) http.get(`/${name}`, act);
  http.post("/body", async () => "taken");
});

afterAll(async () => {
  await http.close();
  await works.close();
});

const ask = async (name: string, language = "en") => {
  logged.length = 0;
  const answer = await http.inject({ url: `/${name}`, headers: { "accept-language": language } });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
};

test.each([
  ["refusal", 409, { code: "ticket.owned_by_other", particulars: { ownerName: "Bruno" } }],
  ["hidden", 404, { code: "not_found" }],
  ["waiting", 429, { code: "access.too_many_tries" }],
  ["fields", 400, { code: "request.invalid" }],
])("a no of the sort “%s” is a %i with its code, and no error in the log", async (name, status, body) => {
  expect(await ask(name)).toMatchObject({ status, body });
  expect(logged).toEqual([]);
});

test("a no is said in the reader’s language", async () => {
  const [french, english] = [await ask("refusal", "fr"), await ask("refusal", "en")];

  expect(french.body.message).toContain("Bruno");
  expect(english.body.message).toContain("Bruno");
  expect(french.body.message).not.toBe(english.body.message);
});

test("fields that are wrong are named with a code each; what was typed there is not repeated", async () => {
  const { body } = await ask("fields");

  expect(body.particulars.fields).toEqual([
    { path: "summary", problem: "too_small" },
    { path: "secret", problem: "invalid_type" },
  ]);
});

test("who must wait is told how long, in the header that machines read", async () => {
  expect((await ask("waiting")).headers["retry-after"]).toBe("60");
});

test.each(["outage", "connection", "socket"])(
  "%s: something outside is away, so a retry is worth it",
  async (name) => {
    const { status, body, headers } = await ask(name);

    expect([status, body.code, headers["retry-after"]]).toEqual([503, "outage", "5"]);
    expect(logged).toMatchObject([{ message: "outage while answering a request" }]);
  },
);

test.each(["bug", "database", "nothing"])(
  "%s: a bug is a 500 that tells nothing but a reference, which the log has too",
  async (name) => {
    const { status, body } = await ask(name);

    expect(status).toBe(500);
    expect(body).toEqual({ code: "bug", message: expect.any(String), reference: expect.any(String) });
    expect(JSON.stringify(body)).not.toMatch(/hunter2|nowhere|Dov/u);
    expect(logged).toMatchObject([{ particulars: { request: body.reference, route: `/${name}` } }]);
  },
);

test("a body that is too large is refused with the size that is not", async () => {
  const answer = await http.inject({
    method: "POST",
    url: "/body",
    headers: { "content-type": "application/json" },
    payload: JSON.stringify("x".repeat(3 * 1024 * 1024)),
  });

  expect(answer.statusCode).toBe(413);
  expect(answer.json()).toMatchObject({
    code: "request.too_large",
    particulars: { limitBytes: 2 * 1024 * 1024 },
  });
});
