import type { Query } from "../platform/db.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Departure, Refused } from "./model.ts";

export async function insertDeparture(
  work: Work,
  departure: Omit<Departure, "envelope" | "attempts" | "language" | "raw" | "rawSha256">,
): Promise<void> {
  await work.query(sql`
    insert into departures (id, kind, inbox_id, ticket_id, entry_id, automatic, message_id, sender_name, sender_address, reply_to,
      recipients, copies, blind_copies, subject, text, html, in_reply_to, reply_references, created_at, leaves_at)
    values (${departure.id}, ${departure.kind}, ${departure.inboxId}, ${departure.ticketId}, ${departure.entryId}, ${departure.automatic},
      ${departure.messageId}, ${departure.senderName}, ${departure.senderAddress}, ${departure.replyTo}, ${departure.recipients},
      ${departure.copies}, ${departure.blindCopies}, ${departure.subject}, ${departure.text}, ${departure.html}, ${departure.inReplyTo}, ${departure.references},
      ${departure.createdAt}, ${departure.leavesAt})`);
}

/** Any number that nothing else uses: one sender for each departure. */
const sendingLock = 8;

/**
 * One departure that is due and that nobody else is sending. The lock is advisory, so that a slow server holds back no
 * live screen, and it vanishes with the process. What a program wrote stays here while the counter is silent, but what
 * is about no ticket: somebody of the house asked for it.
 */
export async function claimDue(work: Work): Promise<string | undefined> {
  const [claimed] = await work.query(sql<{ id: string }>`
    with due as materialized (
      select d.id from departures d join inboxes i on i.id = d.inbox_id cross join company
      where d.state in ('waiting', 'delayed') and d.leaves_at <= ${work.now} and i.smtp is not null and i.removed_at is null
        and (not d.automatic or d.ticket_id is null or company.counter_opened_at is not null)
      order by d.leaves_at limit 50
    )
    select id from due where pg_try_advisory_xact_lock(hashtextextended(id::text, ${sendingLock})) limit 1`);
  return claimed?.id;
}

/** Those that were refused or bounced, when we know them: a new try must not write twice to the others. */
const envelope = sql`coalesce((
    select array_agg(addressed) from unnest(recipients || copies || blind_copies) as addressed
    where exists (
      select 1 from jsonb_to_recordset(bounces) as told(address text, status text)
      where told.status = 'failed' and lower(told.address) = lower(addressed))), recipients || copies || blind_copies)`;

const columns = sql`id, kind, inbox_id as "inboxId", ticket_id as "ticketId", entry_id as "entryId", automatic,
  message_id as "messageId", sender_name as "senderName", sender_address as "senderAddress", reply_to as "replyTo", recipients,
  copies, blind_copies as "blindCopies", ${envelope} as envelope, subject, text, html, in_reply_to as "inReplyTo", reply_references as "references",
  created_at as "createdAt", leaves_at as "leavesAt", attempts,
  (select language from tickets where tickets.id = departures.ticket_id) as language, raw, raw_sha256 as "rawSha256"`;

/** Read after the claim: somebody may have sent it, or taken it back, since. */
export async function findDue(
  query: Query,
  id: string,
  now: Temporal.Instant,
): Promise<Departure | undefined> {
  const [found] = await query(sql<Departure>`
    select ${columns} from departures where id = ${id} and state in ('waiting', 'delayed') and leaves_at <= ${now}`);
  return found;
}

export type Composed = { id: string; raw: Buffer; storedAs: string | null; now: Temporal.Instant };

export async function keepRaw(query: Query, { id, raw, storedAs, now }: Composed): Promise<void> {
  await query(sql`
    with stored as (
      insert into files (sha256, size, stored_at) select ${storedAs}::text, ${raw.length}::bigint, ${now}::timestamptz
      where ${storedAs}::text is not null on conflict do nothing)
    update departures set raw = ${storedAs === null ? raw : null}, raw_sha256 = ${storedAs} where id = ${id}`);
}

/** False when it was taken back or sent meanwhile. */
export async function markWithdrawn(work: Work, entryId: string): Promise<boolean> {
  const stopped = await work.query(sql`
    update departures set state = 'withdrawn' where entry_id = ${entryId} and state = 'waiting' and attempts = 0
      and pg_try_advisory_xact_lock(hashtextextended(id::text, ${sendingLock})) returning id`);
  return stopped.length > 0;
}

