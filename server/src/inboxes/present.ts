import type { Inbox as InboxWire } from "@guichet/contract/inboxes.ts";
import type { Inbox } from "./model.ts";

/** Without its passwords, sealed or not. */
export function presentInbox({
  id,
  name,
  address,
  language,
  signature,
  teamId,
  imap,
  smtp,
  receiving,
  sending,
}: Inbox): InboxWire {
  return { id, name, address, language, signature, teamId, imap, smtp, receiving, sending };
}
