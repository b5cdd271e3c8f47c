import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AddingInbox, type Connection } from "@guichet/contract/inboxes.ts";
import type { z } from "zod";
import { addInbox, changeInbox } from "../../src/inboxes/adding.ts";
import { type Inboxes, openInboxes } from "../../src/inboxes/serving.ts";
import { type Intake, openIntake } from "../../src/intake/intake.ts";
import type { Reader } from "../../src/intake/model.ts";
import { type Database, openDatabase } from "../../src/platform/db.ts";
import { type FileStore, openFileStore } from "../../src/platform/files.ts";
import { silentLog } from "../../src/platform/log.ts";
import { openSecrets, type Secrets } from "../../src/platform/secrets.ts";
import { sql } from "../../src/platform/sql.ts";
import { type Actor, openWorks, type Reactions, type Works } from "../../src/platform/work.ts";
import { freshDatabase } from "../database.ts";

/** The door alone: inboxes and arrivals on a real database, nothing behind. */
export type Threshold = {
  database: Database;
  works: Works;
  secrets: Secrets;
  inboxes: Inboxes;
  intake: Intake;
  files: FileStore;
  now: () => Temporal.Instant;
  at: (instant: string) => void;
  add: (inbox: z.input<typeof AddingInbox>) => Promise<string>;
  change: (id: string, change: Partial<z.input<typeof AddingInbox>>) => Promise<void>;
  kept: () => Promise<Kept[]>;
  receiving: (id: string) => Promise<Connection | undefined>;
  sending: (id: string) => Promise<Connection | undefined>;
  /** As a database server that restarts does. */
  cutConnections: () => Promise<void>;
  close: () => Promise<void>;
};

export type Kept = {
  inboxId: string;
  direction: string;
  imported: boolean;
  receivedAt: string;
  text: string;
  size: number;
  envelopeFrom: string | null;
  envelopeTo: string[];
};

const chloe: Actor = {
  kind: "agent",
  id: "01900000-0000-7000-8000-00000000c401",
  name: "Chloé",
  roles: ["admin"],
};

type Opening = { reader?: Reader; filesFolder?: string; suspectsAfterMs?: number };

export async function openThreshold({
  reader,
  filesFolder,
  suspectsAfterMs,
}: Opening = {}): Promise<Threshold> {
  const { url, drop } = await freshDatabase();
  const folder = filesFolder ?? (await mkdtemp(join(tmpdir(), "guichet-files-")));
  const database = openDatabase(url, { connections: 6 });
  let told: Temporal.Instant | undefined;
  const clock = () => told ?? Temporal.Now.instant();
  const works = openWorks({ database, clock, reactions: new Proxy({}, { get: () => [] }) as Reactions });
  const secrets = openSecrets("a secret for the tests");
  const inboxes = openInboxes(database.query, secrets);
  const files = openFileStore(folder);
  const intake = openIntake({
    ...(suspectsAfterMs !== undefined && { suspectsAfterMs }),
    works,
    files,
    inboxes,
    readers: reader ? { email: reader } : {},
    verifyToken: () => null,
    noteBounce: async () => null,
    log: silentLog,
    onKept: () => undefined,
  });
  return {
    database,
    works,
    secrets,
    inboxes,
    intake,
    files,
    now: clock,
    at: (instant) => {
      told = Temporal.Instant.from(instant);
    },
    add: async (inbox) =>
      (await works.run(chloe, (work) => addInbox(work, AddingInbox.parse(inbox), secrets))).id,
    change: async (id, change) => {
      await works.run(chloe, (work) => changeInbox(work, id, AddingInbox.partial().parse(change), secrets));
    },
    kept: async () =>
      database.query(sql<Kept>`
        select inbox_id as "inboxId", direction, imported, received_at as "receivedAt", size, envelope_from as "envelopeFrom",
          envelope_to as "envelopeTo", convert_from(coalesce(raw, ''), 'LATIN1') as text
        from arrivals order by received_at, id`),
    receiving: async (id) => (await inboxes.byId(id))?.receiving,
    sending: async (id) => (await inboxes.byId(id))?.sending,
    cutConnections: async () => {
      const surgeon = openDatabase(url, { connections: 1 });
      await surgeon.query(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
      await surgeon.close();
    },
    close: async () => {
      // A story may have closed it already, to see what happens without.
      await database.close().catch(() => undefined);
      await drop();
      if (filesFolder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
