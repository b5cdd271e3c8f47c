import type { ConfirmingDatum } from "@guichet/contract/data-requests.ts";
import { requirePerson } from "../access/policy.ts";
import { sendNotice } from "../dispatch/noticing.ts";
import { makeUseless } from "../dispatch/revoking.ts";
import { notices } from "../locales/notices.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { addressOfLead } from "../team/leading.ts";
import { lockTicket } from "../tickets/locking.ts";
import { type Means, requestBy } from "./asking.ts";
import { type Sending, sendCode } from "./coding.ts";
import type { Asked, Given } from "./model.ts";
import { findValue, listValues, markConfirmed, markDoubted } from "./rows.ts";

/** An agent called back, on a number that was known before, and says so. The delay runs on all the same. */
export async function confirmDatum(work: Work, requestId: string, { words }: ConfirmingDatum): Promise<void> {
  const me = requirePerson(work.actor);
  const { asked, given } = await standing(work, requestId);
  if (given.doubtedAt !== null) throw refuse("datum.doubted");
  if (given.confirmedAt !== null) return;
  await markConfirmed(work, given.id, { by: me.id, words });
  tell(work, "datum.confirmed", asked);
}

/**
 * The customer may confirm too, once the delay is over: before that, a second code to the same mailbox would prove
 * nothing more than the first.
 */
export async function askConfirmation(work: Work, means: Means, requestId: string): Promise<Sending> {
  const { asked, given } = await standing(work, requestId);
  if (!mayConfirm(given, work.now)) throw refuse("not_found");
  return sendCode(work, means, asked, { purpose: "confirmation", value: null });
}

/** False when there is nothing left to confirm. */
export async function confirmByCode(work: Work, { id }: Asked): Promise<boolean> {
  const { asked, given } = await standing(work, id);
  if (!mayConfirm(given, work.now)) return false;
  await markConfirmed(work, given.id, { by: null, words: null });
  tell(work, "datum.confirmed", asked);
  return true;
}

const mayConfirm = ({ confirmedAt, doubtedAt, countsAt }: Given, now: Temporal.Instant): boolean =>
  confirmedAt === null &&
  doubtedAt === null &&
  Temporal.Instant.compare(Temporal.Instant.from(countsAt), now) <= 0;

/** The whole of what is shown masked, for whoever pays: that they read it is a fact. */
export async function revealDatum(
  work: Work,
  { secrets }: Pick<Means, "secrets">,
  requestId: string,
): Promise<string> {
  requirePerson(work.actor);
  const { asked, given } = await standing(work, requestId);
  tell(work, "datum.revealed", asked);
  return secrets.unseal(given.sealed);
}

/** What a doubt is about, for the page that asks to confirm it. */
export async function doubtedValue(work: Pick<Work, "query">, valueId: string) {
  const given = await findValue(work, valueId);
  if (!given) throw refuse("not_found");
  return { asked: await requestBy(work, given.requestId), given };
}

/** “It was not me”: the value never counts, every link of the ticket is useless, and the lead hears of it. */
export async function doubtDatum(work: Work, means: Means, valueId: string): Promise<void> {
  const { asked } = await doubtedValue(work, valueId);
  await lockTicket(work, asked.ticketId);
  const { given } = await doubtedValue(work, valueId);
  if (given.doubtedAt !== null) return;
  await markDoubted(work, valueId);
  tell(work, "datum.doubted", asked);
  await makeUseless(work, means.links, asked.ticketId);
  const lead = await addressOfLead(work, asked.ticketId);
  if (lead === undefined) return;
  await sendNotice(work, means.links, {
    ticketId: asked.ticketId,
    kind: "notice",
    to: [lead],
    letter: (about) => {
      const words = notices[about.language];
      return words.doubted({
        ...about,
        what: asked.label || words.yours[asked.kind],
        desk: means.links.desk(asked.ticketId),
      });
    },
  });
}

async function standing(work: Work, requestId: string): Promise<{ asked: Asked; given: Given }> {
  const asked = await requestBy(work, requestId);
  await lockTicket(work, asked.ticketId);
  const given = (await listValues(work, [requestId])).at(-1);
  if (!given) throw refuse("not_found");
  return { asked, given };
}

type Told = "datum.confirmed" | "datum.doubted" | "datum.revealed";

function tell(work: Work, name: Told, { ticketId, id, kind }: Asked): void {
  work.announce(name, { ticketId, requestId: id, kind });
}
