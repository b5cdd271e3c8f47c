import { join, resolve } from "node:path";
import { findAccount } from "./postgres/account.ts";
import { addressOf } from "./postgres/address.ts";
import { findBinaries } from "./postgres/binaries.ts";
import { prepareCluster } from "./postgres/cluster.ts";
import { pause } from "./postgres/pause.ts";
import { type Reached, reach, stopServer, type Wanted } from "./postgres/reaching.ts";

/**
 * The PostgreSQL that Guichet carries. It is a process of its own that outlives ours: a killed Node loses
 * nothing, and the next one adopts the server it finds at work. The server and the command line share it;
 * the last to leave stops it. While we are here, a server that dies is started again on the same port.
 */
export type EmbeddedPostgres = { url: string; adopted: boolean; stop(): Promise<void> };

export type EmbeddedPostgresOptions = {
  folder: string;
  log?: (line: string) => void;
  /** False for tests alone: faster, and ruined by a power cut. */
  durable?: boolean;
};

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder);
  const cluster = join(folder, "cluster");
  const log = options.log ?? (() => undefined);
  const account = await findAccount(cluster);
  const binaries = await findBinaries(account);
  const place = { folder, cluster, account, binaries, durable: options.durable ?? true };
  const password = await prepareCluster(place, log);
  const closing = new AbortController();
  const wanted = { place, password, log, closing: closing.signal };
  const kept = await keep(wanted);
  return {
    url: await addressOf({ cluster, password, port: kept.first.port }),
    adopted: kept.first.adopted,
    async stop() {
      if (closing.signal.aborted) return;
      closing.abort();
      await leave(await kept.current(), cluster);
    },
  };
}

const betweenRevivals = 1_000;

type Kept = { first: Reached; current(): Promise<Reached | undefined> };

/** Holds on to the server, and brings it back when it is lost. */
async function keep(wanted: Wanted): Promise<Kept> {
  const reached = reach(wanted, "any port", lost);
  let latest: Promise<Reached | undefined> = reached;
  function lost(): void {
    wanted.log("The database has stopped by itself; bringing it back.");
    latest = bringBack(wanted, lost);
  }
  return { first: await reached, current: () => latest };
}

async function bringBack(wanted: Wanted, onLost: () => void): Promise<Reached | undefined> {
  let said = "";
  while (!wanted.closing.aborted) {
    try {
      const again = await reach(wanted, "same port", onLost);
      wanted.log("The database is back.");
      return again;
    } catch (thrown) {
      const trouble = thrown instanceof Error ? thrown.message : String(thrown);
      // A full disk can last for hours: it is said once, not every second.
      if (trouble !== said && !wanted.closing.aborted) wanted.log(trouble);
      said = trouble;
      await pause(betweenRevivals);
    }
  }
  return undefined;
}

async function leave(reached: Reached | undefined, cluster: string): Promise<void> {
  if (reached === undefined) return;
  // A server that died at this very moment has nobody left.
  const last = await reached.keeper.isLast().catch(() => true);
  if (last) await stopServer(reached.pid, cluster);
  await reached.keeper.leave();
}
