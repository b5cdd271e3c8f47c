import type { Facts } from "@guichet/contract/facts.ts";
import { requireWriting } from "../access/policy.ts";
import { notices } from "../locales/notices.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import type { Linked, Links } from "./links.ts";
import { knownAddresses, sendNotice } from "./noticing.ts";
import { eraseCode, findEpoch, writeEpoch } from "./rows.ts";

/** False when the links of its ticket were revoked after it was signed. */
export async function stillOpens(
  work: Pick<Work, "query">,
  ticketId: string,
  { madeAt }: Pick<Linked, "madeAt">,
): Promise<boolean> {
  const since = await findEpoch(work, ticketId);
  return since === null || Temporal.Instant.compare(madeAt, Temporal.Instant.from(since)) >= 0;
}

/** An agent’s own decision: somebody forwarded a link, or a mailbox was lost. */
export async function revokeLinks(work: Work, links: Links, ticketId: string): Promise<void> {
  requireWriting(work.actor);
  await makeUseless(work, links, ticketId);
}

/**
 * Every link of the ticket signed until now is useless, and so is every cookie made of one. A new link goes to the
 * address that was known first, whoever asked: never to one that was just typed.
 */
export async function makeUseless(work: Work, links: Links, ticketId: string): Promise<void> {
  await lockTicket(work, ticketId);
  // Links tell whole seconds: those of this very second are useless too, but for the new one.
  const second = Math.floor(work.now.epochMilliseconds / 1000) * 1000;
  const since = Temporal.Instant.fromEpochMilliseconds(second + 1000);
  await writeEpoch(work, ticketId, since);
  work.announce("links.revoked", { ticketId, since: since.toString() });
  const [first] = await knownAddresses(work, ticketId);
  if (first === undefined) return;
  await sendNotice(work, links, {
    ticketId,
    kind: "notice",
    to: [first],
    letter: (about) => notices[about.language].newLink({ ...about, link: links.tracking(ticketId, since) }),
  });
}

/** A one-time code is in its owner’s mailbox, and nowhere else. */
export async function forgetCode(work: Work, { departureId }: Facts["departure.left"]): Promise<void> {
  await eraseCode(work, departureId);
}
