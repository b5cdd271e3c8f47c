import type { Facts } from "@guichet/contract/facts.ts";
import { readCompany } from "../company/company.ts";
import type { Inbox } from "../inboxes/model.ts";
import { speakingInbox } from "../inboxes/speaking.ts";
import { letters } from "../locales/letters.ts";
import type { Work } from "../platform/work.ts";
import { exchangeBefore } from "../thread/leaving/quoting.ts";
import { threadIds } from "../thread/threading.ts";
import { referenceOf } from "../tickets/reference.ts";
import { writeDeparture } from "./departing.ts";
import type { Links } from "./links.ts";
import { quoted } from "./quoting.ts";
import { findReply, markWithdrawn, type ReplyFacts } from "./rows.ts";
import { signatureOf } from "./signing.ts";

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
    const signer = { name: reply.signsAs, title: reply.title, company: company.name };
    const reference = referenceOf(reply.number);
    const words = letters[reply.language].reply({
      html: reply.html,
      text: reply.text,
      signature: signatureOf(inbox, reply.language, signer),
      link: linkFor(links, reply, links.tracking(ticketId, work.now)),
      quoted: await historyOf(work, {
        ticketId,
        entryId: entry.id,
        reply,
        inbox,
        timeZone: company.timeZone,
      }),
    });
    await writeDeparture(
      work,
      {
        kind: "reply",
        inbox,
        ticket: { id: ticketId, number: reply.number },
        entryId: entry.id,
        automatic: false,
        senderName: letters[reply.language].from(reply.signsAs, company.name),
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

type Quoting = { ticketId: string; entryId: string; reply: ReplyFacts; inbox: Inbox; timeZone: string };

/** As its writer said, else as its inbox does; to somebody other than the customer, only when its writer said so. */
async function historyOf(work: Work, { ticketId, entryId, reply, inbox, timeZone }: Quoting) {
  const quotes = reply.quotesHistory ?? (inbox.quotesHistory && reply.customerAmong);
  const people = reply.recipients;
  const exchange = quotes ? await exchangeBefore(work, { ticketId, entryId, people }) : [];
  return quoted(exchange, { language: reply.language, timeZone });
}

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
