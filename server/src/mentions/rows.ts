import type { Mention, MentionKind } from "@guichet/contract/mentions.ts";
import { type Placed, seenWith } from "../access/seeing.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type NewMention = {
  id: string;
  ticketId: string;
  entryId: string | null;
  agentId: string;
  byId: string | null;
  kind: MentionKind;
};

export async function insertMentions(work: Work, mentions: readonly NewMention[]): Promise<void> {
  for (const { id, ticketId, entryId, agentId, byId, kind } of mentions)
    await work.query(sql`
      insert into mentions (id, ticket_id, entry_id, agent_id, by_id, kind, at)
      values (${id}, ${ticketId}, ${entryId}, ${agentId}, ${byId}, ${kind}, ${work.now})`);
}

export type MentionRow = Omit<Mention, "ticket"> & { ticketId: string };
type After = { at: string; id: string };

export async function listMentions(
  work: Work,
  { agentId, after, limit }: { agentId: string; after: After | null; limit: number },
): Promise<MentionRow[]> {
  return work.query(sql<MentionRow>`
    select m.id, m.kind, m.at, m.read_at as "readAt", m.entry_id as "entryId", m.ticket_id as "ticketId",
      case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as by,
      coalesce(left(e.text, 300), '') as excerpt
    from mentions m left join agents a on a.id = m.by_id left join entries e on e.id = m.entry_id
    where m.agent_id = ${agentId} and ${seenWith(work, sql`m.ticket_id`)}
      and (${after?.at ?? null}::timestamptz is null or (m.at, m.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by m.at desc, m.id desc limit ${limit}`);
}

export async function countUnread(work: Work, agentId: string): Promise<number> {
  const [found] = await work.query(sql<{ unread: number }>`
    select count(*)::int as unread from (
      select from mentions m where m.agent_id = ${agentId} and m.read_at is null and ${seenWith(work, sql`m.ticket_id`)}
      limit 1000) as waiting`);
  return found?.unread ?? 0;
}

type Mine = { id: string; agentId: string };

/** False when it is nobody's, or somebody else's. */
export async function markRead(work: Work, { id, agentId }: Mine, isRead: boolean): Promise<boolean> {
  const marked = await work.query(sql`
    update mentions m set read_at = case when ${isRead}::boolean then coalesce(read_at, ${work.now}::timestamptz) end
    where id = ${id} and agent_id = ${agentId} and ${seenWith(work, sql`m.ticket_id`)} returning id`);
  return marked.length > 0;
}

/** To see a ticket is to have read what calls one there. */
export async function markReadIn(work: Work, { ticketId, agentId }: { ticketId: string; agentId: string }) {
  return work.query(sql`
    update mentions set read_at = ${work.now} where ticket_id = ${ticketId} and agent_id = ${agentId} and read_at is null
    returning id`);
}

export async function findPlaced(work: Work, ticketId: string): Promise<Placed | undefined> {
  const [found] = await work.query(sql<Placed>`
    select t.team_id as "teamId", t.inbox_id as "inboxId", t.owner_id as "ownerId",
      array(select f.agent_id from followers f where f.ticket_id = t.id) as "followerIds"
    from tickets t where t.id = ${ticketId}`);
  return found;
}

export type TeamOfSeveral = { id: string; name: string; memberIds: string[] };

export const listTeams = (work: Work): Promise<TeamOfSeveral[]> =>
  work.query(sql<TeamOfSeveral>`
    select t.id, t.name, array(select m.agent_id from team_members m where m.team_id = t.id) as "memberIds"
    from teams t where t.removed_at is null order by lower(t.name)`);
