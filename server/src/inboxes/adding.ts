import type { AddingInbox, InboxChange, Inbox as InboxWire, MailServer } from "@guichet/contract/inboxes.ts";
import { requireAdmin, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Work } from "../platform/work.ts";
import { findTeamName } from "../team/naming.ts";
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
  const [imap, smtp] = [seal(adding.imap, secrets), seal(adding.smtp, secrets)];
  const written: InboxWriting = {
    name: adding.name,
    address: adding.address,
    language: adding.language,
    ...said(adding, plain),
    teamId: await knownTeam(work, adding.teamId ?? null),
    imap: imap.server,
    imapPassword: imap.password,
    smtp: smtp.server,
    smtpPassword: smtp.password,
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
  const imap = keepUnless(change.imap, { server: inbox.imap, password: inbox.sealed.imap }, secrets);
  const smtp = keepUnless(change.smtp, { server: inbox.smtp, password: inbox.sealed.smtp }, secrets);
  await updateInbox(work, id, {
    name: change.name ?? inbox.name,
    address: change.address ?? inbox.address,
    language: change.language ?? inbox.language,
    ...said(change, inbox),
    teamId: change.teamId === undefined ? inbox.teamId : await knownTeam(work, change.teamId),
    imap: imap.server,
    imapPassword: imap.password,
    smtp: smtp.server,
    smtpPassword: smtp.password,
    takeSince: change.takeFrom?.since ?? inbox.takeSince,
    takeUnreadDays: change.takeFrom?.unreadDays ?? inbox.takeUnreadDays,
  });
  work.announce("inbox.changed", { inboxId: id });
  return presentInbox(await known(work, id));
}

/** The tickets that come by it are this team's from now on; those that are there stay where they are. */
export async function placeInbox(work: Work, id: string, teamId: string | null): Promise<void> {
  requireAdmin(work.actor);
  const inbox = await known(work, id);
  const { imap: imapPassword, smtp: smtpPassword } = inbox.sealed;
  await updateInbox(work, id, {
    ...inbox,
    teamId: await knownTeam(work, teamId),
    imapPassword,
    smtpPassword,
  });
  work.announce("inbox.changed", { inboxId: id });
}

type Said = Pick<Inbox, "signature" | "signatures" | "greetings" | "repliesToAll" | "quotesHistory">;

/** To all, without what was said before, and unsigned. */
const plain: Said = {
  signature: "",
  signatures: { fr: "", en: "" },
  greetings: { fr: "", en: "" },
  repliesToAll: true,
  quotesHistory: false,
};

/** How its letters are written. */
const said = (change: { [Name in keyof Said]?: Said[Name] | undefined }, kept: Said): Said => ({
  signature: change.signature ?? kept.signature,
  signatures: change.signatures ?? kept.signatures,
  greetings: change.greetings ?? kept.greetings,
  repliesToAll: change.repliesToAll ?? kept.repliesToAll,
  quotesHistory: change.quotesHistory ?? kept.quotesHistory,
});

export async function listInboxes(work: Work): Promise<InboxWire[]> {
  requireReading(work.actor);
  return (await selectInboxes(work.query)).map(presentInbox);
}

async function known(work: Work, id: string): Promise<Inbox> {
  const inbox = await findInbox(work.query, id);
  if (!inbox) throw refuse("not_found");
  return inbox;
}

async function knownTeam(work: Work, teamId: string | null): Promise<string | null> {
  if (teamId !== null && !(await findTeamName(work, teamId))) throw refuse("team.unknown");
  return teamId;
}

type Sealed = { server: Omit<MailServer, "password"> | null; password: Buffer | null };

function seal(server: MailServer | undefined, secrets: Secrets): Sealed {
  if (!server) return { server: null, password: null };
  const { password, ...rest } = server;
  return { server: rest, password: password === "" ? null : secrets.seal(password) };
}

/**
 * What is given replaces what is kept. An empty password leaves the one that is kept, for the same account of the same
 * server only: it is never carried to another host.
 */
function keepUnless(given: MailServer | undefined, kept: Sealed, secrets: Secrets): Sealed {
  if (!given) return kept;
  const sealed = seal(given, secrets);
  const same = kept.server?.host === given.host && kept.server.user === given.user;
  return { ...sealed, password: sealed.password ?? (same ? kept.password : null) };
}
