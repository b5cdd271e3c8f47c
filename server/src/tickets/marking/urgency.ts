import type { UrgencyWhy } from "@guichet/contract/readings.ts";
import { requirePerson } from "../../access/policy.ts";
import type { Work } from "../../platform/work.ts";
import { lockTicket } from "../locking.ts";
import { findUrgency, writeUrgency } from "./rows.ts";

/** Somebody says that it cannot wait. */
export const hastenTicket = (work: Work, ticketId: string): Promise<void> =>
  decide(work, ticketId, (why) => [...why.filter((each) => each !== "agent"), "agent"]);

/** Somebody says that it can wait after all, whatever was read in it. */
export const calmTicket = (work: Work, ticketId: string): Promise<void> => decide(work, ticketId, () => []);

/**
 * What was read in its words, or what its reason calls for: added or taken back, unless a person has decided. A machine
 * never argues with somebody who looked.
 */
export async function weighTicket(
  work: Work,
  ticketId: string,
  change: (why: readonly UrgencyWhy[]) => UrgencyWhy[],
): Promise<void> {
  const { urgency, by } = await findUrgency(work, ticketId);
  if (by === null) await keep(work, ticketId, { was: urgency, urgency: change(urgency), by: null });
}

async function decide(
  work: Work,
  ticketId: string,
  change: (why: readonly UrgencyWhy[]) => UrgencyWhy[],
): Promise<void> {
  const me = requirePerson(work.actor);
  const { urgency } = await lockTicket(work, ticketId);
  await keep(work, ticketId, { was: urgency, urgency: change(urgency), by: me.id });
}

type Keeping = { was: readonly UrgencyWhy[]; urgency: UrgencyWhy[]; by: string | null };

async function keep(work: Work, ticketId: string, { was, urgency, by }: Keeping): Promise<void> {
  const isSame = was.length === urgency.length && was.every((each) => urgency.includes(each));
  if (isSame && by === null) return;
  await writeUrgency(work, ticketId, { urgency, by });
  if (!isSame) work.announce("ticket.weighed", { ticketId, urgency });
}