/** Those written before this hour that have not left. Nobody is sending one: the counter was silent until now. */
export async function withdrawAcknowledgements(work: Work, before: Temporal.Instant): Promise<void> {
  await work.query(sql`
    update departures set state = 'withdrawn', problem = 'held_too_long', server_said = null
    where kind = 'acknowledgement' and state in ('waiting', 'delayed') and created_at < ${before}`);
}

/** What would leave by itself for a ticket, and has not. */
export async function withdrawAutomatic(work: Work, ticketId: string): Promise<void> {
  await work.query(sql`
    update departures set state = 'withdrawn', problem = 'set_aside', server_said = null
    where ticket_id = ${ticketId} and entry_id is null and state in ('waiting', 'delayed')`);
}

export async function markLeft(work: Work, id: string, serverSaid: string): Promise<void> {
  await work.query(sql`
    update departures set state = 'left', left_at = ${work.now}, attempts = attempts + 1, problem = null, server_said = ${serverSaid},
      bounces = '[]'
    where id = ${id}`);
}

type Trouble = {
  state: "delayed" | "failed";
  problem: string;
  serverSaid: string;
  leavesAt: Temporal.Instant;
  refused: readonly Refused[];
};

export async function markTrouble(
  work: Work,
  id: string,
  { state, problem, serverSaid, leavesAt, refused }: Trouble,
): Promise<void> {
  const told = refused.map(({ address, reason }) => ({ address, status: "failed", reason }));
  await work.query(sql`
    update departures set state = ${state}, problem = ${problem}, server_said = ${serverSaid}, attempts = attempts + 1,
      leaves_at = ${leavesAt}, bounces = case when ${told.length > 0} then ${JSON.stringify(told)}::jsonb else bounces end
    where id = ${id}`);
}

/** Nothing of the ticket failed, or came back, and still waits for somebody to mend it. */
export async function nothingFailed(work: Work, ticketId: string): Promise<boolean> {
  const failed = await work.query(
    sql`select 1 from departures where ticket_id = ${ticketId} and state in ('failed', 'bounced') limit 1`,
  );
  return failed.length === 0;
}

/** What can still be taken back is not hurried. */
export async function markForRetry(work: Work, id: string): Promise<boolean> {
  const again = await work.query(sql`
    update departures set state = 'delayed', leaves_at = ${work.now}, attempts = 0
    where id = ${id} and (state in ('delayed', 'failed', 'bounced') or state = 'waiting' and leaves_at <= ${work.now})
    returning id`);
  return again.length > 0;
}

type Bounced = { id: string; ticketId: string | null; entryId: string | null; recipients: string[] };

export async function findByMessageId(work: Work, messageId: string): Promise<Bounced | undefined> {
  const [found] = await work.query(sql<Bounced>`
    select id, ticket_id as "ticketId", entry_id as "entryId", recipients || copies || blind_copies as recipients
    from departures where message_id = ${messageId}`);
  return found;
}

/** Only the newest in a week may be meant by a bounce that returned no identifier. */
export async function findByRecipient(work: Work, address: string): Promise<Bounced | undefined> {
  const [found] = await work.query(sql<Bounced>`
    select id, ticket_id as "ticketId", entry_id as "entryId", recipients || copies || blind_copies as recipients
    from departures where ${address} = any(recipients || copies || blind_copies) and state = 'left' and left_at > ${work.now.subtract({ hours: 168 })}
    order by left_at desc limit 1`);
  return found;
}

export async function markBounced(
  work: Work,
  id: string,
  bounces: readonly object[],
  failed: boolean,
): Promise<void> {
  await work.query(sql`
    update departures set bounces = bounces || ${JSON.stringify(bounces)}::jsonb,
      state = case when ${failed} then 'bounced' else state end, problem = case when ${failed} then 'bounced' else problem end
    where id = ${id}`);
}

export type ReplyFacts = {
  subject: string;
  number: number;
  language: "fr" | "en";
  customerId: string;
  inboxId: string | null;
  html: string;
  text: string;
  recipients: string[];
  copies: string[];
  blindCopies: string[];
  quotesHistory: boolean | null;
  /** Everybody it goes to is the customer, at an address of theirs or of a record joined with theirs. */
  customerAlone: boolean;
  /** The customer is one of those it goes to. */
  customerAmong: boolean;
  authorKind: string;
  /** What customers call whoever wrote it, and what they do here. */
  signsAs: string;
  title: string;
};

