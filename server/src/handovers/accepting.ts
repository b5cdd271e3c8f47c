import type { Declining, Handover } from "@guichet/contract/handovers.ts";
import { requirePerson } from "../access/policy.ts";
import { keepInSight } from "../access/seeing.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { giveTicket } from "../tickets/taking.ts";
import { showHandover } from "./listing.ts";
import { isUnderWay, type Kept, waitsForLead } from "./model.ts";
import { findKept, writeEnd } from "./rows.ts";

/** I answer for it from now on; whoever gave it does no more. Drafts, promises and their keepers stay as they are. */
export async function acceptHandover(work: Work, id: string): Promise<Handover> {
  const me = requirePerson(work.actor);
  const kept = await lockHandover(work, id);
  if (kept.to.id !== me.id) throw refuse("access.not_allowed");
  if (waitsForLead(kept)) throw refuse("handover.waits_for_lead");
  await takeOver(work, kept);
  return showHandover(work, id);
}

/** The change itself, once the next owner agreed. */
export async function takeOver(work: Work, { id, ticketId, from, to, reason }: Kept): Promise<void> {
  await giveTicket(work, ticketId, to.id);
  await writeEnd(work, id, { outcome: "accepted", by: to.id });
  work.announce("handover.accepted", { ticketId, handoverId: id, from, owner: to, reason });
}

/** No, and why: the ticket never left its owner, who reads the reason. */
export async function declineHandover(work: Work, id: string, { why }: Declining): Promise<Handover> {
  const me = requirePerson(work.actor);
  const kept = await lockHandover(work, id);
  if (kept.to.id !== me.id) throw refuse("access.not_allowed");
  if (waitsForLead(kept)) throw refuse("handover.waits_for_lead");
  await writeEnd(work, id, { outcome: "declined", by: me.id, answer: why });
  work.announce("handover.declined", { ticketId: kept.ticketId, handoverId: id });
  return showHandover(work, id);
}

/** Its ticket first, then itself again: of two who answer at once, the second finds it ended. */
export async function lockHandover(work: Work, id: string): Promise<Kept> {
  const { ticketId, to } = await find(work, id);
  // Whoever is asked may be of another team: what they are offered is theirs to answer, though not yet to read.
  if (work.actor.kind === "agent" && work.actor.id === to.id) keepInSight(work, ticketId);
  await lockTicket(work, ticketId);
  const kept = await find(work, id);
  if (!isUnderWay(kept)) throw refuse("handover.ended");
  return kept;
}

async function find(work: Work, id: string): Promise<Kept> {
  const found = await findKept(work, id);
  if (!found) throw refuse("not_found");
  return found;
}
