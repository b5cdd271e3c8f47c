import type { AuditLine } from "@guichet/contract/audit.ts";
import { expect } from "vitest";
import { amina, bruno, chloe } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { openBrowser } from "../../../testing/sign-in/browser.ts";
import { enrolTelephone } from "../../../testing/sign-in/telephone.ts";
import { sql } from "../../platform/sql.ts";
import { system } from "../../platform/work.ts";
import { checkAudit } from "./reading.ts";

const linesOf = async (desk: Desk, query = "") =>
  (await desk.asks<{ items: AuditLine[]; next: string | null }>("chloe", "GET", `/api/audit-lines${query}`))
    .body;

const said = ({ what, actor, source, about }: AuditLine) => [what, actor.name, source, about];

test("logs: sign-ins, failures and what protects an account are kept with who, when and from where", async ({
  desk,
}) => {
  const browser = openBrowser(desk, { from: "192.0.2.30" });
  await browser.signsIn(amina.email, "pas celui-là");
  await browser.signsIn("nobody@guichet.test", "pas celui-là");
  await browser.signsIn();
  await enrolTelephone(desk, browser);
  const other = openBrowser(desk, { from: "192.0.2.31" });
  await other.signsIn();
  await other.asks("POST", "/api/session/code", { code: "000000" });
  await desk.asks("chloe", "DELETE", `/api/agents/${desk.people.amina.id}/second-factor`);

  const { items } = await linesOf(desk);
  expect(items.slice(0, 6).map(said)).toEqual([
    ["second_factor.reset", "Chloé", "127.0.0.1", "Amina"],
    ["session.step_refused", "Amina", "192.0.2.31", null],
    ["second_factor.confirmed", "Amina", "192.0.2.30", null],
    ["session.opened", "Amina", "192.0.2.30", null],
    ["session.refused", null, "192.0.2.30", null],
    ["session.refused", null, "192.0.2.30", "amina@guichet.test"],
  ]);
  expect(Date.parse(items[0]?.at ?? "")).toBe(desk.now().epochMilliseconds);
});

test("logs: settings, teams, accounts, tokens and invitations are kept, by whom they were changed", async ({
  desk,
}) => {
  await desk.asks("chloe", "PATCH", "/api/company", { name: "Maison Arvel" });
  await desk.asks("chloe", "POST", "/api/teams", { name: "Boutique" });
  await desk.asks("chloe", "POST", "/api/invitations", { email: "new@guichet.test" });
  const token = await desk.asks<{ id: string; secret: string }>("chloe", "POST", "/api/tokens", {
    name: "Caisse",
    scopes: ["read"],
  });
  await desk.asks("chloe", "DELETE", `/api/tokens/${token.body.id}`);
  await desk.asks("chloe", "PUT", `/api/agents/${desk.people.bruno.id}/disablement`);
  await desk.asks("chloe", "DELETE", `/api/agents/${desk.people.bruno.id}/disablement`);

  const { items } = await linesOf(desk, "?limit=7");
  expect(items.map(said)).toEqual([
    ["agent.enabled", "Chloé", "127.0.0.1", bruno.name],
    ["agent.disabled", "Chloé", "127.0.0.1", bruno.name],
    ["token.revoked", "Chloé", "127.0.0.1", "Caisse"],
    ["token.made", "Chloé", "127.0.0.1", "Caisse"],
    ["agent.invited", "Chloé", "127.0.0.1", "new@guichet.test"],
    ["team.made", "Chloé", "127.0.0.1", "Boutique"],
    ["company.changed", "Chloé", "127.0.0.1", null],
  ]);
  expect(JSON.stringify(await linesOf(desk, "?limit=100"))).not.toContain(token.body.secret);
});

test("logs: no password, code or link stands in a line, whatever was typed where", async ({ desk }) => {
  const browser = openBrowser(desk, { from: "192.0.2.32" });
  await browser.signsIn("canari-mot-de-passe@guichet.test", "canari-secret");
  await browser.signsIn(amina.email, "canari-secret");

  const kept = JSON.stringify(await desk.app.works.database.query(sql`select * from audit_lines`));
  expect(kept).not.toContain("canari");
});

test("logs: the list is filtered by act, person and time, and read in pages", async ({ desk }) => {
  const first = await linesOf(desk, "?limit=2");
  const second = await linesOf(desk, `?limit=2&after=${first.next}`);
  expect([...first.items, ...second.items].map(({ position }) => position)).toEqual(
    (await linesOf(desk, "?limit=4")).items.map(({ position }) => position),
  );
  const refused = await linesOf(desk, "?what=session.refused");
  expect(new Set(refused.items.map(({ what }) => what))).toEqual(new Set(["session.refused"]));
  const chloes = await linesOf(desk, `?agentId=${desk.people.chloe.id}`);
  expect(new Set(chloes.items.map(({ actor }) => actor.name))).toEqual(new Set(["Chloé"]));
  const later = desk.now().add({ hours: 1 }).toString();
  expect((await linesOf(desk, `?from=${encodeURIComponent(later)}`)).items).toEqual([]);
  expect((await desk.asks("chloe", "GET", "/api/audit-lines?after=drop")).status).toBe(400);
});

test("logs: the table opens in a spreadsheet, where nobody’s words become a formula", async ({ desk }) => {
  await desk.asks("chloe", "POST", "/api/teams", { name: '=cmd|"/c calc"' });
  const { status, body, headers } = await desk.asks<string>("chloe", "GET", "/api/audit-table");

  expect(status).toBe(200);
  expect(headers["content-disposition"]).toContain("audit.csv");
  expect(body).toContain(`"'=cmd|""/c calc"""`);
  expect(body.split("\r\n")[0]).toBe("\uFEFFposition,at,what,actor,actor_id,token,source,about,hash");
  const amina = openBrowser(desk);
  await amina.signsIn();
  expect((await amina.asks("GET", "/api/audit-table")).status).toBe(403);
});

test("logs: no statement of ours, nor of anybody’s, changes or takes away a line", async ({ desk }) => {
  for (const statement of [
    sql`update audit_lines set what = 'nothing'`,
    sql`delete from audit_lines`,
    sql`truncate audit_lines`,
  ])
    await expect(desk.app.works.database.query(statement)).rejects.toThrow(/never rewritten/u);
});

test("logs: acts at the same instant are chained one after the other, and whatever is altered behind our back shows", async ({
  desk,
}) => {
  const browsers = Array.from({ length: 6 }, () => openBrowser(desk));
  await Promise.all(browsers.map((browser) => browser.signsIn(chloe.email)));
  const check = () => desk.app.works.run(system, checkAudit);
  const before = await check();
  expect(before).toMatchObject({ brokenAt: null, lastHash: expect.stringMatching(/^[\da-f]{64}$/u) });
  expect(before.lines).toBeGreaterThan(10);

  // Whoever owns the database can put the guard aside; the chain still tells.
  const altered = (change: ReturnType<typeof sql>) =>
    desk.app.works.run(system, async (work) => {
      await work.query(sql`alter table audit_lines disable trigger audit_lines_stay`);
      await work.query(change);
      const { brokenAt } = await checkAudit(work);
      throw new Error(`broken at ${brokenAt}`);
    });
  await expect(altered(sql`update audit_lines set source = '10.0.0.1' where position = 3`)).rejects.toThrow(
    "broken at 3",
  );
  await expect(altered(sql`delete from audit_lines where position = 5`)).rejects.toThrow("broken at 6");
  expect(await check()).toEqual(before);
});
