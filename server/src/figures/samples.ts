import type { Figure, FigureName } from "@guichet/contract/figures.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Period } from "./period.ts";

/**
 * A figure is a sample: rows of `ticket_id`, `placed_at` (the instant that puts it in the period), `value` (null when
 * there is none yet) and `out` (why it is left out of the population; null when it is in). Counts count values,
 * durations take their median, percentages the share of ones. Whatever is shown of a figure is read from its sample.
 */
export type Sampling = Pick<Figure, "unit" | "timeBasis" | "cohort"> & {
  /** Why a member of the population has no value. */
  missing: string;
  /** Only tickets with a value above zero stand behind the figure; else all that have one. */
  onlyOnes?: boolean;
  sample: (period: Period) => Statement<unknown>;
};

const naturally = sql`case when imported then 'imported' when automatic then 'automatic' when agent_opened then 'agent_opened' end`;

const from = (period: Period, placed: Statement<unknown>) =>
  sql`from measures where ${placed} >= ${period.start}::timestamptz and ${placed} < ${period.end}::timestamptz`;

const opened = (value: Statement<unknown>) => (period: Period) =>
  sql`select ticket_id, opened_at as placed_at, ${value}::float8 as value, ${naturally} as out ${from(period, sql`opened_at`)}`;

/** Promises by their first date, which is the one that counts, those the customer released us from left out. */
const due = (value: Statement<unknown>) => (period: Period) =>
  sql`
  select ticket_id, first_due_at as placed_at, ${value} as value, case when ended = 'released' then 'released' end as out
  from promise_ends where first_due_at >= ${period.start}::timestamptz and first_due_at < ${period.end}::timestamptz`;

const promise = { timeBasis: "none", cohort: "due" } as const;
const promisesThat = (ended: string): Sampling => ({
  ...promise,
  unit: "count",
  missing: "otherwise",
  sample: due(sql`case when ended = ${ended} then 1::float8 end`),
});

const marks = (columns: Statement<unknown>) => (period: Period) =>
  sql`
  select ticket_id, answered_at as placed_at, (mark >= 4)::int::float8 as value, null::text as out
  from (
    select ticket_id, answered_at, unnest(array[${columns}]) as mark from opinions
    where answered_at >= ${period.start}::timestamptz and answered_at < ${period.end}::timestamptz
  ) given`;

const opinion = { unit: "percent", timeBasis: "none", cohort: "answered", missing: "not_answered" } as const;

export const samplings: Record<FigureName, Sampling> = {
  tickets_in: {
    unit: "count",
    timeBasis: "none",
    cohort: "opened",
    missing: "other",
    sample: opened(sql`1`),
  },
  answered: {
    unit: "percent",
    timeBasis: "none",
    cohort: "opened",
    missing: "other",
    onlyOnes: true,
    sample: opened(sql`(first_answer_at is not null)::int`),
  },
  unanswered: {
    unit: "count",
    timeBasis: "opening",
    cohort: "now",
    missing: "too_recent",
    // As of now, whatever the period: a fault of last year that still stands is a fault of today.
    sample: ({ now }) => sql`
      select ticket_id, coalesce(answer_due_at, waiting_since) as placed_at,
        case when answer_due_at <= ${now}::timestamptz then 1::float8 end as value,
        case when answer_due_at is null then 'imported' end as out
      from waits`,
  },
  time_to_take_up: {
    unit: "minutes",
    timeBasis: "opening",
    cohort: "opened",
    missing: "not_yet_taken",
    sample: opened(sql`take_up_opening_minutes`),
  },
  time_to_first_answer: {
    unit: "minutes",
    timeBasis: "opening",
    cohort: "opened",
    missing: "not_answered",
    sample: opened(sql`first_answer_opening_minutes`),
  },
  time_to_first_answer_elapsed: {
    unit: "minutes",
    timeBasis: "elapsed",
    cohort: "opened",
    missing: "not_answered",
    sample: opened(sql`first_answer_elapsed_minutes`),
  },
  time_to_solve: {
    unit: "minutes",
    timeBasis: "elapsed",
    cohort: "closed",
    missing: "never_closed",
    sample: (period) => sql`
      select ticket_id, last_solved_at as placed_at, solved_elapsed_minutes::float8 as value, ${naturally} as out
      ${from(period, sql`last_solved_at`)}`,
  },
  reopened: {
    unit: "percent",
    timeBasis: "none",
    cohort: "closed",
    missing: "other",
    onlyOnes: true,
    sample: (period) => sql`
      select ticket_id, first_solved_at as placed_at, (reopenings > 0)::int::float8 as value, ${naturally} as out
      ${from(period, sql`first_solved_at`)}`,
  },
  promises_kept: {
    ...promise,
    unit: "percent",
    missing: "still_open",
    onlyOnes: true,
    sample: due(sql`case when ended <> 'running' then (ended = 'kept')::int::float8 end`),
  },
  promises_renegotiated: promisesThat("renegotiated"),
  promises_broken: promisesThat("broken"),
  promises_open: promisesThat("running"),
  promises_covered: {
    unit: "percent",
    timeBasis: "none",
    cohort: "opened",
    missing: "other",
    onlyOnes: true,
    sample: opened(sql`exists (select from promise_ends p where p.ticket_id = measures.ticket_id)::int`),
  },
  promise_delay: {
    ...promise,
    unit: "minutes",
    timeBasis: "elapsed",
    missing: "other",
    sample: due(sql`(extract(epoch from first_due_at - made_at) / 60)::float8`),
  },
  satisfaction: {
    ...opinion,
    // Asked and silent stand in the population by the day they were asked: what is shown is also the share who answered.
    sample: (period) => sql`
      select ticket_id, placed_at, case when mark is not null then (mark >= 4)::int::float8 end as value, null::text as out
      from (select ticket_id, mark, coalesce(answered_at, sent_at) as placed_at from opinions) asked
      where placed_at >= ${period.start}::timestamptz and placed_at < ${period.end}::timestamptz`,
  },
  satisfaction_operational: { ...opinion, sample: marks(sql`speed, rightness, completeness`) },
  satisfaction_relational: { ...opinion, sample: marks(sql`courtesy, listening, being_known`) },
};
