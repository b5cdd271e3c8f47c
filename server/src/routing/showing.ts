import type { Presence } from "@guichet/contract/presence.ts";
import type { NextTicket, TicketRouting } from "@guichet/contract/routing.ts";
import { requireReader, requireReading } from "../access/policy.ts";
import { readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { absenceOfOwner, peopleNow } from "../team/standing.ts";
import { listByIds } from "../tickets/listing/listing.ts";
import { requireSeen } from "../tickets/locking.ts";
import { fits, hourOf, suits } from "./model.ts";
import { findMineNext, findRouted, listLoads, listRules, listToTake } from "./rows.ts";

/** Who is there, and who has room: what one looks at before asking a colleague. */
export async function presences(work: Work): Promise<Presence[]> {
  requireReading(work.actor);
  const [people, loads] = await Promise.all([peopleNow(work), listLoads(work)]);
  const held = new Map(loads.map((each) => [each.agentId, each]));
  return people.map((person) => ({
    ...person,
    load: held.get(person.id)?.load ?? 0,
    open: held.get(person.id)?.open ?? 0,
  }));
}

export async function routingOf(work: Work, ticketId: string): Promise<TicketRouting> {
  requireReading(work.actor);
  await requireSeen(work, ticketId);
  const [routed, ownerAbsence] = await Promise.all([
    findRouted(work, ticketId),
    absenceOfOwner(work, ticketId),
  ]);
  return { routed, ownerAbsence };
}

/** What I should open now. Mine come first; of those to take, one that I suit. */
export async function nextTicket(work: Work, butFor: string | null): Promise<NextTicket> {
  const me = requireReader(work.actor);
  const found = (await findMineNext(work, me.id, butFor)) ?? (await findToTake(work, me.id, butFor));
  if (!found) return { next: null };
  const [ticket] = await listByIds(work, [found.id]);
  return { next: ticket ? { ticket, why: found.why, dueAt: found.dueAt } : null };
}

async function findToTake(work: Work, me: string, butFor: string | null) {
  const [{ timeZone }, people, rules, waiting] = await Promise.all([
    readCompany(work),
    peopleNow(work),
    listRules(work),
    listToTake(work, butFor),
  ]);
  const hour = hourOf(work.now, timeZone);
  const mine = people.find(({ id }) => id === me);
  const suited = waiting.find(
    (traits) => !mine || suits(mine, rules.find((rule) => fits(rule, traits, hour)) ?? null),
  );
  return suited && { id: suited.id, why: "to_take" as const, dueAt: suited.dueAt };
}
