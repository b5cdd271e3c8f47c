import type { Work } from "../../platform/work.ts";
import { findLead } from "../../team/leading.ts";
import { takeOwnerless, writeOwner } from "../rows.ts";

const batch = 100;

/** Nobody took it in time: the lead owns it from now on. Returns true when there may be more. */
export async function giveOwnerlessToLead(work: Work): Promise<boolean> {
  const ids = await takeOwnerless(work, batch);
  let given = 0;
  for (const id of ids) {
    const lead = await findLead(work, id);
    if (!lead) continue;
    await writeOwner(work, id, lead.id, null);
    work.announce("ticket.taken", { ticketId: id, owner: lead });
    given += 1;
  }
  return given === batch;
}
