import type { Language } from "@guichet/contract/ids.ts";
import type {
  Notification,
  NotificationChoices,
  NotificationEvent,
  Road,
} from "@guichet/contract/notifications.ts";
import { answersAt, type Placed, seen } from "../access/seeing.ts";
import { newId } from "../platform/ids.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** What left one’s sight is told no more; a handover is, to whoever is asked before they see the ticket. */
const visible = (work: Work) => sql`(n.event = 'handover' or ${seen(work)})`;

export type Told = { event: NotificationEvent; ticketId: string; words: string | null };

/** One line a thing: while it is unread, what comes again counts with it. */
export async function insertNotification(
  work: Work,
  agentId: string,
  { event, ticketId, words }: Told,
): Promise<string> {
  const [kept] = await work.query(sql<{ id: string }>`
    insert into notifications (id, agent_id, event, ticket_id, words, at)
    values (${newId(work.now)}, ${agentId}, ${event}, ${ticketId}, ${words}, ${work.now})
    on conflict (agent_id, event, ticket_id) where read_at is null
      do update set count = notifications.count + 1, at = excluded.at, words = excluded.words
    returning id`);
  if (!kept) throw new Error("A notification was not kept.");
  return kept.id;
}

/** Once on each road, however often it is told of before it is read. */
export async function insertSending(
  work: Work,
  notificationId: string,
  { road, dueAt }: { road: Exclude<Road, "browser">; dueAt: Temporal.Instant },
): Promise<void> {
  await work.query(sql`
    insert into notification_sendings (notification_id, road, due_at) values (${notificationId}, ${road}, ${dueAt})
    on conflict do nothing`);
}

type Row = Omit<Notification, "reference" | "rings"> & { number: number };

export const listNotifications = (work: Work, agentId: string): Promise<Row[]> =>
  work.query(sql<Row>`
    select n.id, n.event, n.ticket_id as "ticketId", t.number, case when ${seen(work)} then t.subject end as subject,
      n.words, n.count, n.at, n.read_at as "readAt"
    from notifications n join tickets t on t.id = n.ticket_id
    where n.agent_id = ${agentId} and ${visible(work)} order by n.at desc, n.id desc limit 100`);

export async function countUnread(work: Work, agentId: string): Promise<number> {
  const [found] = await work.query(sql<{ unread: number }>`
    select count(*)::int as unread from notifications n join tickets t on t.id = n.ticket_id
    where n.agent_id = ${agentId} and n.read_at is null and ${visible(work)}`);
  return found?.unread ?? 0;
}

export async function markRead(work: Work, agentId: string, ids: readonly string[] | null): Promise<void> {
  await work.query(sql`
    update notifications set read_at = ${work.now}
    where agent_id = ${agentId} and read_at is null and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))`);
}

export async function markTicketRead(work: Work, agentId: string, ticketId: string): Promise<void> {
  await work.query(sql`
    update notifications set read_at = ${work.now}
    where agent_id = ${agentId} and ticket_id = ${ticketId} and read_at is null`);
}

type Kept = {
  chosen: Partial<Record<NotificationEvent, Road[]>>;
  quiet: NotificationChoices["quiet"];
  timeZone: string | null;
};

export async function findChoices(work: Work, agentId: string): Promise<Kept | undefined> {
  const [found] = await work.query(sql<Kept>`
    select chosen, quiet, time_zone as "timeZone" from notification_choices where agent_id = ${agentId}`);
  return found;
}

export async function writeChoices(
  work: Work,
  agentId: string,
  { roads, quiet, timeZone }: NotificationChoices,
): Promise<void> {
  await work.query(sql`
    insert into notification_choices (agent_id, chosen, quiet, time_zone)
    values (${agentId}, ${toJson(roads)}::jsonb, ${quiet && toJson(quiet)}::jsonb, ${timeZone})
    on conflict (agent_id) do update set chosen = excluded.chosen, quiet = excluded.quiet, time_zone = excluded.time_zone`);
}

