import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Sized for a small machine that does other things too. Durability is not for sale: fsync, full page writes
 * and synchronous commits stay as PostgreSQL has them.
 */
const settings = {
  shared_buffers: "64MB",
  max_connections: "40",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  effective_cache_size: "1GB",
  random_page_cost: "1.1",
  jit: "off",
  // Workers that only read ahead cost memory and three processes; short queries on warm pages gain nothing.
  io_method: "sync",
  // Measured with random keys, as ours are: the log was no smaller, an insert cost 70 % more processor time.
  wal_compression: "off",
  // Nobody replicates from here: who needs a replica moves to a PostgreSQL of their own.
  wal_level: "minimal",
  max_wal_senders: "0",
  max_logical_replication_workers: "0",
  max_wal_size: "1GB",
  checkpoint_timeout: "15min",
  autovacuum: "on",
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  lc_messages: "'C'",
  datestyle: "'ISO, YMD'",
  log_min_messages: "warning",
  log_line_prefix: "'%m [%p] '",
};

/** For the test instance only: a crash of the machine may ruin it, and it is thrown away. */
const careless = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  autovacuum: "off",
  max_connections: "100",
};

const main = `# Guichet's own settings are in guichet.conf, written anew at each start.
include_if_exists 'guichet.conf'

# Yours go below; they win.
`;

/** Replaces what initdb wrote, once, so that what a person writes there later is kept. */
export async function writeMainSettings(cluster: string): Promise<void> {
  await writeReadable(join(cluster, "postgresql.conf"), main);
}

export async function writeSettings(cluster: string, durable: boolean): Promise<void> {
  const chosen = durable ? settings : { ...settings, ...careless };
  const lines = Object.entries(chosen).map(([name, value]) => `${name} = ${value}\n`);
  await writeReadable(join(cluster, "guichet.conf"), lines.join(""));
}

async function writeReadable(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  // The server may run under another account than ours, and our umask may close files to it.
  await chmod(file, 0o644);
}
