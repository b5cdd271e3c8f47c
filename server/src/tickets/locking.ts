import { keepInSight, seen } from "../access/seeing.ts";
import { refuse } from "../platform/refuse.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Ticket } from "./model.ts";
import { findForUpdate } from "./rows.ts";

/** The first step of every verb: its ticket, held until the transaction ends. What is absent or hidden is not found. */
export async function lockTicket(work: Work, id: string): Promise<Ticket> {
  const found = await findForUpdate(work, id);
  if (!found) throw refuse("not_found");
  keepInSight(work, id);
  return found;
}

/** For whoever reads what hangs on a ticket without holding it: absent and hidden are one. */
export async function requireSeen(work: Pick<Work, "query" | "actor">, id: string): Promise<void> {
  const found = await work.query(sql`select from tickets t where t.id = ${id} and ${seen(work)}`);
  if (found.length === 0) throw refuse("not_found");
}
