import type { View } from "@guichet/contract/tickets.ts";
import { type InParts, seen, seenInParts } from "../../access/seeing.ts";
import { type Statement, sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import type { Ticket } from "../model.ts";
import { columns, type Flat, names, raise } from "../rows.ts";

export type Position = { at: string; id: string };

/** The most that a page may hold, in words: told only as a number to come, the planner would prepare for ten thousand. */
const atMost = sql`100`;

/** One page of a view, along its own index. */
export async function listView(
  work: Work,
  { view, after, limit }: { view: View; after: Position | null; limit: number },
): Promise<Ticket[]> {
  const { where, by } = along(work, view);
  const beyond = after ? sql`and ${past(by, after)}` : sql``;
  const order = by.up ? sql`${by.column}, t.id` : sql`${by.column} desc, t.id desc`;
  const parts = (ownRoad.has(view) ? alone(work) : await seenInParts(work))(
    (within) => sql`
    (select t.* from tickets t where ${where} and ${within} ${beyond} order by ${order} limit ${atMost})`,
  );
  const rows = await work.query(sql<Flat>`
    with page as materialized (select * from (${parts}) t order by ${order} limit ${limit})
    select ${columns} from page t ${names} order by ${order}`);
  return rows.map(raise);
}

function past({ column, up }: Along["by"], { at, id }: Position): Statement<unknown> {
  const place = sql`(${at}::timestamptz, ${id}::uuid)`;
  return up ? sql`(${column}, t.id) > ${place}` : sql`(${column}, t.id) < ${place}`;
}

type Count = { view: View; count: number };

/** Up to 1,000 and no further: past it the screen says “1 000+”. */
export async function countViews(work: Work, views: readonly View[]): Promise<Count[]> {
  const seenParts = await seenInParts(work);
  const counted = views.map((view) => {
    const { where } = along(work, view);
    const few = (within: Statement<unknown>) =>
      sql`(select 1 from tickets t where ${where} and ${within} limit 1001)`;
    return sql<Count>`
      select ${view}::text as view, count(*)::int as count
      from (select from (${(ownRoad.has(view) ? alone(work) : seenParts)(few)}) seen limit 1001) few`;
  });
  return work.query(counted.reduce((all, one) => sql<Count>`${all} union all ${one}`));
}

/** What is mine or followed by me needs no other road. */
const ownRoad: ReadonlySet<View> = new Set(["mine", "following"]);

const alone =
  (work: Work): InParts =>
  (part) =>
    part(seen(work));

type Along = { where: Statement<unknown>; by: { column: Statement<unknown>; up: boolean } };

/** A ticket that sleeps leaves every list but its own, and the one of those who were not answered. */
const awake = sql`t.closed_at is null and t.snoozed_until is null`;
const newestFirst = { column: sql`t.last_entry_at`, up: false };

function along(work: Work, view: View): Along {
  const me = work.actor.kind === "agent" ? work.actor.id : null;
  switch (view) {
    case "mine":
      return { where: sql`t.owner_id = ${me}::uuid and ${awake}`, by: newestFirst };
    case "to_take":
      return { where: sql`t.owner_id is null and ${awake}`, by: newestFirst };
    case "unanswered":
      return {
        where: sql`t.answer_due_at <= ${work.now}::timestamptz`,
        by: { column: sql`t.answer_due_at`, up: true },
      };
    case "waiting":
      return { where: sql`t.waiting_since is null and ${awake}`, by: newestFirst };
    case "following":
      return {
        where: sql`t.merged_into is null and t.spam_at is null
          and t.id = any(array(select f.ticket_id from followers f where f.agent_id = ${me}::uuid))`,
        by: newestFirst,
      };
    case "open":
      return { where: awake, by: newestFirst };
    case "snoozed":
      return { where: sql`t.snoozed_until is not null`, by: { column: sql`t.snoozed_until`, up: true } };
    case "closed":
      return {
        where: sql`t.closed_at is not null and t.merged_into is null and t.spam_at is null`,
        by: newestFirst,
      };
    case "all":
      return { where: sql`t.merged_into is null and t.spam_at is null`, by: newestFirst };
    case "spam":
      return { where: sql`t.spam_at is not null and t.merged_into is null`, by: newestFirst };
  }
}
