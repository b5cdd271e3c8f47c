import type { Language } from "@guichet/contract/ids.ts";
import { readCompany } from "../company/company.ts";
import { speakingInbox } from "../inboxes/speaking.ts";
import type { Letter } from "../locales/notice-words.ts";
import type { Work } from "../platform/work.ts";
import { threadIds } from "../thread/threading.ts";
import { referenceOf } from "../tickets/reference.ts";
import { writeDeparture } from "./departing.ts";
import type { Links } from "./links.ts";
import { findForAutomatic, listAddresses } from "./rows.ts";

/** What every notice may say of the ticket it is about. */
type About = {
  reference: string;
  subject: string;
  company: string;
  language: Language;
  timeZone: string;
};

type Notice = {
  ticketId: string;
  kind: "notice" | "code";
  /** One letter each: nobody reads in it who else got one. */
  to: readonly string[];
  letter: (about: About) => Letter;
};

/** Letters that Guichet writes by itself about a ticket. In silent mode, none: false, and nothing is written. */
export async function sendNotice(work: Work, links: Links, notice: Notice): Promise<boolean> {
  const { ticketId, kind, to, letter } = notice;
  const company = await readCompany(work);
  if (company.counterOpenedAt === null) return false;
  const [about, thread] = await Promise.all([findForAutomatic(work, ticketId), threadIds(work, ticketId)]);
  if (!about) return false;
  const { number, subject, language } = about;
  const said = letter({
    reference: referenceOf(number),
    subject,
    company: company.name,
    language,
    timeZone: company.timeZone,
  });
  const inbox = await speakingInbox(work, about.inboxId);
  for (const recipient of to) {
    await writeDeparture(
      work,
      {
        kind,
        inbox,
        ticket: { id: ticketId, number },
        entryId: null,
        automatic: true,
        senderName: company.name,
        recipients: [recipient],
        copies: [],
        ...said,
        thread,
        leavesAt: work.now,
      },
      links,
    );
  }
  return to.length > 0;
}

/** Channels that were known before: the customer's addresses on file, the oldest first. */
export const knownAddresses = (work: Pick<Work, "query">, ticketId: string): Promise<string[]> =>
  listAddresses(work, ticketId);
