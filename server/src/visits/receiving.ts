import type { Visit, VisitSlip } from "@guichet/contract/visits.ts";
import { requirePerson } from "../access/policy.ts";
import { addressKnownOf, nameOf, welcomeCustomer } from "../customers/welcoming.ts";
import type { Links } from "../dispatch/links.ts";
import type { Work } from "../platform/work.ts";
import { openAtCounter } from "../thread/opening/at-counter.ts";
import { showTicket } from "../tickets/showing.ts";
import { takeTicket } from "../tickets/taking.ts";

/**
 * Somebody came and says why: their ticket opens, its clocks start, and what is promised is given on the spot. Whoever
 * receives them answers for it, unless they leave it to the others.
 */
export async function receiveVisit(work: Work, links: Links, visit: Visit): Promise<VisitSlip> {
  requirePerson(work.actor);
  const customer = await visitorOf(work, visit);
  const email = await addressKnownOf(work, customer.id);
  const { ticketId, isNew } = await openAtCounter(work, {
    ...visit,
    customer: { id: customer.id, name: customer.name },
    email,
    language: visit.language ?? customer.language ?? undefined,
    inboxId: visit.inboxId ?? null,
  });
  // The clocks are there before somebody takes it up: that is one of them.
  await work.follow();
  if (visit.takes && isNew) await takeTicket(work, ticketId);
  await work.follow();
  return slipOf(work, links, ticketId);
}

function visitorOf(work: Work, { visitor, language }: Visit) {
  if ("customerId" in visitor) return nameOf(work, visitor.customerId);
  return welcomeCustomer(work, visitor, language ?? "fr").then((known) => ({
    ...known,
    language: language ?? null,
  }));
}

/** What is given to whoever came, again if they lost it. */
export async function slipOf(work: Work, links: Links, ticketId: string): Promise<VisitSlip> {
  requirePerson(work.actor);
  const shown = await showTicket(work, ticketId);
  return {
    ticket: shown,
    customer: shown.customer,
    email: await addressKnownOf(work, shown.customer.id),
    trackingLink: links.tracking(ticketId, work.now),
    askingLink: links.asking(),
  };
}