export type DueSending = {
  notificationId: string;
  placed: Placed;
  road: "push" | "mail";
  agentId: string;
  event: NotificationEvent;
  ticketId: string;
  number: number;
  email: string;
  language: Language;
};

/** Marked as sent as they are taken: a notice that is lost with its process is in the list, one sent twice is noise. */
export const takeSendings = (work: Work, most: number): Promise<DueSending[]> =>
  work.query(sql<DueSending>`
    with due as (
      select s.notification_id, s.road from notification_sendings s where s.due_at <= ${work.now}
      order by s.due_at limit ${most} for update skip locked),
    taken as (
      update notification_sendings s set due_at = null,
        sent_at = case when n.read_at is null then ${work.now}::timestamptz end
      from due, notifications n where s.notification_id = due.notification_id and s.road = due.road and n.id = s.notification_id
      returning s.notification_id, s.road, s.sent_at)
    select n.id as "notificationId", taken.road, n.agent_id as "agentId", n.event, n.ticket_id as "ticketId", t.number,
      a.email, a.language, json_build_object('teamId', t.team_id, 'inboxId', t.inbox_id, 'ownerId', t.owner_id,
        'followerIds', array(select f.agent_id from followers f where f.ticket_id = t.id)) as placed
    from taken join notifications n on n.id = taken.notification_id join agents a on a.id = n.agent_id
      join tickets t on t.id = n.ticket_id
    where taken.sent_at is not null and a.disabled_at is null order by n.at`);

type Wanted = Omit<Owned, "followerIds"> & {
  ticketId: string;
  named: readonly string[];
  since: Temporal.Instant;
};

/** Who has a desk open and did not say that they are away, of those who may see this ticket's team and answer at its inbox; whoever owns it first, then whoever came last. */
export async function findPresent(
  work: Work,
  { ticketId, ownerId, teamId, named, since }: Wanted,
): Promise<string | null> {
  const { now } = work;
  const [found] = await work.query(sql<{ id: string }>`
    select a.id from agents a join live_lines l on l.agent_id = a.id
    where a.disabled_at is null and l.seen_at > ${since}
      and not exists (select from absences b where b.agent_id = a.id and b.ended_at is null
        and b.starts_at <= ${now} and (b.ends_at is null or b.ends_at > ${now}))
      and (a.id = ${ownerId}::uuid
        or ${answersAt(sql`a.id`, sql`(select t.inbox_id from tickets t where t.id = ${ticketId})`)})
      and (${teamId}::uuid is null or a.id = ${ownerId}::uuid or a.id = any(${named}::uuid[])
        or exists (select from team_members m where m.team_id = ${teamId}::uuid and m.agent_id = a.id))
    group by a.id order by (a.id = ${ownerId}::uuid) desc nulls last, a.id = any(${named}::uuid[]) desc, max(l.seen_at) desc, a.id limit 1`);
  return found?.id ?? null;
}

export async function isHere(work: Work, agentId: string, since: Temporal.Instant): Promise<boolean> {
  const found = await work.query(sql`
    select 1 from live_lines where agent_id = ${agentId} and seen_at > ${since} limit 1`);
  return found.length > 0;
}

type Owned = { ownerId: string | null; teamId: string | null; followerIds: string[] };

export async function findOwner(work: Work, ticketId: string): Promise<Owned> {
  const [found] = await work.query(sql<Owned>`
    select owner_id as "ownerId", team_id as "teamId",
      array(select agent_id from followers where ticket_id = ${ticketId}) as "followerIds"
    from tickets where id = ${ticketId}`);
  return found ?? { ownerId: null, teamId: null, followerIds: [] };
}

type Falling = { policyId: string | null; kind: string | null; keeperId: string | null };

/** Whose promise it is, and of which policy: a person's word has none. */
export async function findFalling(work: Work, commitmentId: string): Promise<Falling> {
  const [found] = await work.query(sql<Falling>`
    select policy_id as "policyId", kind, coalesce(passed_to, promised_by) as "keeperId"
    from commitments where id = ${commitmentId}`);
  return found ?? { policyId: null, kind: null, keeperId: null };
}
