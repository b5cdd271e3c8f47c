import type { Entry, Reply } from "@guichet/contract/thread.ts";
import { letThrough } from "../approvals/approving.ts";
import { htmlToText } from "../platform/mail/plain-text.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { replyAndPromise } from "../promises/replying.ts";
import { namesOfFiles } from "../thread/files.ts";
import { type Guarding, readDeparting } from "./departing.ts";
import { findUnsettledPromises, type Settled } from "./settling.ts";

/**
 * Nothing leaves unread. Each promise with a date or a price is followed as a commitment or denied by its author; what
 * is stopped leaves once a lead let it through. Read outside the transaction: it takes time, and changes nothing.
 */
export async function letLeave(guarding: Guarding, ticketId: string, reply: Reply): Promise<Entry> {
  const { findings } = await readDeparting(guarding, await departingOf(guarding, ticketId, reply));
  return guarding.work(async (work) => {
    const unsettled = findUnsettledPromises(findings, await settledBy(work, ticketId, reply));
    if (unsettled.length === 0) return replyAndPromise(work, ticketId, reply);
    throw refuse("guard.unsettled", {
      findings: unsettled.map(({ id, kind, weight, excerpt }) => ({ id, kind, weight, excerpt })),
    });
  });
}

async function departingOf({ work }: Guarding, ticketId: string, { html, attachmentIds, to, cc }: Reply) {
  return {
    text: htmlToText(html).trim(),
    kind: "reply" as const,
    ticketId,
    attachments: await work((unit) => namesOfFiles(unit, attachmentIds)),
    recipients: [...to, ...cc],
  };
}

async function settledBy(work: Work, ticketId: string, reply: Reply): Promise<Settled[]> {
  const { promises, notPromises, approvalId } = reply;
  const followed = promises.flatMap(({ findingId }) => (findingId === null ? [] : [findingId]));
  return [
    ...followed.map((id): Settled => ({ id, by: "commitment" })),
    ...notPromises.map((id): Settled => ({ id, by: "no" })),
    ...(await letThrough(work, ticketId, approvalId)).map((id): Settled => ({ id, by: "approval" })),
  ];
}
