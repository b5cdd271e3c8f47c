import type { GivingMandate } from "@guichet/contract/mandates.ts";
import { requirePerson } from "../../access/policy.ts";
import { newId } from "../../platform/ids.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { findByIdentity, findCustomer } from "../rows.ts";
import { insertMandate, lockMandate, mayShow, writeEnd } from "./rows.ts";

type NamedMandate = { customerId: string; mandateId: string };

/**
 * Somebody saw the proof and answers for it: no machine gives a mandate. It is not written anew: another one is given,
 * and what was allowed on a given day can always be told.
 */
export async function giveMandate(work: Work, customerId: string, giving: GivingMandate): Promise<void> {
  const { id: by } = requirePerson(work.actor);
  if (!(await findCustomer(work, customerId))) throw refuse("not_found");
  const { proofFileId } = giving;
  if (proofFileId !== null && !(await mayShow(work, proofFileId, by))) throw refuse("not_found");
  const id = newId(work.now);
  const holderId = await knownAs(work, customerId, giving.reachedAt);
  await insertMandate(work, { ...giving, id, customerId, holderId, by });
  work.announce("mandate.given", { customerId, mandateId: id });
}

/** Whose address it is that they speak from; nobody is their own mandatary. */
async function knownAs(work: Work, customerId: string, reachedAt: string | null): Promise<string | null> {
  if (reachedAt === null || !reachedAt.includes("@")) return null;
  const holder = await findByIdentity(work, "email", reachedAt.toLowerCase());
  return holder === undefined || holder.id === customerId ? null : holder.id;
}

/** Taken back, or found to be wrong; its words stay, with who ended it and why. */
export async function endMandate(
  work: Work,
  { customerId, mandateId }: NamedMandate,
  why: string,
): Promise<void> {
  const { id: by } = requirePerson(work.actor);
  const held = await lockMandate(work, customerId, mandateId);
  if (!held) throw refuse("not_found");
  if (held.endedAt !== null) return;
  await writeEnd(work, mandateId, { by, why });
  work.announce("mandate.ended", { customerId, mandateId });
}

export async function resumeMandate(work: Work, { customerId, mandateId }: NamedMandate): Promise<void> {
  requirePerson(work.actor);
  const held = await lockMandate(work, customerId, mandateId);
  if (!held) throw refuse("not_found");
  if (held.endedAt === null) return;
  await writeEnd(work, mandateId, null);
  work.announce("mandate.resumed", { customerId, mandateId });
}
