import type { Connection, MailServer } from "@guichet/contract/inboxes.ts";
import type { Query } from "../platform/db.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Inbox } from "./model.ts";

type Row = Omit<Inbox, "sealed" | "receiving" | "sending"> & {
  imapPassword: Buffer | null;
  smtpPassword: Buffer | null;
  receivingState: Connection["state"];
  receivingSince: string | null;
  receivingProblem: string | null;
  sendingState: Connection["state"];
  sendingSince: string | null;
  sendingProblem: string | null;
};

const columns = sql`id, name, address, language, signature,
  jsonb_build_object('fr', '', 'en', '') || signatures as signatures, jsonb_build_object('fr', '', 'en', '') || greetings as greetings,
  replies_to_all as "repliesToAll", quotes_history as "quotesHistory", team_id as "teamId", imap, imap_password as "imapPassword", smtp,
  smtp_password as "smtpPassword", take_since as "takeSince", take_unread_days as "takeUnreadDays", created_at as "createdAt",
  (select case when c.refused_at is not null then 'refused' when c.access_token is null then 'waiting' else 'given' end
    from inbox_consents c where c.inbox_id = inboxes.id) as consent,
  (select c.granted_at from inbox_consents c where c.inbox_id = inboxes.id) as "consentedAt",
  receiving_state as "receivingState", receiving_since as "receivingSince", receiving_problem as "receivingProblem",
  sending_state as "sendingState", sending_since as "sendingSince", sending_problem as "sendingProblem"`;

export async function selectInboxes(query: Query): Promise<Inbox[]> {
  const rows = await query(
    sql<Row>`select ${columns} from inboxes where removed_at is null order by created_at, id`,
  );
  return rows.map(raise);
}

export async function findInbox(query: Query, id: string): Promise<Inbox | undefined> {
  const [found] = await query(
    sql<Row>`select ${columns} from inboxes where id = ${id} and removed_at is null`,
  );
  return found && raise(found);
}

export async function findInboxByAddress(query: Query, address: string): Promise<Inbox | undefined> {
  const [found] = await query(
    sql<Row>`select ${columns} from inboxes where address = ${address} and removed_at is null`,
  );
  return found && raise(found);
}

export type InboxWriting = {
  name: string;
  address: string;
  language: string;
  signature: string;
  signatures: Inbox["signatures"];
  greetings: Inbox["greetings"];
  repliesToAll: boolean;
  quotesHistory: boolean;
  teamId: string | null;
  imap: Omit<MailServer, "password"> | null;
  imapPassword: Buffer | null;
  smtp: Omit<MailServer, "password"> | null;
  smtpPassword: Buffer | null;
  takeSince: string;
  takeUnreadDays: number;
};

/** False when another inbox has the address. */
export async function insertInbox(work: Work, id: string, inbox: InboxWriting): Promise<boolean> {
  const inserted = await work.query(sql`
    insert into inboxes (id, name, address, language, signature, signatures, greetings, replies_to_all, quotes_history, team_id, imap, imap_password, smtp, smtp_password, take_since,
      take_unread_days, created_at)
    values (${id}, ${inbox.name}, ${inbox.address}, ${inbox.language}, ${inbox.signature},
      ${json(inbox.signatures)}, ${json(inbox.greetings)}, ${inbox.repliesToAll}, ${inbox.quotesHistory}, ${inbox.teamId}, ${json(inbox.imap)}, ${inbox.imapPassword},
      ${json(inbox.smtp)}, ${inbox.smtpPassword}, ${inbox.takeSince}, ${inbox.takeUnreadDays}, ${work.now})
    on conflict (address) do nothing returning id`);
  return inserted.length > 0;
}

export async function updateInbox(work: Work, id: string, inbox: InboxWriting): Promise<void> {
  await work.query(sql`
    update inboxes set name = ${inbox.name}, address = ${inbox.address}, language = ${inbox.language}, signature = ${inbox.signature},
      signatures = ${json(inbox.signatures)}, greetings = ${json(inbox.greetings)}, replies_to_all = ${inbox.repliesToAll},
      quotes_history = ${inbox.quotesHistory}, team_id = ${inbox.teamId}, imap = ${json(inbox.imap)}, imap_password = ${inbox.imapPassword}, smtp = ${json(inbox.smtp)},
      smtp_password = ${inbox.smtpPassword}, take_since = ${inbox.takeSince}, take_unread_days = ${inbox.takeUnreadDays}
    where id = ${id}`);
}

/** Written only when it changes: `since` says how long it has been so. */
export async function writeReceiving(
  query: Query,
  id: string,
  { state, since, problem }: Connection,
): Promise<void> {
  await query(sql`
    update inboxes set receiving_state = ${state}, receiving_since = ${since}, receiving_problem = ${problem}
    where id = ${id} and (receiving_state, receiving_problem) is distinct from (${state}, ${problem})`);
}

export async function writeSending(
  query: Query,
  id: string,
  { state, since, problem }: Connection,
): Promise<void> {
  await query(sql`
    update inboxes set sending_state = ${state}, sending_since = ${since}, sending_problem = ${problem}
    where id = ${id} and (sending_state, sending_problem) is distinct from (${state}, ${problem})`);
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

function raise(row: Row): Inbox {
  const {
    imapPassword,
    smtpPassword,
    receivingState,
    receivingSince,
    receivingProblem,
    sendingState,
    sendingSince,
    sendingProblem,
    ...rest
  } = row;
  return {
    ...rest,
    sealed: { imap: imapPassword, smtp: smtpPassword },
    receiving: { state: receivingState, since: receivingSince, problem: receivingProblem },
    sending: { state: sendingState, since: sendingSince, problem: sendingProblem },
  };
}
