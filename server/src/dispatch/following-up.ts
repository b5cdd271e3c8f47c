import { readCompany } from "../company/company.ts";
import { speakingInbox } from "../inboxes/speaking.ts";
import { lines, paragraph } from "../locales/letter-paper.ts";
import { letters } from "../locales/letters.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { threadIds } from "../thread/threading.ts";
import { writePlanned } from "../thread/writing.ts";
import { referenceOf } from "../tickets/reference.ts";
import { writeDeparture } from "./departing.ts";
import type { Links } from "./links.ts";
import { findForAutomatic, refusesLetters } from "./rows.ts";
import { signatureOf } from "./signing.ts";

type Letter = { ticketId: string; to: string | null; text: string };

/**
 * A planned letter: in the ticket's thread, signed by the house, and said to be automatic, since nobody pressed a
 * button. Without an address, or with one that refused our last letter, nothing is written: it is refused.
 */
export const sendFollowUp = (links: Links) => planned(links, "follow_up");

/**
 * Who takes over while somebody is away: automatic too, so that in silent mode nothing leaves. False where nobody was
 * told; the tracking page says it all the same.
 */
export const sendTakeover =
  (links: Links) =>
  async (work: Work, { ticketId, text }: Omit<Letter, "to">): Promise<boolean> => {
    const [{ counterOpenedAt }, about] = [await readCompany(work), await findForAutomatic(work, ticketId)];
    if (counterOpenedAt === null || !about?.address) return false;
    if (await refusesLetters(work, ticketId, about.address)) return false;
    await planned(links, "takeover")(work, { ticketId, to: null, text });
    return true;
  };

const planned =
  (links: Links, kind: "follow_up" | "takeover") =>
  async (work: Work, { ticketId, to, text }: Letter): Promise<string> => {
    const [company, about, thread] = await Promise.all([
      readCompany(work),
      findForAutomatic(work, ticketId),
      threadIds(work, ticketId),
    ]);
    const address = to ?? about?.address ?? null;
    if (!about || address === null || (await refusesLetters(work, ticketId, address)))
      throw refuse("not_found");
    const { language, number, subject } = about;
    const inbox = await speakingInbox(work, about.inboxId);
    const words = letters[language];
    const signed = signatureOf(inbox, language, { name: company.name, title: "", company: company.name });
    const entryId = await writePlanned(work, ticketId, { text, to: address, author: company.name });
    await writeDeparture(
      work,
      {
        kind,
        inbox,
        ticket: { id: ticketId, number },
        entryId,
        automatic: true,
        senderName: company.name,
        recipients: [address],
        copies: [],
        subject: words.replySubject(subject, referenceOf(number)),
        ...words.reply({
          text,
          html: paragraph(lines(text)),
          signature: `${signed || company.name}\n${words.automatic}`,
          link: to === null ? links.tracking(ticketId, work.now) : null,
          quoted: { text: "", html: "" },
        }),
        thread,
        leavesAt: work.now,
      },
      links,
    );
    return entryId;
  };
