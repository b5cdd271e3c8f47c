import type { AskingDatum, DataRequest, Datum, DatumKind } from "@guichet/contract/data-requests.ts";
import { requirePerson, requireReading, requireWriting } from "../access/policy.ts";
import type { Links } from "../dispatch/links.ts";
import { knownAddresses, sendNotice } from "../dispatch/noticing.ts";
import { notices } from "../locales/notices.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket, requireSeen } from "../tickets/locking.ts";
import { type Given, lastAndStanding, shownOf, stateOf } from "./model.ts";
import { type AskedRow, findRequest, insertRequest, listRequests, listValues, markDropped } from "./rows.ts";

/** What these verbs need besides the work: a seal for what is kept, and links for what is sent. */
export type Means = { secrets: Secrets; links: Links };

/** Whoever it belongs to will type it themselves. With the counter open they hear of it at once. */
export async function askDatum(
  work: Work,
  means: Means,
  ticketId: string,
  asking: AskingDatum,
): Promise<DataRequest> {
  const me = requirePerson(work.actor);
  const ticket = await lockTicket(work, ticketId);
  const id = newId(work.now);
  await insertRequest(work, {
    ...asking,
    id,
    ticketId,
    customerId: ticket.customer.id,
    askedBy: me.id,
    askedAt: work.now.toString(),
  });
  work.announce("datum.asked", { ticketId, requestId: id, kind: asking.kind });
  await tellOwner(work, means.links, await requestBy(work, id));
  return showRequest(work, means, id);
}

async function tellOwner(work: Work, links: Links, asked: AskedRow): Promise<void> {
  const { ticketId, askedOf, kind, label, why, askedBy } = asked;
  const to = askedOf ? [askedOf.address] : (await knownAddresses(work, ticketId)).slice(0, 1);
  const link = askedOf ? links.datum(asked.id, work.now) : links.tracking(ticketId, work.now);
  await sendNotice(work, links, {
    ticketId,
    kind: "notice",
    to,
    letter: (about) => {
      const words = notices[about.language];
      return words.asked({
        ...about,
        by: firstWord(askedBy?.name) || about.company,
        what: label || words.yours[kind],
        why,
        link,
      });
    },
  });
}

const firstWord = (name: string | undefined): string => name?.trim().split(/\s+/u)[0] ?? "";

/** It is not needed any more: nobody can type it from now on. What was given before stays. */
export async function dropRequest(work: Work, id: string): Promise<void> {
  requireWriting(work.actor);
  const { ticketId, kind, droppedAt } = await requestBy(work, id);
  await lockTicket(work, ticketId);
  if (droppedAt !== null) return;
  await markDropped(work, id);
  work.announce("datum.dropped", { ticketId, requestId: id, kind });
}

export async function requestsOf(work: Work, means: Means, ticketId: string): Promise<DataRequest[]> {
  requireReading(work.actor);
  await requireSeen(work, ticketId);
  return readRequests(work, means, ticketId);
}

/** The same for a page of the customer's, which asks no role: its signed link was read. */
export async function readRequests(
  work: Pick<Work, "query" | "now">,
  { secrets }: Pick<Means, "secrets">,
  ticketId: string,
): Promise<DataRequest[]> {
  const all = await listRequests(work, ticketId);
  const values = await listValues(
    work,
    all.map(({ id }) => id),
  );
  return all.map(({ customerId: _customer, language: _language, ...asked }) => {
    const given = values.filter((value) => value.requestId === asked.id);
    const { last, standing } = lastAndStanding(given, work.now);
    const drawn = (value: Given) => present(asked.kind, value, { secrets, now: work.now });
    return { ...asked, datum: last ? drawn(last) : null, standing: standing ? drawn(standing) : null };
  });
}

export async function showRequest(work: Work, means: Means, id: string): Promise<DataRequest> {
  const { ticketId } = await requestBy(work, id);
  const found = (await requestsOf(work, means, ticketId)).find((each) => each.id === id);
  if (!found) throw refuse("not_found");
  return found;
}

/** The request itself, or a no. */
export async function requestBy(work: Pick<Work, "query">, id: string): Promise<AskedRow> {
  const found = await findRequest(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

type Showing = { secrets: Secrets; now: Temporal.Instant };

function present(kind: DatumKind, given: Given, { secrets, now }: Showing): Datum {
  const { id, givenAt, countsAt, confirmedAt, confirmedById, confirmedByName, confirmation, doubtedAt } =
    given;
  return {
    id,
    shown: shownOf(kind, secrets.unseal(given.sealed)),
    state: stateOf(given, now),
    givenAt,
    countsAt,
    confirmedAt,
    confirmedBy: confirmedById === null ? null : { id: confirmedById, name: confirmedByName ?? "" },
    confirmation,
    doubtedAt,
  };
}
