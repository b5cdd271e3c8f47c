import type { Fact } from "@guichet/contract/facts.ts";
import type { Database } from "./db.ts";
import { sql } from "./sql.ts";

type Listener = { hear: (fact: Fact) => void };

/**
 * Reads committed facts in order and tells whoever listens. A wake-up only says that there may be facts to read:
 * a lost one costs nothing, since the next reads from the same position.
 */
export type LiveReader = {
  listeners: Set<Listener>;
  /** Last position told. */
  position: () => string;
  /** Reads on; true when a full page was found, so that more is waiting. */
  read: () => Promise<boolean>;
  /** Facts after a position, oldest first, for a screen that comes back; null when it was away too long. */
  since: (position: string) => Promise<Fact[] | null>;
};

const page = 500;

/** A transaction and a place within it: the only order in which nothing can appear behind a reader. */
type Place = { transaction: string; position: string };

type Hearing = (fact: Fact) => boolean;

/** `isNews`: what is told late of another time than now is history, and no screen hears it; tests and the product hear all. */
export async function openLiveReader(database: Database, isNews: Hearing = () => true): Promise<LiveReader> {
  const [last] = await database.query(sql<Place>`
    select written_in::text as transaction, position::text as position from facts
    where written_in < pg_snapshot_xmin(pg_current_snapshot())
    order by written_in desc, facts.position desc limit 1`);
  let told = write(last ?? { transaction: "0", position: "0" });
  const listeners = new Set<Listener>();
  return {
    listeners,
    position: () => told,
    read: async () => {
      const facts = await readFacts(database, told);
      for (const fact of facts) {
        told = fact.position;
        if (isNews(fact)) for (const listener of listeners) listener.hear(fact);
      }
      return facts.length === page;
    },
    since: async (position) => {
      const facts = await readFacts(database, position);
      return facts.length === page
        ? null
        : facts.filter((fact) => !isAfter(fact.position, told) && isNews(fact));
    },
  };
}

/** Below the snapshot's xmin every transaction has ended: what is there is all there will ever be. */
async function readFacts(database: Database, after: string): Promise<Fact[]> {
  const { transaction, position } = read(after);
  return database.query(sql<Fact>`
    select written_in::text || '-' || position as position, name,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor, particulars
    from facts
    where (written_in, facts.position) > (${transaction}::xid8, ${position}::bigint)
      and written_in < pg_snapshot_xmin(pg_current_snapshot())
    order by written_in, facts.position limit ${page}`);
}

function isAfter(one: string, other: string): boolean {
  const [a, b] = [read(one), read(other)];
  if (a.transaction !== b.transaction) return BigInt(a.transaction) > BigInt(b.transaction);
  return BigInt(a.position) > BigInt(b.position);
}

const write = ({ transaction, position }: Place): string => `${transaction}-${position}`;

/** A position that is not one of ours reads as the beginning: the screen then fetches afresh. */
function read(text: string): Place {
  const found = /^(\d{1,19})-(\d{1,18})$/u.exec(text);
  return { transaction: found?.[1] ?? "0", position: found?.[2] ?? "0" };
}
