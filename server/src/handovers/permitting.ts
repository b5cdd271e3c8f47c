import type { Handover, Permitting } from "@guichet/contract/handovers.ts";
import { requireLeadOf, requireSomeLead } from "../access/leading.ts";
import { requirePerson } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { lockHandover, takeOver } from "./accepting.ts";
import { acceptDue } from "./handing-over.ts";
import { showHandover } from "./listing.ts";
import { waitsForLead } from "./model.ts";
import { writeEnd, writePermission } from "./rows.ts";

/** The customer would meet one person more: a lead lets it be offered, or says no and the owner keeps the ticket. */
export async function permitHandover(
  work: Work,
  id: string,
  { decision, note }: Permitting,
): Promise<Handover> {
  requireSomeLead(work.actor);
  const me = requirePerson(work.actor);
  const kept = await lockHandover(work, id);
  const { team } = await lockTicket(work, kept.ticketId);
  requireLeadOf(work.actor, team?.id ?? null);
  if (!waitsForLead(kept)) throw refuse("handover.ended");
  const dueAt = decision === "given" ? await acceptDue(work) : null;
  await writePermission(work, id, { by: me.id, note, dueAt });
  if (decision === "refused") await writeEnd(work, id, { outcome: "refused", by: me.id });
  work.announce("handover.permitted", { ticketId: kept.ticketId, handoverId: id, decision });
  if (decision === "given" && kept.absenceId !== null) await takeOver(work, kept);
  return showHandover(work, id);
}
