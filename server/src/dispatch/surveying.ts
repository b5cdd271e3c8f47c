import { readCompany } from "../company/company.ts";
import { speakingInbox } from "../inboxes/speaking.ts";
import { letters } from "../locales/letters.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { threadIds } from "../thread/threading.ts";
import { referenceOf } from "../tickets/reference.ts";
import { writeDeparture } from "./departing.ts";
import type { Links } from "./links.ts";
import { findForAutomatic } from "./rows.ts";

/** Asks the customer alone, never those in copy, what they think of it; an answer to this mail lands in the ticket. */
export const sendSurvey =
  (links: Links) =>
  async (work: Work, { ticketId }: { ticketId: string }): Promise<string> => {
    const [company, about, thread] = await Promise.all([
      readCompany(work),
      findForAutomatic(work, ticketId),
      threadIds(work, ticketId),
    ]);
    if (!about?.address) throw refuse("not_found");
    const words = letters[about.language].survey({
      reference: referenceOf(about.number),
      subject: about.subject,
      company: company.name,
      link: (mark) => links.survey(ticketId, work.now, mark),
    });
    return writeDeparture(
      work,
      {
        kind: "survey",
        inbox: await speakingInbox(work, about.inboxId),
        ticket: { id: ticketId, number: about.number },
        entryId: null,
        automatic: true,
        senderName: company.name,
        recipients: [about.address],
        copies: [],
        ...words,
        thread,
        leavesAt: work.now,
      },
      links,
    );
  };
