import type { Language } from "@guichet/contract/ids.ts";
import type { Delivering, Gesture, Granting } from "@guichet/contract/reasons.ts";
import { requirePerson, requireReading } from "../access/policy.ts";
import { findApproval } from "../approvals/approving.ts";
import { sumsIn } from "../language/amounts.ts";
import { normalise } from "../language/normalising.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { authorityFor } from "../reasons/authority.ts";
import { lockTicket, requireSeen, requireSpentHere } from "../tickets/locking.ts";
import { reasonOf } from "../tickets/marking/reasoning.ts";
import { budgetOf, monthOf } from "./budget.ts";
import {
  findByKey,
  findGesture,
  insertGesture,
  listOfTicket,
  lockBudget,
  sumUnder,
  writeDelivery,
} from "./rows.ts";

/**
 * A compensation or an attention, granted to one customer. Beyond one's authority or the month's budget it takes a
 * lead's approval. The same key grants once.
 */
export async function grantGesture(work: Work, ticketId: string, granting: Granting): Promise<Gesture> {
  const me = requirePerson(work.actor);
  const ticket = await lockTicket(work, ticketId);
  const before = await findByKey(work, granting.key);
  if (before) {
    requireSpentHere(ticketId, before);
    return shown(work, before.id);
  }
  await lockBudget(work);
  if (!(await isApproved(work, ticketId, granting))) await requireWithin(work, ticketId, granting);
  const id = newId(work.now);
  const { customer } = ticket;
  await insertGesture(work, { ...granting, id, ticketId, customerId: customer.id, grantedBy: me.id });
  work.announce("gesture.granted", { ticketId, gestureId: id, kind: granting.kind, amount: granting.amount });
  return shown(work, id);
}

/** It reached the customer, and this shows it: until then it is a promise like another. */
export async function deliverGesture(work: Work, id: string, { delivery }: Delivering): Promise<Gesture> {
  requirePerson(work.actor);
  const { ticketId } = await shown(work, id);
  await lockTicket(work, ticketId);
  const gesture = await shown(work, id);
  if (gesture.deliveredAt !== null) return gesture;
  await writeDelivery(work, id, delivery);
  work.announce("gesture.delivered", { ticketId, gestureId: id });
  return shown(work, id);
}

export async function gesturesOf(work: Work, ticketId: string): Promise<Gesture[]> {
  requireReading(work.actor);
  await requireSeen(work, ticketId);
  return listOfTicket(work, ticketId);
}

async function requireWithin(work: Work, ticketId: string, { amount, kind }: Granting): Promise<void> {
  const authority = await authorityFor(work, work.actor, await reasonOf(work, ticketId));
  if (authority?.maxAmount !== undefined && amount > authority.maxAmount)
    throw refuse("gesture.beyond_authority", { most: authority.maxAmount });
  if (authority?.kinds !== undefined && !authority.kinds.includes(kind))
    throw refuse("gesture.kind_not_allowed");
  const { budget, granted } = await budgetOf(work, await monthOf(work));
  if (budget !== null && granted + amount > budget)
    throw refuse("gesture.beyond_budget", { left: Math.max(0, budget - granted) });
}

/** What a lead let through is the largest sum they read, and is granted once. */
async function isApproved(work: Work, ticketId: string, { approvalId, amount }: Granting): Promise<boolean> {
  if (approvalId === null) return false;
  const { decision, excerpts, ...approval } = await findApproval(work, approvalId);
  if (approval.ticketId !== ticketId || decision !== "approved") return false;
  const used = await sumUnder(work, ticketId, approvalId);
  const read = excerpts.flatMap((excerpt) => [...euros(excerpt, "fr"), ...euros(excerpt, "en")]);
  return used + amount <= Math.max(0, ...read);
}

const euros = (text: string, language: Language): number[] =>
  sumsIn(normalise(text, language).text, language).flatMap(({ amount }) =>
    amount && "value" in amount ? [amount.value] : [],
  );

async function shown(work: Work, id: string): Promise<Gesture> {
  const found = await findGesture(work, id);
  if (!found) throw refuse("not_found");
  return found;
}
