import type { FactName } from "@guichet/contract/facts.ts";
import { type Database, openDatabase } from "../src/platform/db.ts";
import { type Actor, openWorks, type Reactions, type Work } from "../src/platform/work.ts";
import { freshDatabase } from "./database.ts";

/** Units of work on a database of one's own, at an hour that the test sets, with no reactions but those it names. */
export type TestWorks = {
  database: Database;
  run: <Result>(actor: Actor, act: (work: Work) => Promise<Result>) => Promise<Result>;
  /** It is this time from now on. */
  at: (instant: string) => void;
  /** What was announced since the last call, oldest first. */
  announced: () => FactName[];
  close: () => Promise<void>;
};

export async function openTestWorks(named: Partial<Reactions> = {}): Promise<TestWorks> {
  const { url, drop } = await freshDatabase();
  const database = openDatabase(url, { connections: 4 });
  let now = Temporal.Instant.from("2026-11-16T09:00:00Z");
  let heard: FactName[] = [];
  const works = openWorks({
    database,
    clock: () => now,
    // Facts that nothing follows have no line in a test's table.
    reactions: new Proxy(named, { get: (table, name) => Reflect.get(table, name) ?? [] }) as Reactions,
    onCommit: (facts) => {
      heard.push(...facts.map((fact) => fact.name));
    },
  });
  return {
    database,
    run: works.run,
    at: (instant) => {
      now = Temporal.Instant.from(instant);
    },
    announced: () => {
      const since = heard;
      heard = [];
      return since;
    },
    close: async () => {
      await database.close();
      await drop();
    },
  };
}
