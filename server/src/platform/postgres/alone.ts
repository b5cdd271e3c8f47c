import pg from "pg";

/** Work that only one process may do at a time, each piece under its name. */
export type Alone = {
  /** True once this process holds the name; it keeps it until it lets go, stops, or loses the database. */
  hold: (name: string) => Promise<boolean>;
  letGo: (name: string) => Promise<void>;
  close: () => Promise<void>;
};

/** Any number that nothing else locks. */
const lockSpace = 7_215_042;
const usualPatienceMs = 10_000;

/**
 * Advisory locks live as long as their connection: this one is ours alone, and a process that dies lets everything go.
 * `onLost` says that what was held is held no more.
 */
export function openAlone(url: string, onLost: () => void, patienceMs = usualPatienceMs): Alone {
  const held = new Set<string>();
  let line: Promise<pg.Client> | undefined;

  function open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    });
    const opened = client.connect().then(() => client);
    client.on("error", () => lose(opened));
    client.on("end", () => lose(opened));
    return opened;
  }

  /** A connection tells its end twice, and late: by then another may be at work, and what that one holds stays held. */
  function lose(lost: Promise<pg.Client>): void {
    if (line !== lost) return;
    line = undefined;
    if (held.size === 0) return;
    held.clear();
    onLost();
  }

  async function ask(statement: string, name: string): Promise<boolean> {
    line ??= open();
    const asked = line;
    try {
      const client = await asked;
      const { rows } = await client.query<{ yes: boolean }>(statement, [lockSpace, name]);
      return rows[0]?.yes ?? false;
    } catch (error) {
      lose(asked);
      // Not waited for: a server that fell silent does not say goodbye either.
      void asked.then((client) => client.end()).catch(() => undefined);
      throw error;
    }
  }

  return {
    hold: async (name) => {
      if (held.has(name)) return true;
      const yes = await ask("select pg_try_advisory_lock($1, hashtext($2)) as yes", name);
      if (yes) held.add(name);
      return yes;
    },
    letGo: async (name) => {
      if (held.delete(name))
        await ask("select pg_advisory_unlock($1, hashtext($2)) as yes", name).catch(() => false);
    },
    close: async () => {
      held.clear();
      await line?.then((client) => client.end()).catch(() => undefined);
    },
  };
}
