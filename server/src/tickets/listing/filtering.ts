import type { TicketIds } from "@guichet/contract/bulk-actions.ts";
import type { Condition, Filter, Sort } from "@guichet/contract/filters.ts";
import type { Page } from "@guichet/contract/paging.ts";
import type { TicketRow, TicketState } from "@guichet/contract/tickets.ts";
import { requireReading } from "../../access/policy.ts";
import { type Statement, sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import { allOf, conditionsOf, readCondition } from "./conditions.ts";
import { listByIds } from "./listing.ts";
import { countFitting, findEnd, findFew, findFitting, orders, type Place } from "./rows.ts";

type Sql = Statement<unknown>;
export type Asked = { filter: Filter; sort: Sort; after?: string | undefined; limit: number; where?: Sql };

/** A request looks at so many windows of a few thousand tickets; the next page goes on from there. */
const windows = 4;

/**
 * One page of a filter, exact from page to page. However rare what is asked, no request reads the whole table: it
 * gives what it found so far, perhaps nothing yet, and where to go on.
 */
export async function listFiltered(work: Work, asked: Asked): Promise<Page<TicketRow>> {
  const { ids, next: further } = await listFilteredIds(work, asked);
  return { items: await listByIds(work, ids), next: further };
}

/** The same by their ids alone: what is done to many tickets need not read them. */
export async function listFilteredIds(
  work: Work,
  { filter, sort, after, limit, where: also = sql`true` }: Asked,
): Promise<TicketIds> {
  requireReading(work.actor);
  const where = sql`${conditionsOf(work, filter)} and ${also}`;
  const within = await narrowing(work, filter, sort);
  const stretches = orders[sort];
  const found: string[] = [];
  let here: Cursor | null = readCursor(after) ?? { stretch: 0, place: null };
  for (let looked = 0; here !== null && looked < windows; looked++) {
    const stretch = stretches[here.stretch];
    if (stretch === undefined) break;
    const asked = { stretch, within, after: here.place };
    const places = await findFitting(work, { ...asked, where, limit: limit - found.length });
    found.push(...places.map((place) => place.id));
    const last = places.at(-1);
    if (last !== undefined && found.length === limit) return page(found, { ...here, place: last });
    here = next(here, await findEnd(work, asked), stretches.length);
  }
  return page(found, here);
}

/** How many, up to 1,001; null where counting them would read too much. */
export async function countFiltered(work: Work, filter: Filter): Promise<number | null> {
  requireReading(work.actor);
  const within = await narrowing(work, filter, null);
  return countFitting(work, { within, where: conditionsOf(work, filter), most: 50_000 });
}

type Cursor = { stretch: number; place: Place | null };

const next = ({ stretch }: Cursor, end: Place | null, stretches: number): Cursor | null => {
  if (end !== null) return { stretch, place: end };
  return stretch + 1 < stretches ? { stretch: stretch + 1, place: null } : null;
};

const page = (ids: string[], cursor: Cursor | null): TicketIds => ({
  ids,
  next: cursor && `${cursor.stretch}_${cursor.place?.at ?? ""}_${cursor.place?.id ?? ""}`,
});

/** A position that is not one of ours starts at the beginning. */
function readCursor(text: string | undefined): Cursor | null {
  const found = /^(\d)_(?:(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f-]{36})|_)$/u.exec(text ?? "");
  if (!found) return null;
  const [, stretch, at, id] = found;
  return { stretch: Number(stretch), place: at && id ? { at, id } : null };
}

/** What these say an index finds at once, where few tickets have it. */
const indexed: ReadonlySet<Condition["on"]> = new Set([
  "customer",
  "tag",
  "reason",
  "field",
  "followed",
  "unanswered",
  "waiting",
  "spam",
  "subject",
]);
/** More than that are met soon enough by walking the list in its order. */
const few = 2000;
/** Each subject found is read again, since its index knows letters and not words. */
const fewSubjects = 300;

/** The planner knows no values (its plans are made once): what is rare is asked first, and the list keeps to it. */
async function narrowing(work: Work, filter: Filter, sort: Sort | null): Promise<Sql> {
  const known = [closedness(filter)];
  for (const condition of filter) {
    const isKnown =
      sort === null
        ? condition.on === "subject" && !isVague(condition)
        : sort === "newest" && condition.on === "last_word";
    if (isKnown) known.push(readCondition(condition, work));
  }
  const ids = await fewFitting(work, filter);
  return allOf(ids === null ? known : [...known, sql`t.id = any(${ids}::uuid[])`]);
}

/** The tickets of the first condition that an index answers with few of them; null when none does. */
export async function fewFitting(work: Work, filter: Filter): Promise<string[] | null> {
  for (const condition of filter) {
    if (!indexed.has(condition.on) || isVague(condition)) continue;
    const ids = await findFew(
      work,
      allOf([closedness(filter), readCondition(condition, work)]),
      condition.on === "subject" ? fewSubjects : few,
    );
    if (ids !== null) return ids;
  }
  return null;
}

/** What is kept out, or waits for less than so long, is nearly everything; two letters are no word to the index. */
const isVague = (condition: Condition): boolean =>
  ("not" in condition && condition.not === true) ||
  (condition.on === "subject" && !/[\p{L}\p{N}]{3}/u.test(condition.has)) ||
  (condition.on === "reason" && condition.is.includes("none")) ||
  (condition.on === "waiting" && condition.than === "less");

const everyState: readonly TicketState[] = ["new", "open", "waiting_customer", "snoozed", "closed"];

/** Open and closed tickets have indexes of their own. */
function closedness(filter: Filter): Sql {
  const left = filter.reduce<readonly TicketState[]>((states, condition) => {
    if (condition.on !== "state") return states;
    return states.filter((state) => condition.is.includes(state) !== (condition.not === true));
  }, everyState);
  if (!left.includes("closed")) return sql`t.closed_at is null`;
  return left.length === 1 ? sql`t.closed_at is not null` : sql`true`;
}
