import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amina, chloe, dov, password, support } from "../testing/cast.ts";
import { type FreshDatabase, freshDatabase } from "../testing/database.ts";
import { writeLetter } from "../testing/letters.ts";
import { openApp } from "./app.ts";
import { systemClock } from "./platform/clock.ts";
import { type Database, openDatabase } from "./platform/db.ts";
import { silentLog } from "./platform/log.ts";
import { sql } from "./platform/sql.ts";

const guichet = fileURLToPath(new URL("../../guichet", import.meta.url));
const secret = "the secret of the command line’s tests";

let fresh: FreshDatabase;
let database: Database;
let folder: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase(fresh.url, { connections: 2 });
  folder = await mkdtemp(join(tmpdir(), "guichet-command-"));
});

afterAll(async () => {
  await database.close();
  await fresh.drop();
  await rm(folder, { recursive: true });
});

/** As somebody types it in a terminal, from another folder. */
async function run(args: string[], input: Buffer | string = "") {
  const env = {
    PATH: "/usr/bin:/bin",
    DATABASE_URL: fresh.url,
    GUICHET_DATA: folder,
    GUICHET_SECRET: secret,
  };
  const child = spawn(guichet, args, { env, cwd: tmpdir() });
  const code = new Promise<number | null>((done) => child.once("close", done));
  // A command that refuses at once reads nothing of what it is given.
  child.stdin.on("error", () => undefined).end(input);
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, said: said.trim(), complained: complained.trim() };
}

async function setUp(file: unknown) {
  const path = join(folder, "company.json");
  await writeFile(path, typeof file === "string" ? file : JSON.stringify(file));
  return run(["setup", "--file", path]);
}

const counts = async () => {
  const [found] = await database.query(sql`
    select (select count(*) from inboxes) as inboxes, (select count(*) from agents) as agents,
      (select count(*) from invitations) as invitations, (select count(*) from arrivals) as arrivals, (select count(*) from tokens) as tokens`);
  return found;
};

const company = {
  company: { name: "Maison Perez", language: "fr", timeZone: "Europe/Paris", counterOpen: true },
  receiving: { lmtpPort: 2424 },
  inboxes: [{ name: "Support", address: support, smtp: { host: "127.0.0.1", port: 25, security: "none" } }],
  agents: [
    { email: chloe.email, name: "Chloé", roles: ["admin", "lead", "agent"], password },
    { email: amina.email },
  ],
};

test("one file sets up company, doors, inboxes and agents, and says what it did", async () => {
  const { code, said, complained } = await setUp(company);

  expect([code, complained]).toEqual([0, ""]);
  expect(said.split("\n")).toEqual([
    "company  Maison Perez",
    expect.stringMatching(/^inbox {4}support@guichet\.test {2}[0-9a-f-]{36}$/u),
    expect.stringMatching(/^agent {4}chloe@guichet\.test {2}[0-9a-f-]{36}$/u),
    expect.stringMatching(/^invited {2}amina@guichet\.test {2}http:\/\/localhost:8080\/join\/\S+$/u),
  ]);
  const [found] = await database.query(
    sql`select name, lmtp_port as lmtp, smtp_port as smtp, counter_opened_at is not null as open from company`,
  );
  expect(found).toEqual({ name: "Maison Perez", lmtp: 2424, smtp: null, open: true });
});

test("the same file again doubles nothing; a changed one changes what changed", async () => {
  const before = await counts();

  expect(await setUp(company)).toMatchObject({ code: 0, said: expect.stringContaining("already") });
  expect(await counts()).toEqual(before);

  const renamed = { ...company, company: { ...company.company, name: "Maison Kaya" } };
  expect(await setUp(renamed)).toMatchObject({ code: 0, said: expect.stringContaining("Maison Kaya") });
  expect(await counts()).toEqual(before);
});

test.each([
  [
    "a field of the wrong sort",
    { inboxes: [{ name: "Support", address: "not an address" }] },
    "inboxes[0].address",
  ],
  ["a name nobody knows", { companies: [] }, "companies"],
  [
    "a password too short",
    { agents: [{ email: "bruno@guichet.test", password: "short" }] },
    "agents[0].password",
  ],
  ["something else than JSON", "{ company: ", "company.json can’t be read"],
])("%s stops everything, and says where", async (_what, file, where) => {
  const before = await counts();

  expect(await setUp(file)).toMatchObject({ code: 1, said: "", complained: expect.stringContaining(where) });
  expect(await counts()).toEqual(before);
});

