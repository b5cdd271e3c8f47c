import type { Inbox as InboxWire } from "@guichet/contract/inboxes.ts";
import type { Inbox } from "./model.ts";

/** Without its passwords, sealed or not, nor what the first connection took. */
export function presentInbox(inbox: Inbox): InboxWire {
  const {
    sealed: _,
    takeSince: __,
    takeUnreadDays: ___,
    createdAt: ____,
    consentedAt: _____,
    ...shown
  } = inbox;
  return shown;
}
