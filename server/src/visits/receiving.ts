import type { MacroPreview } from "@guichet/contract/macros.ts";
import type { Visit, VisitRehearsal, VisitSlip } from "@guichet/contract/visits.ts";
import { requirePerson } from "../access/policy.ts";
import { speakerOf } from "../customers/mandates/speaking.ts";
import { addressKnownOf, nameOf, welcomeCustomer } from "../customers/welcoming.ts";
import type { Links } from "../dispatch/links.ts";
import { previewMacro, tryOut } from "../macros/rehearsing.ts";
import { runMacro } from "../macros/running.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
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
  const ticketId = await openVisit(work, visit);
  const { key, macro } = visit;
  const macroRun = macro && (await runMacro(work, ticketId, { key, situation: "new", ...macro }));
  await work.follow();
  return { ...(await slipOf(work, links, ticketId)), macroRun };
}

/** What the macro would come to: the ticket is opened as it would be, and nothing of it stays. */
export async function rehearseVisit(work: Work, asked: VisitRehearsal): Promise<MacroPreview> {
  requirePerson(work.actor);
  const { macroId, visitor, subject, ...said } = asked;
  return tryOut(work, async (dry) => {
    const ticketId = await openVisit(dry, {
      ...said,
      key: newId(work.now),
      visitor: "name" in visitor ? { ...visitor, email: null, phone: null } : visitor,
      subject,
      text: "",
      sendsLink: false,
      macro: null,
    });
    return previewMacro(dry, ticketId, { macroId, situation: "new", unborn: ["ticket.reference"] });
  });
}

async function openVisit(work: Work, visit: Visit): Promise<string> {
  const customer = await visitorOf(work, visit);
  const email = await addressKnownOf(work, customer.id);
  const { mandateId } = visit;
  const { ticketId, isNew } = await openAtCounter(work, {
    ...visit,
    customer: { id: customer.id, name: customer.name },
    email,
    speaker: mandateId === null ? null : await speakerOf(work, customer.id, mandateId),
    language: visit.language ?? customer.language ?? undefined,
    inboxId: visit.inboxId ?? null,
  });
  // The clocks are there before somebody takes it up: that is one of them.
  await work.follow();
  if (visit.takes && isNew) await takeTicket(work, ticketId);
  return ticketId;
}

function visitorOf(work: Work, { visitor, language }: Visit) {
  if ("customerId" in visitor) return nameOf(work, visitor.customerId);
  return welcomeCustomer(work, visitor, language ?? "fr").then((known) => ({
    ...known,
    language: language ?? null,
  }));
}

/** What is given to whoever came, again if they lost it. Its link acts for the customer: one who only reads has none. */
export async function slipOf(work: Work, links: Links, ticketId: string): Promise<VisitSlip> {
  requirePerson(work.actor);
  const shown = await showTicket(work, ticketId);
  if (shown.readOnly) throw refuse("inbox.read_only");
  return {
    ticket: shown,
    customer: shown.customer,
    email: await addressKnownOf(work, shown.customer.id),
    trackingLink: links.tracking(ticketId, work.now),
    askingLink: links.asking(),
    macroRun: null,
  };
}
