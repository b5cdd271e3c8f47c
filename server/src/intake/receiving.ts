import type { ArrivalOutcome } from "@guichet/contract/arrivals.ts";
import { readCompany } from "../company/company.ts";
import { languageKnown, meetCustomer, meetUnknown } from "../customers/meeting.ts";
import { teamOfInbox } from "../inboxes/belonging.ts";
import type { Inbox } from "../inboxes/model.ts";
import { hearLanguage, languageHeard } from "../language/incoming/hearing.ts";
import type { Work } from "../platform/work.ts";
import { isLongClosed, linkContinuation } from "../relations/continuing.ts";
import type { NewAttachment } from "../thread/model.ts";
import { append, appendSentElsewhere, openWith, type Recorded, type Said } from "../thread/receiving.ts";
import { isOnlyThanks } from "../thread/thanks.ts";
import { drawTicketNumber } from "../tickets/birth/opening.ts";
import { findEcho, findThread, isOurs, type Thread } from "./finding.ts";
import type { Arrival, BounceReading, Outcome, Reading } from "./model.ts";

export type Receiving = {
  inbox: Inbox;
  arrival: Arrival;
  reading: Reading;
  attachments: readonly NewAttachment[];
  /** Numbers of the tickets whose reply tokens, in the address, were verified. */
  tokenNumbers: readonly number[];
  /** What a bounce says of something of ours; gives back the ticket it concerns. Wired to dispatch in app.ts. */
  noteBounce: (work: Work, bounce: BounceReading) => Promise<string | null>;
};

/** A message read becomes an entry: in its thread, or in a ticket of its own. */
export async function receive(work: Work, receiving: Receiving): Promise<Outcome> {
  const { reading, arrival } = receiving;
  if (arrival.direction === "sent") return receiveSent(work, receiving);
  const bounced = reading.bounce ? await receiving.noteBounce(work, reading.bounce) : null;
  const thread = bounced
    ? { ticketId: bounced, knownParticipant: true }
    : await findItsThread(work, receiving);
  if (!thread) return open(work, receiving);
  const said = saidBy(receiving, thread);
  if (await goesOnApart(work, said, thread)) return openApart(work, receiving, thread.ticketId);
  const recorded = await append(work, said, thread.ticketId);
  return outcome(receiving, outcomeOf(said, "appended"), recorded);
}

/** A person in it, who says more than thanks, of what the house holds to be over. */
const goesOnApart = async (
  work: Work,
  said: Said,
  { ticketId, knownParticipant }: Thread,
): Promise<boolean> =>
  said.automatic === null &&
  knownParticipant &&
  !isOnlyThanks(said.text) &&
  (await isLongClosed(work, ticketId, said.happenedAt));

async function openApart(work: Work, receiving: Receiving, fromId: string): Promise<Outcome> {
  const opened = await open(work, receiving);
  if (opened.ticketId !== null) await linkContinuation(work, fromId, opened.ticketId);
  return opened;
}

async function findItsThread(
  work: Work,
  { arrival, reading, tokenNumbers }: Receiving,
): Promise<Thread | undefined> {
  const found = await findThread(work, arrival, reading, tokenNumbers);
  // Robots that answer answer by mail; whoever fills a form gives an address, and proves nothing by it.
  if (found || arrival.imported || !reading.from || arrival.channel !== "email") return found;
  return findEcho(work, reading.from.address, arrival);
}

async function open(work: Work, receiving: Receiving): Promise<Outcome> {
  const { inbox, arrival, reading } = receiving;
  const heard = reading.language ?? languageHeard(hearLanguage(`${reading.subject ?? ""}\n${reading.text}`));
  const language = heard ?? inbox.language;
  const [customer, number] = await Promise.all([
    reading.from
      ? meetCustomer(work, { address: reading.from.address, name: reading.from.name, language })
      : meetUnknown(work, language),
    drawTicketNumber(work),
    // Needed by the opening, which would ask for them by itself and wait for them alone.
    readCompany(work),
    teamOfInbox(work, inbox.id),
  ]);
  const said = saidBy(receiving, null);
  const recorded = await openWith(work, withAuthor(said, customer.id), {
    number,
    inboxId: inbox.id,
    customer,
    // A word or two say nothing: the language we know them by is the better guess.
    language: heard ?? (await languageKnown(work, customer.id)) ?? language,
    imported: arrival.imported,
    answerable: reading.answerable && reading.automatic === null && reading.from !== null,
  });
  return outcome(receiving, outcomeOf(said, "opened"), recorded);
}

/** A colleague's answer found in the mailbox's Sent folder; what we sent ourselves is already in its place. */
async function receiveSent(work: Work, receiving: Receiving): Promise<Outcome> {
  const { reading, arrival } = receiving;
  if (reading.messageId && (await isOurs(work, reading.messageId)))
    return outcome(receiving, "ignored", null, "ours");
  const thread = await findThread(work, arrival, reading, []);
  if (!thread) return outcome(receiving, "ignored", null, "no_ticket");
  const said = saidBy(receiving, null);
  const author = { ...said.author, kind: "elsewhere" as const };
  const recorded = await appendSentElsewhere(work, { ...said, author }, thread.ticketId);
  return outcome(receiving, "sent_elsewhere", recorded);
}

function saidBy({ arrival, reading, attachments }: Receiving, thread: Thread | null): Said {
  const warnings = [...reading.warnings];
  if (thread && !thread.knownParticipant) warnings.push("unknown_participant");
  if (arrival.sameIdSeen) warnings.push("same_id_other_content");
  return {
    channel: arrival.channel,
    author: {
      kind: reading.automatic ? "machine" : "customer",
      id: null,
      name: reading.from?.name || reading.from?.address || "",
      address: reading.from?.address ?? null,
    },
    happenedAt: Temporal.Instant.from(arrival.receivedAt),
    subject: reading.subject,
    text: reading.text,
    folded: reading.folded,
    html: reading.html,
    recipients: reading.recipients,
    copies: reading.copies,
    messageId: reading.messageId,
    inReplyTo: reading.inReplyTo,
    references: reading.references,
    warnings,
    automatic: reading.automatic,
    attachments,
    arrivalId: arrival.id,
    key: null,
  };
}

const withAuthor = (said: Said, id: string): Said => ({ ...said, author: { ...said.author, id } });

function outcomeOf(said: Said, otherwise: ArrivalOutcome): ArrivalOutcome {
  return said.automatic?.kind ?? otherwise;
}

function outcome(
  { arrival, reading }: Receiving,
  what: ArrivalOutcome,
  recorded: Recorded | null,
  problem: string | null = null,
): Outcome {
  return {
    arrivalId: arrival.id,
    outcome: what,
    problem,
    ticketId: recorded?.ticketId ?? null,
    entryId: recorded?.entryId ?? null,
    sender: reading.from?.address ?? null,
    subject: reading.subject,
  };
}
