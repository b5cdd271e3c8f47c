import type { Condition, ConditionOn, Filter, PromiseCondition } from "@guichet/contract/filters.ts";
import type { TicketState } from "@guichet/contract/tickets.ts";
import { seen } from "../../access/seeing.ts";
import { ticketsWhere } from "../../fields/holding.ts";
import { type Statement, sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import { withLeaves } from "../../reasons/tree.ts";
import { tagFamily } from "../../tags/tags.ts";

/** A condition as PostgreSQL reads it, over `tickets t`. Words and ids become parameters, always. */
type Sql = Statement<unknown>;
type Conditions = { [On in ConditionOn]: Extract<Condition, { on: On }> };
type Said<On extends ConditionOn> = {
  [Each in On]: { on: Each; not?: true | undefined } & Conditions[Each];
}[On];

type Readers = { [On in ConditionOn]: (condition: Conditions[On], work: Reader) => Sql };
type Reader = Pick<Work, "actor" | "now">;

const meId = ({ actor }: Reader): string | null => (actor.kind === "agent" ? actor.id : null);

/** What somebody may see of what they ask. The same conditions in the same order, whatever the order they were said in: one text, planned once. */
export function conditionsOf(work: Reader, filter: Filter): Sql {
  const said = filter.toSorted((one, other) => one.on.localeCompare(other.on));
  const wanted = filter.some(({ on }) => on === "spam") ? sql`true` : sql`t.spam_at is null`;
  return allOf([seen(work), standing, wanted, ...said.map((condition) => readCondition(condition, work))]);
}

export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.reduce((all, one) => sql`${all} and ${one}`, sql`true`);

export function readCondition<On extends ConditionOn>(condition: Said<On>, work: Reader): Sql {
  const said = readers[condition.on](condition, work);
  return condition.not ? sql`(${said}) is not true` : sql`(${said})`;
}

const readers: Readers = {
  state: ({ is }) => anyOf(is, (state) => states[state]),
  owner: ({ is }, work) => {
    const people = is.flatMap((who) => (who === "nobody" ? [] : [who === "me" ? meId(work) : who]));
    const owned = sql`t.owner_id = any(${people}::uuid[])`;
    return is.includes("nobody") ? sql`t.owner_id is null or ${owned}` : owned;
  },
  team: ({ is }, work) => {
    const mine = sql`t.team_id = any(array(
      select m.team_id from team_members m where m.agent_id = ${meId(work)}::uuid))`;
    const named = sql`t.team_id = any(${is.filter((team) => team !== "mine" && team !== "none")}::uuid[])`;
    const none = is.includes("none") ? sql`${named} or t.team_id is null` : named;
    return is.includes("mine") ? sql`${none} or ${mine}` : none;
  },
  inbox: ({ is }) => sql`t.inbox_id = any(${is}::uuid[])`,
  channel: ({ is }) => sql`t.channel = any(${is}::text[])`,
  reason: ({ is }) => {
    const given = sql`t.reason_id = any(array(${withLeaves(is.filter((id) => id !== "none"))}))`;
    return is.includes("none") ? sql`t.reason_id is null or ${given}` : given;
  },
  // Named apart, the emptiness leads to the index, which leaves out tickets without a tag.
  tag: ({ is }) => sql`t.tag_ids <> '{}' and t.tag_ids && array(${tagFamily(is)})`,
  field: ({ field, ...said }) => sql`t.id in (${ticketsWhere(field, said)})`,
  language: ({ is }) => sql`t.language = any(${is}::text[])`,
  customer: ({ is }) => sql`t.customer_id = any(${is}::uuid[])`,
  promise: ({ is }, work) => anyOf(is, (promise) => promises[promise](work)),
  opened: ({ than, hours }, work) => compared(sql`t.opened_at`, than, ago(work, hours)),
  last_word: ({ than, hours }, work) => compared(sql`t.last_entry_at`, than, ago(work, hours)),
  waiting: ({ than, hours }, work) => compared(sql`t.waiting_since`, than, ago(work, hours)),
  unanswered: (_, work) => sql`t.answer_due_at <= ${work.now}::timestamptz`,
  spam: () => sql`t.spam_at is not null`,
  urgent: () => sql`t.urgency <> '{}'`,
  followed: (_, work) => sql`t.id = any(array(
    select followed.ticket_id from followers followed where followed.agent_id = ${meId(work)}::uuid))`,
  // One by one, since the index of subjects answers for a word and not for a list of them.
  subject: ({ has }) => allOf(beginnings(has).map((beginning) => sql`plain(t.subject) ~ ${beginning}::text`)),
};

/** What was merged into another is read there, and is on no list. */
const standing = sql`t.merged_into is null`;

const awake = sql`t.closed_at is null and t.snoozed_until is null`;

const states: Record<TicketState, Sql> = {
  new: sql`${awake} and t.waiting_since is not null and t.owner_id is null`,
  open: sql`${awake} and t.waiting_since is not null and t.owner_id is not null`,
  waiting_customer: sql`${awake} and t.waiting_since is null`,
  snoozed: sql`t.snoozed_until is not null`,
  closed: sql`t.closed_at is not null`,
};

const promises: Record<PromiseCondition, (work: Reader) => Sql> = {
  broken: () => sql`t.strip -> 'worst' <> 'null'`,
  at_risk: ({ now }) => sql`(t.strip #>> '{next,riskAt}')::timestamptz <= ${now}::timestamptz`,
  running: () => sql`t.strip -> 'next' <> 'null'`,
  none: () =>
    sql`coalesce(t.strip -> 'next', 'null') = 'null' and coalesce(t.strip -> 'worst', 'null') = 'null'`,
};

function anyOf<Each>(said: readonly Each[], read: (each: Each) => Sql): Sql {
  return said.map(read).reduce((all, one) => sql`${all} or (${one})`, sql`false`);
}

const ago = ({ now }: Reader, hours: number): Sql => sql`${now.subtract({ hours })}::timestamptz`;

const compared = (column: Sql, than: "less" | "more", instant: Sql): Sql =>
  than === "less" ? sql`${column} > ${instant}` : sql`${column} <= ${instant}`;

/** Each word as the beginning of one of the subject's; what people type is letters and figures, never a pattern. */
function beginnings(typed: string): string[] {
  const words =
    typed
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `\\m${word.replaceAll("œ", "oe").replaceAll("æ", "ae")}`);
}
