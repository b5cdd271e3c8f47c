import type { DataRequest } from "@guichet/contract/data-requests.ts";
import type { TicketField } from "@guichet/contract/fields.ts";
import type { Commitment } from "@guichet/contract/promises.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { dueAfterMinutes } from "../../calendars/opening-time.ts";
import { mainCalendar } from "../../calendars/reading.ts";
import { readCompany } from "../../company/company.ts";
import { showCustomer } from "../../customers/showing.ts";
import { readRequests } from "../../data-requests/asking.ts";
import type { Linked } from "../../dispatch/links.ts";
import { stillOpens } from "../../dispatch/revoking.ts";
import { heldBy } from "../../fields/holding.ts";
import { ownOf, readIn } from "../../merging/sharing.ts";
import type { FastifyRequest } from "../../platform/http/server.ts";
import { sql } from "../../platform/sql.ts";
import { type Actor, system, type Work } from "../../platform/work.ts";
import { foreseeAnswer } from "../../policies/foreseeing.ts";
import { readPromises } from "../../promises/listing.ts";
import { readSurvey } from "../../surveys/answering.ts";
import { showWithThread } from "../../thread/showing.ts";
import type { Counter } from "../leaving.ts";
import { behindDoor, type Reader } from "../portal.ts";
import { shownFields } from "../shown-fields.ts";
import { type Passage, publicPassages, type TicketFact } from "./exchange.ts";

export type Opened = {
  reader: Reader;
  ticket: TicketWithThread;
  /** Older words than the page holds. */
  older: boolean;
  /** The ticket of the link, when that one was merged into the one that is read. */
  cameBy: string;
  passages: Passage[];
  facts: TicketFact[];
  promises: Commitment[];
  requests: DataRequest[];
  /** What was noted in the ticket of the link and is for its customer to read. */
  noted: TicketField[];
  answered: boolean;
  /** By when a word left now would be answered, and a person asked for now would come back. */
  answerBy: string;
  personBy: string;
};

/** Half an opening day: a person is asked for because the matter is urgent, or because writing failed. */
const personMinutes = 240;

/** All the page shows, or nothing when this browser never opened this ticket's link, or it was revoked since. */
export async function open(request: FastifyRequest, counter: Counter): Promise<Opened | null> {
  const door = behindDoor(request, counter, "track");
  if (!door) return null;
  const { linked, reference } = door;
  return counter.works.run(system, async (work) => {
    const gathered = await openGathered(work, linked, reference);
    return gathered && readWhole(work, gathered, counter);
  });
}

async function readWhole(
  work: Work,
  { ticket, older, cameBy, own }: Gathered,
  { secrets }: Counter,
): Promise<Opened> {
  const [company, card, facts, response, promises, requests, answerBy, calendar, held] = await Promise.all([
    readCompany(work),
    showCustomer(work, ticket.customer.id, { tickets: async () => [], firstAt: async () => null }),
    factsOf(work, ticket.id),
    readSurvey(work, ticket.id),
    readPromises(work, ticket.id),
    readRequests(work, { secrets }, ticket.id),
    foreseeAnswer(work, ticket.id),
    mainCalendar(work),
    heldBy(work, cameBy),
  ]);
  const addresses = new Set(card.identities.map((identity) => identity.value));
  return {
    reader: { company, language: ticket.language, now: work.now },
    ticket,
    passages: publicPassages(ticket.thread, { addresses }, work.now),
    facts,
    older,
    cameBy,
    promises: own(promises),
    requests: own(requests).filter(({ askedOf, droppedAt }) => askedOf === null && droppedAt === null),
    noted: shownFields(held),
    answered: response !== null,
    answerBy,
    personBy: dueAfterMinutes(calendar, work.now, personMinutes).toString(),
  };
}

const factsOf = (work: Work, ticketId: string): Promise<TicketFact[]> =>
  work.query(sql<TicketFact>`
    select name, at, particulars -> 'owner' ->> 'name' as "ownerName", particulars -> 'from' ->> 'name' as "giverName", actor ->> 'kind' = 'customer' as "byCustomer"
    from facts
    where ticket_id = ${ticketId} and name in ('ticket.taken', 'handover.accepted', 'ticket.closed', 'ticket.reopened') order by position`);

/** Whoever holds the link acts as the customer of its ticket. */
export const asCustomer = (ticket: TicketWithThread): Actor => ({ kind: "customer", id: ticket.customer.id });

/** They asked to speak to someone, and nobody has answered since. */
export function personWaits({ ticket, passages }: Pick<Opened, "ticket" | "passages">): boolean {
  const asked = ticket.personAskedAt;
  const lastAnswer = passages.findLast((passage) => passage.from === "us")?.at;
  return asked !== null && (!lastAnswer || Temporal.Instant.compare(asked, lastAnswer) > 0);
}

type Gathered = {
  ticket: TicketWithThread;
  older: boolean;
  /** The ticket of the link: what is said here came for that one. */
  cameBy: string;
  own: <Each extends Commitment | DataRequest>(all: readonly Each[]) => Each[];
};

/**
 * The ticket of a link, wherever it is read today, under the name its holder knows. Nothing when its links were revoked,
 * or those of the ticket where it is read.
 */
export async function openGathered(work: Work, linked: Linked, reference: string): Promise<Gathered | null> {
  const asked = await showWithThread(work, linked.id);
  if (asked.reference !== reference || !(await stillOpens(work, asked.id, linked))) return null;
  const rootId = asked.mergedInto ? await readIn(work, asked.id) : asked.id;
  if (rootId !== asked.id && !(await stillOpens(work, rootId, linked))) return null;
  const root = rootId === asked.id ? asked : await showWithThread(work, rootId);
  const { tickets, promises, requests } = await ownOf(work, asked.id);
  const { subject, customer, language } = asked;
  const thread = root.thread.filter((entry) => tickets.has(entry.cameFor ?? root.id));
  return {
    ticket: { ...root, thread, reference, subject, customer, language },
    older: root.thread.every(({ position }) => position > 1),
    cameBy: asked.id,
    own: (all) => all.filter(({ id }) => promises.has(id) || requests.has(id)),
  };
}
