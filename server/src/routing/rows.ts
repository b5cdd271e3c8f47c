import type { Routing, RoutingRule, TicketRouting } from "@guichet/contract/routing.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { answersAt, seen } from "../access/seeing.ts";
import { type Statement, sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { isDifficult } from "../protection/strain.ts";
import { reasonAndBranches } from "../reasons/tree.ts";
import type { Traits } from "./model.ts";

type Reading = Pick<Work, "query">;

export async function findSettings(work: Reading): Promise<Omit<Routing, "rules">> {
  const [found] = await work.query(
    sql<Omit<Routing, "rules">>`select on_at is not null as on, capacity from routing`,
  );
  if (!found) throw new Error("The row of the routing is missing: the migrations were not applied.");
  return found;
}

export async function writeSettings(work: Work, { on, capacity }: Omit<Routing, "rules">): Promise<void> {
  await work.query(sql`
    update routing set on_at = case when ${on} then coalesce(on_at, ${work.now}::timestamptz) end, capacity = ${capacity}`);
}

export const listRules = (work: Reading): Promise<RoutingRule[]> =>
  work.query(sql<RoutingRule>`
    select id, reason_ids as "reasonIds", inbox_ids as "inboxIds", languages, segments, team_id as "teamId", skill,
      hours, most_load as "mostLoad", off_at is not null as off
    from routing_rules order by position, id`);

/** All of them anew: they are few, and their order is what counts. */
export async function writeRules(work: Work, rules: readonly RoutingRule[]): Promise<void> {
  await work.query(sql`delete from routing_rules`);
  await work.query(sql`
    insert into routing_rules (id, position, reason_ids, inbox_ids, languages, segments, team_id, skill, hours, most_load, off_at)
    select (r ->> 'id')::uuid, place, array(select jsonb_array_elements_text(r -> 'reasonIds'))::uuid[],
      array(select jsonb_array_elements_text(r -> 'inboxIds'))::uuid[],
      array(select jsonb_array_elements_text(r -> 'languages')), array(select jsonb_array_elements_text(r -> 'segments')),
      (r ->> 'teamId')::uuid, r ->> 'skill', nullif(r -> 'hours', 'null'), (r ->> 'mostLoad')::int,
      case when (r ->> 'off')::boolean then ${work.now}::timestamptz end
    from jsonb_array_elements(${toJson(rules)}::jsonb) with ordinality as given(r, place)`);
}

export type Load = { agentId: string; open: number; load: number };

/** What waits for the customer weighs half. */
export const listLoads = (work: Reading): Promise<Load[]> =>
  work.query(sql<Load>`
    select owner_id as "agentId", count(*)::int as open,
      sum(case when waiting_since is null then 0.5 else 1 end)::float as load
    from tickets where owner_id is not null and closed_at is null group by owner_id`);

const traits = (
  work: Pick<Work, "now">,
) => sql`t.id, ${reasonAndBranches(sql`t.reason_id`)} as "reasonIds", t.inbox_id as "inboxId", t.language, c.segment, t.team_id as "teamId",
  (select array(select a.id::text from agents a where ${answersAt(sql`a.id`, sql`i.id`)})
    from inboxes i where i.id = t.inbox_id and i.kept_at is not null) as answerers,
  array(select p.owner_id::text from tickets p where p.customer_id = t.customer_id and p.id <> t.id and p.owner_id is not null
    order by p.opened_at desc limit 5) as "knownBy", ${isDifficult(work, sql`t.customer_id`)} as "isDifficult"`;

export type Ownerless = Traits & { id: string };

/**
 * Locked and skipped when somebody else is at it. `new`: those whose turn has not come yet; `overdue`: those that
 * nobody took in time, whether they were tried before or not.
 */
export function takeOwnerless(work: Work, which: "new" | "overdue", most: number): Promise<Ownerless[]> {
  const turn: Statement<unknown> =
    which === "overdue"
      ? sql`t.owner_due_at <= ${work.now}`
      : sql`t.owner_due_at > ${work.now} and not exists (select from routing_tries r where r.ticket_id = t.id)`;
  return work.query(sql<Ownerless>`
    select ${traits(work)} from tickets t join customers c on c.id = t.customer_id
    where ${turn} and t.owner_id is null and t.closed_at is null
    order by t.owner_due_at limit ${most} for update of t skip locked`);
}

/** A reason and the branches it hangs on. */
export async function listBranches(work: Reading, reasonId: string | null): Promise<string[]> {
  const [found] = await work.query(
    sql<{ ids: string[] | null }>`select ${reasonAndBranches(sql`${reasonId}::uuid`)} as ids`,
  );
  return found?.ids ?? [];
}

/** What routing looks at, of these tickets. */
export const listTraits = (
  work: Pick<Work, "query" | "now">,
  ticketIds: readonly string[],
): Promise<Ownerless[]> =>
  work.query(sql<Ownerless>`
    select ${traits(work)} from tickets t join customers c on c.id = t.customer_id
    where t.id = any(${ticketIds}::uuid[]) order by t.next_due_at nulls last, t.id`);

export type Recent = Ownerless & {
  number: number;
  subject: string;
  openedAt: string;
  owner: AgentName | null;
};

/** The last that came, of those one sees; the newest first. */
export const listRecent = (work: Work, most: number): Promise<Recent[]> =>
  work.query(sql<Recent>`
    with last as materialized (
      select * from tickets t where t.spam_at is null and t.merged_into is null and ${seen(work)}
      order by t.id desc limit ${most})
    select ${traits(work)}, t.number, t.subject, t.opened_at as "openedAt",
      (select json_build_object('id', a.id, 'name', a.name) from agents a where a.id = t.owner_id) as owner
    from last t join customers c on c.id = t.customer_id order by t.id desc`);

export async function markTried(work: Work, ticketIds: readonly string[]): Promise<void> {
  await work.query(sql`
    insert into routing_tries (ticket_id, tried_at) select unnest(${ticketIds}::uuid[]), ${work.now}::timestamptz
    on conflict (ticket_id) do update set tried_at = excluded.tried_at`);
}

export async function forgetTry(work: Work, ticketId: string): Promise<void> {
  await work.query(sql`delete from routing_tries where ticket_id = ${ticketId}`);
}

export async function findRouted(work: Work, ticketId: string): Promise<TicketRouting["routed"]> {
  const [found] = await work.query(sql<NonNullable<TicketRouting["routed"]>>`
    select f.at, f.particulars -> 'owner' as owner, f.particulars -> 'why' as why
    from facts f where f.ticket_id = ${ticketId} and f.name = 'ticket.routed' order by f.position desc limit 1`);
  return found ?? null;
}

type Next = {
  id: string;
  why: "urgent" | "unanswered" | "promise" | "answer_due" | "to_take";
  dueAt: string | null;
};

/** The first of mine that cannot wait, then whose answer is overdue, then whose promise is in danger, then whose answer falls due. */
export async function findMineNext(
  work: Pick<Work, "query" | "now">,
  me: string,
  butFor: string | null,
): Promise<Next | undefined> {
  const [found] = await work.query(sql<Next>`
    with mine as (
      select t.id, t.waiting_since, t.answer_due_at, t.next_due_at, t.urgency <> '{}' as urgent,
        coalesce(t.strip ->> 'worst' is not null or (t.strip -> 'next' ->> 'riskAt')::timestamptz <= ${work.now}, false) as danger
      from tickets t where t.owner_id = ${me} and t.closed_at is null and t.id is distinct from ${butFor}::uuid
    ), told as (
      select id, case when urgent and waiting_since is not null then 'urgent' when answer_due_at <= ${work.now} then 'unanswered' when danger then 'promise' else 'answer_due' end as why,
        case when danger and not coalesce(answer_due_at <= ${work.now}, false) then coalesce(next_due_at, answer_due_at)
          else coalesce(answer_due_at, next_due_at) end as due_at
      from mine where danger or waiting_since is not null
    )
    select id, why, due_at as "dueAt" from told
    order by array_position(array['urgent', 'unanswered', 'promise', 'answer_due'], why), due_at nulls last, id limit 1`);
  return found;
}

/** To take, what cannot wait, then what falls due first; few are looked at, and only what I see. */
export const listToTake = (
  work: Work,
  butFor: string | null,
): Promise<(Ownerless & { dueAt: string | null })[]> =>
  work.query(sql<Ownerless & { dueAt: string | null }>`
    select ${traits(work)}, coalesce(t.answer_due_at, t.owner_due_at) as "dueAt"
    from tickets t join customers c on c.id = t.customer_id
    where t.owner_id is null and t.closed_at is null and t.waiting_since is not null
      and t.id is distinct from ${butFor}::uuid and ${seen(work)}
    order by t.urgency = '{}', coalesce(t.answer_due_at, t.owner_due_at) nulls last, t.id limit 50`);
