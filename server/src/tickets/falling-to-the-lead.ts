import type { AgentName } from "@guichet/contract/team.ts";
import type { Work } from "../platform/work.ts";
import { takeOwnerless, writeOwner } from "./rows.ts";

const batch = 100;

/** Nobody took it in time: the lead owns it from now on. Returns true when there may be more. */
export async function giveOwnerlessToLead(work: Work, lead: AgentName): Promise<boolean> {
  const ids = await takeOwnerless(work, batch);
  for (const id of ids) {
    await writeOwner(work, id, lead.id, null);
    work.announce("ticket.taken", { ticketId: id, owner: lead });
  }
  return ids.length === batch;
}
