import { seenWith } from "../access/seeing.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { reasonAndBranches, withLeaves } from "../reasons/tree.ts";
import type { Period } from "./period.ts";
import type { Sampling } from "./samples.ts";

/** One line for the whole period, one for each day, one for each reason to be left out. */
export type Summary = {
  about: "period" | "day" | "reason";
  day: string | null;
  reason: string | null;
  members: number;
  population: number;
  n: number;
  sum: number;
  mean: number | null;
  median: number | null;
  p90: number | null;
  oldest: string | null;
};

/** Of the whole house, or of the tickets that one team holds today, or that have one reason today. */
function drawn({ sample }: Sampling, period: Period): Statement<unknown> {
  const { teamId, reasonId } = period;
  if (teamId === null && reasonId === null) return sample(period);
  const ofTeam = teamId === null ? sql`true` : sql`t.team_id = ${teamId}::uuid`;
  return sql`select s.* from (${sample(period)}) s join tickets t on t.id = s.ticket_id
    where ${ofTeam} and ${ofReason(reasonId)}`;
}

function ofReason(reasonId: Period["reasonId"]): Statement<unknown> {
  if (reasonId === null) return sql`true`;
  if (reasonId === "none") return sql`t.reason_id is null`;
  return sql`t.reason_id = any(array(${withLeaves([reasonId])}))`;
}

/** The sample is read once, whatever is asked of it. */
export async function summarise(work: Work, sampling: Sampling, period: Period): Promise<Summary[]> {
  return work.query(sql<Summary>`
    with sample as (${drawn(sampling, period)}), judged as (
      select placed_at, (placed_at at time zone ${period.timeZone})::date as day, out, case when out is null then value end as value,
        coalesce(out, case when value is null then ${sampling.missing}::text end) as reason
      from sample
    )
    select case grouping(day, reason) when 3 then 'period' when 1 then 'day' else 'reason' end as about, day, reason,
      count(*)::int as members, count(*) filter (where out is null)::int as population, count(value)::int as n,
      coalesce(sum(value), 0) as sum, avg(value) as mean, percentile_cont(0.5) within group (order by value) as median,
      percentile_cont(0.9) within group (order by value) as p90,
      min(placed_at) filter (where value is not null) as oldest
    from judged group by grouping sets ((), (day), (reason))`);
}

/** Days after which what stands is older than most. */
const ages = [0, 1, 3, 7];

/** What stands now, by how long it has. */
export async function summariseAges(
  work: Work,
  sampling: Sampling,
  period: Period,
): Promise<{ days: number; n: number }[]> {
  return work.query(sql<{ days: number; n: number }>`
    with sample as (${drawn(sampling, period)})
    select step.days, count(sample.placed_at)::int as n
    from (select days, lead(days) over (order by days) as next from unnest(${ages}::int[]) days) step
    left join sample on out is null and value is not null
      and placed_at <= ${period.now}::timestamptz - make_interval(days => step.days)
      and (step.next is null or placed_at > ${period.now}::timestamptz - make_interval(days => step.next))
    group by step.days order by step.days`);
}

export type ReasonSummary = { reasonId: string | null } & Pick<
  Summary,
  "population" | "n" | "sum" | "median"
>;

/** A ticket counts for its reason and for each branch above it: a middle of middles is no middle. */
export async function summariseByReason(
  work: Work,
  sampling: Sampling,
  period: Period,
): Promise<ReasonSummary[]> {
  return work.query(sql<ReasonSummary>`
    with line as materialized (
      select leaf.id, unnest(${reasonAndBranches(sql`leaf.id`)}) as above from reasons leaf
    ), judged as (
      select t.reason_id, out, case when out is null then value end as value
      from (${drawn(sampling, period)}) sample join tickets t on t.id = sample.ticket_id
    )
    select line.above as "reasonId", count(*) filter (where out is null)::int as population, count(value)::int as n,
      coalesce(sum(value), 0) as sum, percentile_cont(0.5) within group (order by value) as median
    from judged left join line on line.id = judged.reason_id group by line.above`);
}

export type Placed = { id: string; at: string };

/** The tickets behind a figure, newest first. */
export async function listBehind(
  work: Work,
  sampling: Sampling,
  { period, after, most }: { period: Period; after: Placed | null; most: number },
): Promise<Placed[]> {
  const least = sampling.onlyOnes ? sql`value > 0` : sql`value is not null`;
  const beyond = after
    ? sql`and (placed_at, ticket_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``;
  return work.query(sql<Placed>`
    with sample as (${drawn(sampling, period)})
    select ticket_id as id, placed_at as at from sample where out is null and ${least} ${beyond} and ${seenWith(work, sql`sample.ticket_id`)}
    group by ticket_id, placed_at order by placed_at desc, ticket_id desc limit ${most}`);
}
