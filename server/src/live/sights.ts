import type { Placed } from "../access/seeing.ts";
import type { Query } from "../platform/db.ts";
import { sql } from "../platform/sql.ts";

/** Where a ticket stands now, for whoever must know who sees it; null when there is none. */
export type Sights = (ticketId: string) => Promise<Placed | null>;

type Row = Placed & { id: string };
type Asked = Map<string, PromiseWithResolvers<Placed | null>>;

/** Asked of by every screen for every fact: those of one turn of the loop are read together. */
export function openSights(query: Query): Sights {
  let gathering: Asked | null = null;

  async function answer(asked: Asked): Promise<void> {
    const rows = await query(sql<Row>`
      select t.id, t.team_id as "teamId", t.inbox_id as "inboxId", t.owner_id as "ownerId",
        array(select f.agent_id from followers f where f.ticket_id = t.id) as "followerIds"
      from tickets t where t.id = any(${[...asked.keys()]}::uuid[])`);
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const [id, { resolve }] of asked) resolve(found.get(id) ?? null);
  }

  function begin(): Asked {
    const asked: Asked = new Map();
    gathering = asked;
    setImmediate(() => {
      gathering = null;
      answer(asked).catch((error: Error) => {
        for (const { reject } of asked.values()) reject(error);
      });
    });
    return asked;
  }

  return (ticketId) => {
    const asked = gathering ?? begin();
    const one = asked.get(ticketId) ?? Promise.withResolvers<Placed | null>();
    asked.set(ticketId, one);
    return one.promise;
  };
}