const theirs = sql`exists (
  select 1 from identities i join customers known on known.id = i.customer_id
  where i.kind = 'email' and i.value = lower(address)
    and coalesce(known.joined_into, known.id) = coalesce(c.joined_into, c.id))`;

export async function findReply(work: Work, entryId: string): Promise<ReplyFacts | undefined> {
  const [found] = await work.query(sql<ReplyFacts>`
    select t.subject, t.number, t.language, t.customer_id as "customerId", t.inbox_id as "inboxId", coalesce(e.html, '') as html, e.text,
      e.recipients, e.copies, e.blind_copies as "blindCopies", e.quotes_history as "quotesHistory", e.author_kind as "authorKind",
      coalesce(nullif(a.signs_as, ''), e.author_name) as "signsAs", coalesce(a.title, '') as title,
      not exists (select 1 from unnest(e.recipients || e.copies || e.blind_copies) as address where not ${theirs}) as "customerAlone",
      exists (select 1 from unnest(e.recipients || e.copies || e.blind_copies) as address where ${theirs}) as "customerAmong"
    from entries e join tickets t on t.id = e.ticket_id join customers c on c.id = t.customer_id
      left join agents a on a.id = e.author_id where e.id = ${entryId}`);
  return found;
}

/** The customer's own words that an automatic message answers, and whether their address had its share today. */
export type AutomaticFacts = {
  address: string | null;
  messageId: string | null;
  answersToday: number;
  number: number;
  subject: string;
  language: "fr" | "en";
  inboxId: string | null;
};

export async function findForAutomatic(work: Work, ticketId: string): Promise<AutomaticFacts | undefined> {
  const [found] = await work.query(sql<AutomaticFacts>`
    select coalesce(e.author_address, (
        select i.value from identities i where i.customer_id = t.customer_id and i.kind = 'email' order by i.added_at limit 1)) as address,
      e.message_id as "messageId", t.number, t.subject, t.language, t.inbox_id as "inboxId",
      (select count(*) from automatic_answers a where a.address = e.author_address and a.at > ${work.now.subtract({ hours: 24 })}) as "answersToday"
    from tickets t join entries e on e.ticket_id = t.id and e.position = 1 where t.id = ${ticketId}`);
  return found;
}

/** What left last for this address, in this ticket, came back or could not leave. */
export async function refusesLetters(work: Work, ticketId: string, address: string): Promise<boolean> {
  const [last] = await work.query(sql<{ state: string }>`
    select state from departures where ticket_id = ${ticketId} and ${address} = any(recipients) and state <> 'withdrawn'
    order by created_at desc, id desc limit 1`);
  return last?.state === "bounced" || last?.state === "failed";
}

export async function countAutomatic(work: Work, address: string, ticketId: string): Promise<void> {
  await work.query(
    sql`insert into automatic_answers (address, ticket_id, at) values (${address}, ${ticketId}, ${work.now})`,
  );
}

/** Links signed before this instant open nothing; null while none was revoked. */
export async function findEpoch(work: Pick<Work, "query">, ticketId: string): Promise<string | null> {
  const [found] = await work.query(
    sql<{ since: string }>`select since from link_epochs where ticket_id = ${ticketId}`,
  );
  return found?.since ?? null;
}

export async function writeEpoch(work: Work, ticketId: string, since: Temporal.Instant): Promise<void> {
  await work.query(sql`
    insert into link_epochs (ticket_id, since) values (${ticketId}, ${since})
    on conflict (ticket_id) do update set since = excluded.since`);
}

/** A code has left: its digits stay nowhere with us. */
export async function eraseCode(work: Work, id: string): Promise<void> {
  await work.query(
    sql`update departures set text = '', html = null, raw = null where id = ${id} and kind = 'code'`,
  );
}

/** The customer's addresses, the oldest first: the channels that are known. */
export async function listAddresses(work: Pick<Work, "query">, ticketId: string): Promise<string[]> {
  const rows = await work.query(sql<{ value: string }>`
    select i.value from tickets t
    join customers c on c.id = t.customer_id
    join customers part on coalesce(part.joined_into, part.id) = coalesce(c.joined_into, c.id)
    join identities i on i.customer_id = part.id and i.kind = 'email'
    where t.id = ${ticketId} order by i.added_at, i.value`);
  return rows.map((row) => row.value);
}
