import type { DataRequest } from "@guichet/contract/data-requests.ts";
import type { Commitment } from "@guichet/contract/promises.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { dueAfterMinutes } from "../../calendars/opening-time.ts";
import { mainCalendar } from "../../calendars/reading.ts";
import { readCompany } from "../../company/company.ts";
import { showCustomer } from "../../customers/showing.ts";
import { readRequests } from "../../data-requests/asking.ts";
import { stillOpens } from "../../dispatch/revoking.ts";
import type { FastifyRequest } from "../../platform/http/server.ts";
import { sql } from "../../platform/sql.ts";
import { type Actor, system, type Work } from "../../platform/work.ts";
import { foreseeAnswer } from "../../policies/foreseeing.ts";
import { readPromises } from "../../promises/listing.ts";
import { readSurvey } from "../../surveys/answering.ts";
import { showWithThread } from "../../thread/showing.ts";
import type { Counter } from "../leaving.ts";
import { behindDoor, type Reader } from "../portal.ts";
import { type Passage, publicPassages, type TicketFact } from "./exchange.ts";

export type Opened = {
  reader: Reader;
  ticket: TicketWithThread;
  passages: Passage[];
  facts: TicketFact[];
  promises: Commitment[];
  requests: DataRequest[];
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
    const ticket = await showWithThread(work, linked.id);
    if (ticket.reference !== reference || !(await stillOpens(work, ticket.id, linked))) return null;
    return readWhole(work, ticket, counter);
  });
}

async function readWhole(work: Work, ticket: TicketWithThread, { secrets }: Counter): Promise<Opened> {
  const [company, card, facts, response, promises, requests, answerBy, calendar] = await Promise.all([
    readCompany(work),
    showCustomer(work, ticket.customer.id, { tickets: async () => [], firstAt: async () => null }),
    factsOf(work, ticket.id),
    readSurvey(work, ticket.id),
    readPromises(work, ticket.id),
    readRequests(work, { secrets }, ticket.id),
    foreseeAnswer(work, ticket.id),
    mainCalendar(work),
  ]);
  const addresses = new Set(card.identities.map((identity) => identity.value));
  return {
    reader: { company, language: ticket.language, now: work.now },
    ticket,
    passages: publicPassages(ticket.thread, { addresses }, work.now),
    facts,
    promises,
    requests: requests.filter(({ askedOf, droppedAt }) => askedOf === null && droppedAt === null),
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
