import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../../testing/database.ts";
import { until } from "../../../testing/until.ts";
import { openDatabase } from "../db.ts";
import { sql } from "../sql.ts";
import { type Alone, openAlone } from "./alone.ts";

let fresh: FreshDatabase;
const open: Alone[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  await Promise.all(open.map((alone) => alone.close()));
  await fresh.drop();
});

function process(onLost: () => void = () => undefined): Alone {
  const alone = openAlone(fresh.url, onLost);
  open.push(alone);
  return alone;
}

test("a name is held by one process, for as long as it wants, and others hold other names", async () => {
  const [one, other] = [process(), process()];

  expect(await one.hold("a mailbox")).toBe(true);
  expect(await one.hold("a mailbox")).toBe(true);
  expect(await other.hold("a mailbox")).toBe(false);
  expect(await other.hold("another mailbox")).toBe(true);
});

test("what is let go, and what a process held when it left, may be held by another", async () => {
  const [one, other] = [process(), process()];
  await one.hold("let go");
  await one.hold("left behind");

  await one.letGo("let go");
  expect(await other.hold("let go")).toBe(true);
  await one.close();
  expect(await until(() => other.hold("left behind"))).toBe(true);
});

test("D14 a lost connection says that nothing is held any more, and holding begins anew", async () => {
  let lost = 0;
  const one = process(() => {
    lost += 1;
  });
  await one.hold("on a thread");

  const surgeon = openDatabase(fresh.url, { connections: 1 });
  await surgeon.query(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await surgeon.close();

  await until(() => lost === 1);
  expect(await until(() => one.hold("on a thread").catch(() => false))).toBe(true);
});