test("what can’t be done in the middle of a file undoes all of it", async () => {
  const before = await counts();
  const half = {
    inboxes: [{ name: "Autre", address: "autre@guichet.test" }],
    company: { timeZone: "Mars/Olympus" },
    agents: [{ email: "bruno@guichet.test", password }],
  };

  expect(await setUp(half)).toMatchObject({ code: 1, said: "" });
  expect(await counts()).toEqual(before);
});

test("a token is printed alone, opens what its scopes say, and only its hash is kept", async () => {
  const made = await run(["token", "create", "--name", "ERP", "--scopes", "read"]);
  expect(made).toMatchObject({ code: 0, complained: "", said: expect.stringMatching(/^\S{32,}$/u) });

  const app = await openApp({
    database,
    clock: systemClock,
    log: silentLog,
    secret,
    url: "http://localhost:8080",
    filesFolder: folder,
  });
  const headers = { authorization: `Bearer ${made.said}` };
  expect((await app.http.inject({ url: "/api/company", headers })).json()).toMatchObject({
    name: "Maison Kaya",
  });
  expect(
    (await app.http.inject({ method: "PATCH", url: "/api/company", headers, payload: { name: "X" } }))
      .statusCode,
  ).toBe(403);
  await app.close();
  const kept = await database.query(
    sql<{ name: string }>`select name, encode(token_hash, 'escape') as hash from tokens`,
  );
  expect(JSON.stringify(kept)).not.toContain(made.said);
});

test("a token in an agent’s name is made from their address; for an address of nobody, none", async () => {
  const made = await run(["token", "create", "--name", "ERP", "--agent", chloe.email.toUpperCase()]);
  expect(made).toMatchObject({ code: 0, complained: "" });
  const [kept] = await database.query(sql`
    select a.email, t.name, t.scopes from tokens t join agents a on a.id = t.agent_id`);
  expect(kept).toEqual({ email: chloe.email, name: "ERP", scopes: ["read", "write"] });

  const before = await counts();
  expect(await run(["token", "create", "--name", "ERP", "--agent", "personne@guichet.test"])).toMatchObject({
    code: 1,
    complained: "No account in use has the address personne@guichet.test.",
  });
  expect(await counts()).toEqual(before);
});

test("a scope nobody knows makes no token, and the scopes there are are said", async () => {
  const before = await counts();

  expect(await run(["token", "create", "--name", "x", "--scopes", "read,everything"])).toMatchObject({
    code: 1,
    complained: "--scopes takes some of: read, write, deliver, admin.",
  });
  expect(await counts()).toEqual(before);
});

test("D6 a message delivered by hand is kept byte for byte; the same one twice is one", async () => {
  const letter = writeLetter({ from: dov, subject: "À la main", says: "Bonjour é\u00e0" });

  const first = await run(["deliver", "--inbox", support], letter);
  const second = await run(["deliver", "--inbox", support.toUpperCase()], letter);

  expect(first).toMatchObject({ code: 0, said: expect.stringMatching(/^[0-9a-f-]{36}$/u) });
  expect(second).toMatchObject({ code: 0, said: `${first.said}  already here` });
  const [kept] = await database.query(
    sql<{ raw: Buffer; outcome: string }>`select raw, outcome from arrivals where id = ${first.said}`,
  );
  expect(kept?.raw.equals(letter)).toBe(true);
  expect(kept?.outcome).toBe("waiting");
});

test("a message too large for a row lies in the file store, whole", async () => {
  const letter = Buffer.concat([writeLetter({ from: dov, says: "Voici" }), Buffer.alloc(400_000, "colis ")]);

  const { said } = await run(["deliver", "--inbox", support], letter);

  const [kept] = await database.query(
    sql<{ sha256: string }>`select raw_sha256 as sha256 from arrivals where id = ${said}`,
  );
  expect(await readdir(join(folder, "files", kept?.sha256.slice(0, 2) ?? ""))).toEqual([kept?.sha256]);
});

test.each([
  [
    "an inbox that is not there",
    ["deliver", "--inbox", "nobody@guichet.test"],
    "No inbox has the address nobody@guichet.test",
  ],
  ["no inbox at all", ["deliver"], "Say which inbox"],
  ["nothing on standard input", ["deliver", "--inbox", support], "nothing on standard input"],
])("delivering with %s says so and keeps nothing", async (_what, args, words) => {
  const before = await counts();

  expect(await run(args)).toMatchObject({ code: 1, said: "", complained: expect.stringContaining(words) });
  expect(await counts()).toEqual(before);
});

test("whoever asks for what is not there reads what there is", async () => {
  expect(await run(["fly"])).toMatchObject({
    code: 2,
    complained: expect.stringContaining("./guichet setup --file"),
  });
});
