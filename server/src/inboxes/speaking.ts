import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import type { Inbox } from "./model.ts";
import { findInbox, selectInboxes } from "./rows.ts";

/** The inbox that speaks for a ticket: its own, else the house's first (a ticket opened by API may have none). */
export async function speakingInbox(work: Work, inboxId: string | null): Promise<Inbox> {
  const own = inboxId === null ? undefined : await findInbox(work.query, inboxId);
  const inbox = own ?? (await anyInbox(work));
  if (!inbox) throw refuse("inbox.none");
  return inbox;
}

/** The house's first, for what is of no ticket. */
export async function anyInbox(work: Work): Promise<Inbox | undefined> {
  return (await selectInboxes(work.query))[0];
}
