import { keepInSight } from "../access/seeing.ts";
import { refuse } from "../platform/refuse.ts";
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
