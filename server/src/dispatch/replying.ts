import type { Facts } from "@guichet/contract/facts.ts";
import { readCompany } from "../company/company.ts";
import { speakingInbox } from "../inboxes/speaking.ts";
import { letters } from "../locales/letters.ts";
import type { Work } from "../platform/work.ts";
import { threadIds } from "../thread/threading.ts";
import { referenceOf } from "../tickets/reference.ts";
import { writeDeparture } from "./departing.ts";
import type { Links } from "./links.ts";
import { findReply, markWithdrawn, type ReplyFacts } from "./rows.ts";

/** A person's public words get their way out, after the time left to take them back. */
export const sendReply =
  (links: Links) =>
  async (work: Work, { ticketId, entry }: Facts["entry.written"]): Promise<void> => {
    if (entry.kind !== "sent") return;
    const reply = await findReply(work, entry.id);
    if (reply?.authorKind !== "agent") return;
    const [company, inbox, thread] = await Promise.all([
      readCompany(work),
      speakingInbox(work, reply.inboxId),
      threadIds(work, ticketId),
    ]);
    const reference = referenceOf(reply.number);
    const words = letters[reply.language].reply({
      html: reply.html,
      text: reply.text,
      signature: inbox.signature,
      link: linkFor(links, reply, links.tracking(ticketId, work.now)),
    });
    await writeDeparture(
      work,
      {
        kind: "reply",
        inbox,
        ticket: { id: ticketId, number: reply.number },
        entryId: entry.id,
        automatic: false,
        senderName: letters[reply.language].from(reply.authorName, company.name),
        recipients: reply.recipients,
        copies: reply.copies,
        blindCopies: reply.blindCopies,
        subject: letters[reply.language].replySubject(reply.subject, reference),
        ...words,
        thread,
        leavesAt: work.now.add({ seconds: company.undoSeconds }),
      },
      links,
    );
  };

/** Whoever holds the link reads the request, and somebody in copy must not: there, each asks for their own. */
function linkFor(
  links: Links,
  { customerAlone, customerAmong }: ReplyFacts,
  tracking: string,
): string | null {
  if (customerAlone) return tracking;
  return customerAmong ? links.asking() : null;
}

/** For the undo: false when it has left, or is leaving at this very moment. */
export const stopDeparture = (work: Work, entryId: string): Promise<boolean> => markWithdrawn(work, entryId);
