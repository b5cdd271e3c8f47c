import { seen, seenWith } from "../access/seeing.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Asked } from "./asking.ts";

export type Card = {
  ticketId: string;
  number: number;
  subject: string;
  closedAt: string | null;
  waitingSince: string | null;
  snoozedUntil: string | null;
  ownerId: string | null;
  lastEntryAt: string;
  customerId: string;
  customerName: string;
  /** The text in which it was found, its beginning at least. */
  text: string;
  files: string;
};

const card = sql`t.id as "ticketId", t.number, t.subject, t.closed_at as "closedAt", t.waiting_since as "waitingSince",
  t.snoozed_until as "snoozedUntil",  t.owner_id as "ownerId", t.last_entry_at as "lastEntryAt", t.customer_id as "customerId", t.customer_name as "customerName"`;

/** Enough tickets to stop widening the window, which is also the most that is shown. */
const enough = 50;
/** Newest hits that are weighed against one another: ranking them all costs more than finding them. */
const weighed = 100;
const readOfText = 4000;
/** Below it, the second window holds everything. */
const widest = 2 << 15;

/** Counting the letters of a short text costs more than sending them. */
const readable = sql`case when octet_length(e.text) + octet_length(e.folded) <= ${readOfText}
  then e.text || ' ' || e.folded else left(e.text || ' ' || e.folded, ${readOfText}) end`;

/** The same question in both languages. */
export type Query = { fr: Statement<unknown>; en: Statement<unknown> };

/** Whole words, exact words, words to avoid. */
export const inWords = ({ words }: Pick<Asked, "words">): Query => ({
  fr: sql`websearch_to_tsquery('fr', ${words})`,
  en: sql`websearch_to_tsquery('en', ${words})`,
});

/** The last word taken as a beginning. */
export function inBeginnings({ before, beginning }: NonNullable<Asked["unfinished"]>): Query {
  const last = `'${beginning}':*`;
  return {
    fr: sql`websearch_to_tsquery('fr', ${before}) && to_tsquery('fr', ${last})`,
    en: sql`websearch_to_tsquery('en', ${before}) && to_tsquery('en', ${last})`,
  };
}

/**
 * One ticket a line: relevance first (words of a subject, words said twice, words that fit in both
 * languages, since « or » is nothing in English), then the newest. The index is asked for the
 * newest stretch of entries, then a wider one, then all, and stops as soon as there is enough to show: a common word
 * costs the same among a million entries as among fifty thousand. Limit first, join after.
 */
export async function findTickets(
  work: Work,
  { fr, en }: Query,
  narrowed: Statement<unknown> | null,
): Promise<Card[]> {
  const among = narrowed ?? seenWith(work, sql`e.ticket_id`);
  // Weighed outside the limit: PostgreSQL would weigh every hit before it sorts them.
  const hits = (within: Statement<unknown>, wanted: Statement<unknown>) => sql`
    select found.id, found.ticket_id, found.ordinal,
      ceil(ts_rank(found.words, asked.query) * 5) + (found.words @@ asked.fr and found.words @@ asked.en)::int as rank
    from asked, lateral (
      select e.id, e.ticket_id, e.ordinal, e.words from searchable_words e
      where e.words @@ ${within} and ${among} order by e.ordinal desc limit ${weighed}
    ) found where ${wanted}`;
  const few = (name: Statement<unknown>) => sql`(select count(distinct ticket_id) from ${name}) < ${enough}`;
  return work.query(sql<Card>`
    with asked as materialized (
      select fr, en, query, query && ${stretch("near", 11)} as near, newest >= ${widest} as has_far,
        case when newest < ${widest} then query else query && ${stretch("mid", 15)} end as mid
      from (
        select fr, en, fr || en as query, newest
        from (select ${fr} as fr, ${en} as en, last_value as newest from entries_ordinal_seq) typed
      ) asked_in_both where numnode(query) > 0
    ),
    near as materialized (${hits(sql`asked.near`, sql`true`)}),
    mid as materialized (${hits(sql`asked.mid`, few(sql`near`))}),
    far as materialized (${hits(sql`asked.query`, sql`asked.has_far and ${few(sql`near`)} and ${few(sql`mid`)}`)}),
    hits as (
      select * from far
      union all select * from mid where not exists (select from far)
      union all select * from near where not exists (select from mid) and not exists (select from far)
    ),
    best as (
      select * from (select distinct on (ticket_id) * from hits order by ticket_id, rank desc, ordinal desc) each_ticket
      order by rank desc, ordinal desc limit ${enough}
    )
    select ${card}, ${readable} as text, e.file_names as files
    from best join searchable_words e on e.id = best.id join ticket_cards t on t.id = best.ticket_id
    order by best.rank desc, best.ordinal desc`);
}

/** The newest stretch of this size and the one before it, as words of the index: see migration 0011. */
function stretch(name: string, bits: number): Statement<unknown> {
  const word = sql`quote_literal(' ' || ${name}::text || (newest >> ${bits}::int))`;
  const before = sql`quote_literal(' ' || ${name}::text || ((newest >> ${bits}::int) - 1))`;
  return sql`(${word} || ' | ' || ${before})::tsquery`;
}

export async function findByNumber(work: Work, numbers: readonly number[]): Promise<Card[]> {
  if (numbers.length === 0) return [];
  return work.query(sql<Card>`
    select ${card}, t.excerpt as text, '' as files from ticket_cards t where t.number = any(${numbers}::bigint[]) and ${seen(work)}
    order by t.number desc`);
}
