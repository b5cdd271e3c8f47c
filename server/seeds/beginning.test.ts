import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stateOf } from "@guichet/contract/commitment-state.ts";
import { CommitmentState } from "@guichet/contract/promises.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkMeasures } from "../src/figures/recomputing.ts";
import { listInboxes } from "../src/inboxes/adding.ts";
import { openDatabase } from "../src/platform/db.ts";
import { sql } from "../src/platform/sql.ts";
import { system } from "../src/platform/work.ts";
import { checkPromises } from "../src/promises/checking.ts";
import type { Commitment } from "../src/promises/model.ts";
import { freshDatabase } from "../testing/database.ts";
import { begin, plotOf, type Remembered } from "./beginning.ts";
import { inGroups, openingOf, past, tellWhole } from "./story/story.ts";
import { type Ground, openTelling, type Telling } from "./story/telling.ts";
import { readWorld } from "./story/world.ts";

/** A Monday at twenty to ten, four weeks of a much smaller shop. */
const monday = Temporal.Instant.from("2026-11-23T09:40:00+01:00");
const tickets = 160;

let telling: Telling;
let remembered: Remembered;
let close: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  const filesFolder = await mkdtemp(join(tmpdir(), "guichet-demonstration-"));
  const database = openDatabase(fresh.url, { connections: 6 });
  const ground: Ground = { database, secret: "a secret of tests", url: "http://localhost:8090", filesFolder };
  remembered = await begin(ground, monday, tickets);
  const plot = plotOf(remembered);
  telling = await openTelling(ground, openingOf(plot));
  const world = await readWorld(telling);
  for (const coming of inGroups(past(plot).slice(-20))) await tellWhole(world, plot, coming);
  telling.at(monday);
  close = async () => {
    await telling.close();
    await database.close();
    await fresh.drop();
    await rm(filesFolder, { recursive: true, force: true });
  };
}, 900_000);

afterAll(() => close?.());

test("the figures of a demonstration, recomputed from its facts, are the same", async () => {
  expect(await telling.run(system, checkMeasures)).toEqual([]);
  expect(await telling.run(system, checkPromises)).toEqual([]);
});

test("nothing has left a demonstration by any server, though every letter counts as left", async () => {
  const departures = await telling.machinery.works.database.query(
    sql<{ state: string; count: number }>`select state, count(*)::int from departures group by 1`,
  );
  expect(departures.map(({ state }) => state)).toEqual(["left"]);
  for (const inbox of await telling.run(system, listInboxes)) {
    expect(inbox.imap).toBeNull();
    expect(inbox.sending.state).toBe("unset");
  }
});

test("each promise of a demonstration is in one state, and every state that ends is there", async () => {
  const ledger = await telling.machinery.works.database.query(
    sql<
      Pick<Commitment, "firstDueAt" | "dueAt" | "riskAt" | "toldAt" | "keptAt" | "brokenAt" | "releasedAt">
    >`
      select first_due_at as "firstDueAt", due_at as "dueAt", risk_at as "riskAt", told_at as "toldAt",
        kept_at as "keptAt", broken_at as "brokenAt", released_at as "releasedAt"
      from commitments where withdrawn_at is null`,
  );
  const states = new Set(ledger.map((one) => stateOf(one, monday.epochMilliseconds)));
  for (const state of states) expect(CommitmentState.options).toContain(state);
  for (const state of ["open", "kept", "kept_late", "broken", "at_risk"] as const)
    expect(states).toContain(state);
});

test("each open ticket of a demonstration has an owner, or a countdown to having one", async () => {
  const { query } = telling.machinery.works.database;
  const [sum] = await query(
    sql<{ all: number; nobodys: number; waiting: number }>`
      select count(*)::int as all, count(*) filter (where owner_id is null and owner_due_at is null)::int as nobodys,
        count(*) filter (where owner_id is null)::int as waiting
      from tickets where closed_at is null and merged_into is null`,
  );
  expect(sum?.all).toBeGreaterThan(12);
  expect(sum?.waiting).toBeGreaterThan(0);
  expect(sum?.nobodys).toBe(0);
});

test("a letter told again by a demonstration that was cut short opens nothing twice", async () => {
  const { query } = telling.machinery.works.database;
  const count = () => query(sql<{ n: number }>`select count(*)::int as n from tickets`);
  const plot = plotOf(remembered);
  const [before] = await count();
  const world = await readWorld(telling);
  await tellWhole(world, plot, past(plot).slice(-5));
  expect(await count()).toEqual([before]);
});
