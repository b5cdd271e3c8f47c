import { readCompany } from "../company/company.ts";
import { speakingInbox } from "../inboxes/speaking.ts";
import { letters } from "../locales/letters.ts";
import type { Work } from "../platform/work.ts";
import { threadIds } from "../thread/threading.ts";
import { referenceOf } from "../tickets/reference.ts";
import { writeDeparture } from "./departing.ts";
import type { Links } from "./links.ts";
import { findForAutomatic } from "./rows.ts";

type Telling = { ticketId: string; words: (about: { language: "fr" | "en"; timeZone: string }) => string };

/**
 * Tells the customer of a new date by itself, in words approved beforehand. False, and nothing is written, where nobody
 * can be told so: a silent house, a customer without an address.
 */
export const tellNewDate =
  (links: Links) =>
  async (work: Work, { ticketId, words }: Telling): Promise<boolean> => {
    const company = await readCompany(work);
    if (company.counterOpenedAt === null) return false;
    const [about, thread] = await Promise.all([findForAutomatic(work, ticketId), threadIds(work, ticketId)]);
    if (!about?.address) return false;
    const { language, address, number, subject } = about;
    const letter = letters[language].newDate({
      reference: referenceOf(number),
      subject,
      company: company.name,
      words: words({ language, timeZone: company.timeZone }),
      link: links.tracking(ticketId, work.now),
    });
    await writeDeparture(
      work,
      {
        kind: "new_date",
        inbox: await speakingInbox(work, about.inboxId),
        ticket: { id: ticketId, number },
        entryId: null,
        automatic: true,
        senderName: company.name,
        recipients: [address],
        copies: [],
        ...letter,
        thread,
        leavesAt: work.now,
      },
      links,
    );
    return true;
  };
