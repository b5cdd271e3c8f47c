import type { Clock } from "../platform/clock.ts";
import type { Query } from "../platform/db.ts";
import { newId } from "../platform/ids.ts";
import { sql } from "../platform/sql.ts";

/** Somebody's open desk, for whoever must find a colleague who is there: in the database, since any process may ask. */
type Line = { beat: () => void; close: () => void };
export type Lines = { open: (agentId: string) => Line };

const beatMs = 30_000;

export function openLines({ query, clock }: { query: Query; clock: Clock }): Lines {
  return {
    open: (agentId) => {
      const id = newId(clock());
      let last = 0;
      // While the database is away nobody is found; a line that is not heard of for a while is nobody's.
      const write = (statement: ReturnType<typeof sql>) => void query(statement).catch(() => undefined);
      const beat = () => {
        const now = clock();
        if (now.epochMilliseconds - last < beatMs) return;
        last = now.epochMilliseconds;
        write(sql`
          insert into live_lines (id, agent_id, seen_at) values (${id}, ${agentId}, ${now})
          on conflict (id) do update set seen_at = excluded.seen_at`);
      };
      beat();
      return { beat, close: () => write(sql`delete from live_lines where id = ${id}`) };
    },
  };
}
