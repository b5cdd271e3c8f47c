import { readdir, readFile } from "node:fs/promises";
import { audited } from "@guichet/contract/audited.ts";
import type { StaffNotice } from "@guichet/contract/staff-notice.ts";
import { expect } from "vitest";
import { test } from "../../testing/desk.ts";
import { sql } from "../platform/sql.ts";

test("every agent reads what is kept of them and who reads it, as this installation truly does", async ({
  desk,
}) => {
  const { status, body } = await desk.asks<StaffNotice>("amina", "GET", "/api/staff-notice");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    administrators: ["Chloé"],
    sessions: { idleHours: 12, mostDays: 30 },
    failuresHours: 24,
    ticketsByTeam: false,
  });
  expect(body.audited).toEqual([...audited]);
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  expect((await desk.asks<StaffNotice>("amina", "GET", "/api/staff-notice")).body.ticketsByTeam).toBe(true);
});

test("no figure reads drafts or what the guard found, and none is of one person", async ({ desk }) => {
  const folder = new URL(".", import.meta.url);
  for (const file of await readdir(folder)) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const source = await readFile(new URL(file, folder), "utf8");
    expect([file, /\bfrom drafts\b|\bjoin drafts\b|guard_\w+/u.exec(source)]).toEqual([file, null]);
  }
  const columns = await desk.app.works.database.query(
    sql<{
      name: string;
    }>`select column_name as name from information_schema.columns where table_name = 'measures'`,
  );
  expect(columns.map(({ name }) => name)).not.toContain("agent_id");
});

test("no table of the house keeps keystrokes or the time somebody does nothing", async ({ desk }) => {
  const found = await desk.app.works.database.query(sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name ~ '(keystroke|typing_|idle|inactive)'`);
  expect(found).toEqual([]);
});
