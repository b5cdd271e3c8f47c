import type { Me } from "@guichet/contract/access.ts";
import { refuse } from "../platform/refuse.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { standing } from "./rows.ts";

/** Who is signed in, and what their screens need to know of the house. */
export async function showMe(work: Work, agentId: string): Promise<Me> {
  const [me] = await work.query(sql<Me>`
    select a.id as "agentId", a.name, a.email, a.roles, s.standing -> 'leads' as leads,
      s.standing -> 'reads_only' as "readsOnly", a.language, a.keys, a.list_columns as columns, c.name as "companyName",
      c.customer_word as "customerWord", c.agent_word as "agentWord", c.time_zone as "timeZone",
      c.counter_opened_at is null as silent, c.undo_seconds as "undoSeconds"
    from agents a, company c, lateral (select ${standing} as standing) s where a.id = ${agentId}`);
  if (!me) throw refuse("access.not_signed_in");
  return me;
}
