import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../../testing/database.ts";
import { openCutWire } from "../../../testing/mail/cut-wire.ts";
import { until } from "../../../testing/until.ts";
import { openDatabase } from "../db.ts";
import { sql } from "../sql.ts";
import { byLoopback } from "./address.ts";
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

  await cutAll();

  await until(() => lost === 1);
  expect(await until(() => one.hold("on a thread").catch(() => false))).toBe(true);
});

test("D10 what is held again as soon as it was lost is still let go to another", async () => {
  const heldAgain = Promise.withResolvers<boolean>();
  const one = process(() => heldAgain.resolve(one.hold("in a hurry")));
  const other = process();
  await one.hold("in a hurry");

  await cutAll();
  // Its old connection has not ended yet, and must not take the new one with it.
  await heldAgain.promise.catch(() => false);
  await until(() => one.hold("in a hurry").catch(() => false));
  await one.letGo("in a hurry");

  expect(await until(() => other.hold("in a hurry").catch(() => false))).toBe(true);
});

test("D15 a database that falls silent is asked again on another connection, and who held is told", async () => {
  const url = byLoopback(fresh.url);
  const wire = await openCutWire(Number(url.port));
  url.port = String(wire.port);
  let lost = 0;
  const tell = () => {
    lost += 1;
  };
  const one = openAlone(url.href, tell, 500);
  const holds = (name: string) => until(() => one.hold(name).catch(() => false));
  expect(await holds("a silence")).toBe(true);

  wire.suffer({ kind: "freeze" });
  await expect(one.hold("something else")).rejects.toThrow();
  expect(lost).toBe(1);
  wire.suffer({ kind: "none" });

  expect(await holds("something else")).toBe(true);
  await one.close();
  await wire.stop();
});

async function cutAll(): Promise<void> {
  const surgeon = openDatabase(fresh.url, { connections: 1 });
  await surgeon.query(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await surgeon.close();
}
