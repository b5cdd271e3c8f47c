import { mayAnswer } from "../access/seeing.ts";
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

/** Where somebody opens a ticket: the inbox they name, else the first they answer at. */
export async function openingInbox(work: Work, inboxId: string | null): Promise<Inbox> {
  if (inboxId === null) {
    const inboxes = await selectInboxes(work.query);
    const theirs = inboxes.find(({ id }) => mayAnswer(work.actor, { inboxId: id, ownerId: null }));
    if (theirs) return theirs;
  }
  const inbox = await speakingInbox(work, inboxId);
  if (!mayAnswer(work.actor, { inboxId: inbox.id, ownerId: null })) throw refuse("inbox.read_only");
  return inbox;
}

/** The house's first, for what is of no ticket. */
export async function anyInbox(work: Work): Promise<Inbox | undefined> {
  return (await selectInboxes(work.query))[0];
}
