import type { Sort } from "@guichet/contract/filters.ts";
import { seenInParts } from "../../access/seeing.ts";
import { type Statement, sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

type Sql = Statement<unknown>;
export type Place = { at: string; id: string };

/** An order is read in stretches, each along an index of its own: what has a date first, then the rest, newest first. */
type Stretch = { where: Sql; column: Sql; up: boolean };

/** Whoever had to write again before anybody answered comes first where urgency decides, the longest wait before. */
const chased = { where: sql`t.chased_at >= t.waiting_since`, column: sql`t.waiting_since`, up: true };
const calm = sql`(t.chased_at >= t.waiting_since) is not true`;
const newest = { column: sql`t.last_entry_at`, up: false };
export const orders: Record<Sort, readonly Stretch[]> = {
  newest: [{ where: sql`true`, ...newest }],
  oldest_wait: [
    chased,
    { where: sql`t.waiting_since is not null and ${calm}`, column: sql`t.waiting_since`, up: true },
    { where: sql`t.waiting_since is null`, ...newest },
  ],
  waking: [
    { where: sql`t.snoozed_until is not null`, column: sql`t.snoozed_until`, up: true },
    { where: sql`t.snoozed_until is null`, ...newest },
  ],
  next_due: [
    chased,
    { where: sql`t.next_due_at is not null and ${calm}`, column: sql`t.next_due_at`, up: true },
    { where: sql`t.next_due_at is null and ${calm}`, ...newest },
  ],
};

/** At most this many tickets are looked at for one window of a list, whatever is asked of them. */
const widest = 5000;

type Asked = {
  stretch: Stretch;
  /** What an index knows: narrows what is looked at. */
  within: Sql;
  /** The rest: asked of each ticket looked at. */
  where: Sql;
  after: Place | null;
  limit: number;
};

/** The next tickets that fit, among the next few thousand in that order. */
export async function findFitting(
  work: Work,
  { stretch, within, where, after, limit }: Asked,
): Promise<Place[]> {
  return work.query(sql<Place>`
    select t.id, ${stretch.column} as at from (${window({ stretch, within, after })}) t
    where ${where} order by ${inOrder(stretch)} limit ${limit}`);
}

/** Where that window ends; null when there is nothing beyond it. */
export async function findEnd(
  work: Work,
  { stretch, within, after }: Omit<Asked, "where" | "limit">,
): Promise<Place | null> {
  const [last] = await work.query(sql<Place>`
    select t.id, ${stretch.column} as at from tickets t
    where ${inStretch({ stretch, within, after })} order by ${inOrder(stretch)} offset ${widest - 1} limit 1`);
  return last ?? null;
}

const window = (asked: Pick<Asked, "stretch" | "within" | "after">): Sql => sql`
  select t.* from tickets t where ${inStretch(asked)} order by ${inOrder(asked.stretch)} limit ${widest}`;

function inStretch({ stretch, within, after }: Pick<Asked, "stretch" | "within" | "after">): Sql {
  const here = sql`${stretch.where} and ${within}`;
  if (after === null) return here;
  const place = sql`(${after.at}::timestamptz, ${after.id}::uuid)`;
  return stretch.up
    ? sql`${here} and (${stretch.column}, t.id) > ${place}`
    : sql`${here} and (${stretch.column}, t.id) < ${place}`;
}

const inOrder = ({ column, up }: Stretch): Sql =>
  up ? sql`${column}, t.id` : sql`${column} desc, t.id desc`;

/** Those an index finds for one condition, or null when they are more than `most`: then they are met soon enough by walking. */
export async function findFew(work: Work, where: Sql, most: number): Promise<string[] | null> {
  const found = await work.query(
    sql<{ id: string }>`select t.id from tickets t where ${where} limit ${most + 1}`,
  );
  return found.length > most ? null : found.map((row) => row.id);
}

/** Up to 1,001; null when as many tickets were looked at as may be without an end of it. */
export async function countFitting(
  work: Work,
  { within, where, most }: { within: Sql; where: Sql; most: number },
): Promise<number | null> {
  const inParts = await seenInParts(work);
  const looked = (what: Sql) =>
    sql`select * from (${inParts(
      (seen) => sql`(select ${what} as fits from tickets t where ${within} and ${seen} limit ${most})`,
    )}) looked limit ${most}`;
  const [found] = await work.query(sql<{ count: number }>`
    select count(*)::int as count from (
      select from (${looked(sql`(${where})`)}) looked where fits limit 1001
    ) fitting`);
  const count = found?.count ?? 0;
  if (count > 1000) return count;
  const [all] = await work.query(sql<{ count: number }>`
    select count(*)::int as count from (${looked(sql`true`)}) looked`);
  return (all?.count ?? 0) < most ? count : null;
}
