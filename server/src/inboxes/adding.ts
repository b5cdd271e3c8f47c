import type { AddingInbox, InboxChange, Inbox as InboxWire, MailServer } from "@guichet/contract/inboxes.ts";
import { requireAdmin, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Work } from "../platform/work.ts";
import type { Inbox } from "./model.ts";
import { presentInbox } from "./present.ts";
import {
  findInbox,
  findInboxByAddress,
  type InboxWriting,
  insertInbox,
  selectInboxes,
  updateInbox,
} from "./rows.ts";

/** Connecting a mailbox disturbs nobody: what is there before `takeFrom` stays there, the rest enters without a clock. */
export async function addInbox(work: Work, adding: AddingInbox, secrets: Secrets): Promise<InboxWire> {
  requireAdmin(work.actor);
  const id = newId(work.now);
  const { since, unreadDays } = adding.takeFrom;
  const written: InboxWriting = {
    name: adding.name,
    address: adding.address,
    language: adding.language,
    signature: adding.signature,
    ...sealServer("imap", adding.imap, secrets),
    ...sealServer("smtp", adding.smtp, secrets),
    takeSince: since ?? work.now.toString(),
    takeUnreadDays: unreadDays,
  };
  if (!(await insertInbox(work, id, written))) throw refuse("inbox.address_taken");
  work.announce("inbox.added", { inboxId: id });
  return presentInbox(await known(work, id));
}

/** A password left empty stays the one that is kept: it is never sent back to a screen. */
export async function changeInbox(
  work: Work,
  id: string,
  change: InboxChange,
  secrets: Secrets,
): Promise<InboxWire> {
  requireAdmin(work.actor);
  const inbox = await known(work, id);
  const holder = change.address ? await findInboxByAddress(work.query, change.address) : undefined;
  if (holder && holder.id !== id) throw refuse("inbox.address_taken");
  await updateInbox(work, id, {
    name: change.name ?? inbox.name,
    address: change.address ?? inbox.address,
    language: change.language ?? inbox.language,
    signature: change.signature ?? inbox.signature,
    imap: inbox.imap,
    imapPassword: inbox.sealed.imap,
    smtp: inbox.smtp,
    smtpPassword: inbox.sealed.smtp,
    ...(change.imap ? keepPassword(sealServer("imap", change.imap, secrets), inbox) : {}),
    ...(change.smtp ? keepPassword(sealServer("smtp", change.smtp, secrets), inbox) : {}),
    takeSince: change.takeFrom?.since ?? inbox.takeSince,
    takeUnreadDays: change.takeFrom?.unreadDays ?? inbox.takeUnreadDays,
  });
  work.announce("inbox.changed", { inboxId: id });
  return presentInbox(await known(work, id));
}

export async function listInboxes(work: Work): Promise<InboxWire[]> {
  requireReading(work.actor);
  return (await selectInboxes(work.query)).map(presentInbox);
}

async function known(work: Work, id: string): Promise<Inbox> {
  const inbox = await findInbox(work.query, id);
  if (!inbox) throw refuse("not_found");
  return inbox;
}

type Sealed = Partial<Pick<InboxWriting, "imap" | "imapPassword" | "smtp" | "smtpPassword">>;
type SealedServer<Way extends "imap" | "smtp"> = Pick<InboxWriting, Way | `${Way}Password`>;

function sealServer<Way extends "imap" | "smtp">(
  way: Way,
  server: MailServer | undefined,
  secrets: Secrets,
): SealedServer<Way> {
  const { password = "", ...rest } = server ?? {};
  const sealed = server && password !== "" ? secrets.seal(password) : null;
  return { [way]: server ? rest : null, [`${way}Password`]: sealed } as unknown as SealedServer<Way>;
}

function keepPassword(given: Sealed, inbox: Inbox): Sealed {
  const kept = { ...given };
  if (kept.imap !== undefined) kept.imapPassword ??= inbox.sealed.imap;
  if (kept.smtp !== undefined) kept.smtpPassword ??= inbox.sealed.smtp;
  return kept;
}
