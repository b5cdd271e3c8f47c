import { Socket } from "node:net";
import pg from "pg";
import { type Statement, toWire } from "./sql.ts";

export type Query = <Row>(statement: Statement<Row>) => Promise<Row[]>;

/** One connection inside one transaction. */
export type Transaction = {
  query: Query;
  commit: () => Promise<void>;
  rollback: () => Promise<void>;
};

export type Database = {
  url: string;
  /** A single statement, on any free connection. */
  query: Query;
  begin: () => Promise<Transaction>;
  close: () => Promise<void>;
};

type Opening = {
  connections?: number;
  /** Longer than any statement of ours: past it the connection is taken for dead and replaced. */
  patienceMs?: number;
  /** True where what is written can be written again: its commits wait for no disk. A power cut takes the last second. */
  hasty?: boolean;
  onError?: (error: Error) => void;
};

/**
 * Each text is planned once a connection, whatever its values: planning a search again costs more than searching.
 * The likeness is the one from which a misspelt name is still recognised (see search).
 */
const settings = [
  "-c timezone=UTC",
  "-c plan_cache_mode=force_generic_plan",
  "-c jit=off",
  "-c pg_trgm.word_similarity_threshold=0.5",
].join(" ");

/** What is asked in one breath leaves in one packet: each packet wakes the server, which costs more than it says. */
class OneBreath extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}

export function openDatabase(
  url: string,
  { connections = 6, patienceMs = 10_000, hasty = false, onError }: Opening = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
    stream: () => new OneBreath(),
    types: { getTypeParser },
    options: hasty ? `${settings} -c synchronous_commit=off` : settings,
  } as pg.PoolConfig);
  // A connection lost while idle must not bring the process down: the pool replaces it.
  pool.on("error", (error) => onError?.(error));
  return {
    url,
    query: async <Row>(statement: Statement<Row>) => (await pool.query(toWire(statement))).rows as Row[],
    begin: async () => beginOn(await pool.connect()),
    close: () => pool.end(),
  };
}

function beginOn(client: pg.PoolClient): Transaction {
  let lost: Error | undefined;
  const onLost = (error: Error) => {
    lost = error;
  };
  client.on("error", onLost);
  // Ended once, by whoever asks first: a commit that failed has given its connection back already.
  let ended = false;
  const release = (error?: Error) => {
    client.off("error", onLost);
    client.release(error ?? lost);
  };
  // Not awaited: it travels with the first statement (pipelining), one round trip less. Named, it is parsed once.
  const begun = client.query({ name: "begin", text: "begin" });
  begun.catch(() => undefined);
  return {
    query: async <Row>(statement: Statement<Row>) => (await client.query(toWire(statement))).rows as Row[],
    commit: async () => {
      ended = true;
      try {
        const { command } = await client.query({ name: "commit", text: "commit" });
        // PostgreSQL answers a commit of a broken transaction with ROLLBACK and no error.
        if (command !== "COMMIT") throw new Error("The transaction was rolled back by an earlier error.");
        release();
      } catch (error) {
        release(error as Error);
        throw error;
      }
    },
    rollback: async () => {
      if (ended) return;
      ended = true;
      try {
        await client.query("rollback");
        release();
      } catch (error) {
        release(error as Error);
      }
    },
  };
}

const asInstant = (text: string): string => `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;

/** Instants travel as RFC 3339 text and counts as numbers: rows are ready for the wire, and cheap. */
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.TIMESTAMPTZ]: asInstant,
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: Number,
  [pg.types.builtins.DATE]: (text) => text,
};

function getTypeParser(oid: number, format?: string): unknown {
  if (format !== "binary" && parsers[oid]) return parsers[oid];
  if (oid === 1185)
    return (text: string) =>
      text === "{}"
        ? []
        : text
            .slice(1, -1)
            .split(",")
            .map((each) => asInstant(each.replaceAll('"', "")));
  return pg.types.getTypeParser(oid, format as "text");
}
