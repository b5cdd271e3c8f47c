import type { TicketBeside } from "@guichet/contract/beside.ts";
import { requireReader } from "../access/policy.ts";
import { approvalsOf } from "../approvals/approving.ts";
import { checklistOf } from "../checklists/checking.ts";
import { type Means, requestsOf } from "../data-requests/asking.ts";
import { draftsOf } from "../drafts/drafting.ts";
import { readFollowUps } from "../follow-ups/planning.ts";
import { gesturesOf } from "../gestures/granting.ts";
import { handoversOf } from "../handovers/listing.ts";
import { mergedInto } from "../merging/choosing.ts";
import type { Work } from "../platform/work.ts";
import { progressOf } from "../procedures/following.ts";
import { promisesOf } from "../promises/listing.ts";
import { protectionOf } from "../protection/showing.ts";
import { readingOf } from "../readings/showing.ts";
import { linksOf } from "../relations/showing.ts";
import { routingOf } from "../routing/showing.ts";
import { requireSeen } from "../tickets/locking.ts";
import { fieldsOf } from "../tickets/marking/filling.ts";

/**
 * What opening a ticket would otherwise ask in fifteen requests. Nothing is decided here: each part is read through the
 * door of its own module, which says who may see it, and they are asked together.
 */
export async function besideOf(work: Work, means: Means, ticketId: string): Promise<TicketBeside> {
  requireReader(work.actor);
  await requireSeen(work, ticketId);
  const [drafts, promises, fields, checklist, merged, followUps, approvals, gestures, dataRequests] =
    await Promise.all([
      draftsOf(work, ticketId),
      promisesOf(work, ticketId),
      fieldsOf(work, ticketId),
      checklistOf(work, ticketId),
      mergedInto(work, ticketId),
      readFollowUps(work, ticketId),
      approvalsOf(work, ticketId),
      gesturesOf(work, ticketId),
      requestsOf(work, means, ticketId),
    ]);
  const [reading, procedure, links, handovers, routing, protection] = await Promise.all([
    readingOf(work, ticketId),
    progressOf(work, ticketId),
    linksOf(work, ticketId),
    handoversOf(work, ticketId),
    routingOf(work, ticketId),
    protectionOf(work, ticketId),
  ]);
  return {
    drafts: { items: drafts },
    promises: { items: promises },
    fields: { items: fields },
    checklist: { items: checklist },
    merged: { items: merged },
    followUps: { items: followUps },
    approvals: { items: approvals },
    gestures: { items: gestures },
    dataRequests: { items: dataRequests },
    ...{ reading, procedure, links, handovers, routing, protection },
  };
}
