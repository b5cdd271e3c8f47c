import type { Channel } from "@guichet/contract/channels.ts";
import type { CustomerName } from "@guichet/contract/customers.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { TeamName } from "@guichet/contract/team.ts";
import { keepInSight } from "../../access/seeing.ts";
import { dueAfterMinutes, oneOpeningDayAfter } from "../../calendars/opening-time.ts";
import { mainCalendar } from "../../calendars/reading.ts";
import { readCompany } from "../../company/company.ts";
import { teamOfInbox } from "../../inboxes/belonging.ts";
import { hearLanguage } from "../../language/incoming/hearing.ts";
import { newId } from "../../platform/ids.ts";
import type { Work } from "../../platform/work.ts";
import { cutAt, excerptOf, type Ticket } from "../model.ts";
import { presentRow } from "../present.ts";
import { drawNumber } from "../rows.ts";
import { insertTicket } from "./birth-rows.ts";

export type Opening = {
  /** Drawn beforehand, while the customer is looked up: all that follows is written without waiting. */
  number: number;
  inboxId: string | null;
  customer: CustomerName;
  channel: Channel;
  language: Language;
  subject: string;
  /** The first words, which the thread records as its entry 1. */
  text: string;
  /** When they reached us: the time zero of every clock. */
  receivedAt: Temporal.Instant;
  callsForAnswer: boolean;
  /** It was in the mailbox before the mailbox was connected. */
  imported: boolean;
  /** False for robots and lists: nothing may answer them by itself. */
  answerable: boolean;
  /** Its inbox's, unless said. */
  team?: TeamName | null;
};

/** What its reference is made of. */
export const drawTicketNumber = (work: Work): Promise<number> => drawNumber(work);

/**
 * Opens a ticket with its first words. The caller writes entry 1 in the same work: a ticket without a word
 * does not exist. What was there before us starts no clock.
 */
export async function openTicket(work: Work, opening: Opening): Promise<Ticket> {
  const company = await readCompany(work);
  const calendar = await mainCalendar(work);
  const { receivedAt, imported } = opening;
  const waits = opening.callsForAnswer;
  const clocks = waits && !imported;
  const ticket: Ticket = {
    id: newId(work.now),
    number: opening.number,
    inboxId: opening.inboxId,
    customer: opening.customer,
    owner: null,
    team: opening.team === undefined ? await teamOfInbox(work, opening.inboxId) : opening.team,
    channel: opening.channel,
    language: opening.language,
    spoken: hearLanguage(`${opening.subject}\n${opening.text}`),
    urgency: [],
    subject: cutAt(opening.subject, 500),
    openedAt: receivedAt.toString(),
    importedAt: imported ? work.now.toString() : null,
    ownerDueAt: clocks ? dueAfterMinutes(calendar, receivedAt, company.ownerMinutes).toString() : null,
    closedAt: null,
    waitingSince: waits ? receivedAt.toString() : null,
    answerDueAt: clocks ? oneOpeningDayAfter(calendar, receivedAt).toString() : null,
    nextDueAt: null,
    snoozedUntil: null,
    chases: 0,
    chasedAt: null,
    sendFailedAt: null,
    strip: null,
    tagIds: [],
    spamAt: null,
    mergedInto: null,
    entries: 1,
    lastEntryAt: receivedAt.toString(),
    excerpt: excerptOf(opening.text),
  };
  insertTicket(work, ticket);
  keepInSight(work, ticket.id);
  work.announce("ticket.opened", { ticket: presentRow(ticket), answerable: opening.answerable });
  return ticket;
}
