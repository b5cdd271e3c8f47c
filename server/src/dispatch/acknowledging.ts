import type { Facts } from "@guichet/contract/facts.ts";
import { readCompany } from "../company/company.ts";
import { speakingInbox } from "../inboxes/speaking.ts";
import { letters } from "../locales/letters.ts";
import type { Work } from "../platform/work.ts";
import { writeDeparture } from "./departing.ts";
import type { Links } from "./links.ts";
import { countAutomatic, findForAutomatic, withdrawAcknowledgements, withdrawAutomatic } from "./rows.ts";

/** Two robots never talk for long: an address gets at most this many automatic answers in 24 hours. */
const mostAutomaticAnswers = 3;

/** A customer's first words are acknowledged, with a reference to say and a link to follow it. In silent mode, nothing. */
export const acknowledge =
  (links: Links) =>
  async (work: Work, { ticket, answerable }: Facts["ticket.opened"]): Promise<void> => {
    if (!answerable || ticket.imported || ticket.channel === "api") return;
    const company = await readCompany(work);
    if (company.counterOpenedAt === null) return;
    const facts = await findForAutomatic(work, ticket.id);
    if (!facts?.address || facts.answersToday >= mostAutomaticAnswers) return;
    const inbox = await speakingInbox(work, facts.inboxId);
    await writeDeparture(
      work,
      {
        kind: "acknowledgement",
        inbox,
        ticket: { id: ticket.id, number: facts.number },
        entryId: null,
        automatic: true,
        senderName: company.name,
        recipients: [facts.address],
        copies: [],
        ...letters[facts.language].acknowledgement({
          reference: ticket.reference,
          subject: ticket.subject,
          company: company.name,
          link: links.tracking(ticket.id, work.now),
        }),
        thread: facts.messageId ? [facts.messageId] : [],
        leavesAt: work.now,
      },
      links,
    );
    await countAutomatic(work, facts.address, ticket.id);
  };

/**
 * The counter opens after a silence: “your message reached us” no longer helps whoever wrote days ago, and a hundred of
 * them at once look like a breakdown. They stay in the list, with the reason.
 */
export const letLateAcknowledgementsGo = (work: Work): Promise<void> =>
  withdrawAcknowledgements(work, work.now.subtract({ hours: 24 }));

/** Nothing leaves by itself for what nobody wanted: an automatic word tells its sender that somebody reads. */
export const keepLettersBack = (work: Work, { ticketId }: Facts["spam.marked"]): Promise<void> =>
  withdrawAutomatic(work, ticketId);
