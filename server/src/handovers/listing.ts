import type { Handover, MyHandovers, TicketHandovers } from "@guichet/contract/handovers.ts";
import { leadsSome } from "../access/leading.ts";
import { requireReader, requireReading } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireSeen } from "../tickets/locking.ts";
import { presentHandover } from "./present.ts";
import { countOfCustomer, findShown, listOfAbsence, listOfTicket, listUnderWay } from "./rows.ts";

export async function showHandover(work: Work, id: string): Promise<Handover> {
  const found = await findShown(work, id);
  if (!found) throw refuse("not_found");
  return presentHandover(found);
}

export async function handoversOf(work: Work, ticketId: string): Promise<TicketHandovers> {
  requireReading(work.actor);
  await requireSeen(work, ticketId);
  const items = (await listOfTicket(work, ticketId)).map(presentHandover);
  return {
    items,
    ofTicket: items.filter(({ state }) => state === "accepted").length,
    ofCustomer: items.length === 0 ? 0 : await countOfCustomer(work, ticketId),
  };
}

/** Whoever may read the absence asks: its own module says who. */
export async function handoversOfAbsence(work: Work, absenceId: string): Promise<Handover[]> {
  return (await listOfAbsence(work, absenceId)).map(presentHandover);
}

/** What waits for me, and what I wait for. */
export async function myHandovers(work: Work): Promise<MyHandovers> {
  const me = requireReader(work.actor);
  const leads = leadsSome(work.actor);
  const rows = await listUnderWay(work, me.id);
  const led = new Set(rows.filter((row) => row.isLed).map(({ id }) => id));
  const underWay = rows.map(({ isLed: _, ...row }) => presentHandover(row));
  const offered = underWay.filter(({ state }) => state === "offered");
  const others = offered.filter(({ to }) => to.id !== me.id);
  return {
    toAccept: offered.filter(({ to }) => to.id === me.id),
    toPermit: leads ? underWay.filter(({ id, state }) => state === "asking" && led.has(id)) : [],
    overdue: leads ? others.filter(({ id, overdueAt }) => overdueAt !== null && led.has(id)) : [],
    given: underWay.filter(({ givenBy, to }) => givenBy.id === me.id && to.id !== me.id),
  };
}
