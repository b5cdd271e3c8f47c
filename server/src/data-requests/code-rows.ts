import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export type CodePurpose = "entry" | "confirmation";

export type Code = {
  id: string;
  purpose: CodePurpose;
  mark: string;
  sealed: Buffer | null;
  endsAt: string;
  tries: number;
};

type NewCode = Omit<Code, "tries"> & { requestId: string; ticketId: string };

/** A new one makes those before it useless: only the last is ever read. */
export async function insertCode(work: Work, code: NewCode): Promise<void> {
  await work.query(sql`
    insert into one_time_codes (id, request_id, ticket_id, purpose, mark, sealed, made_at, ends_at)
    values (${code.id}, ${code.requestId}, ${code.ticketId}, ${code.purpose}, ${code.mark}, ${code.sealed}, ${work.now},
      ${code.endsAt})`);
}

/** The last code of a request, unless it was spent. */
export async function findLastCode(work: Pick<Work, "query">, requestId: string): Promise<Code | undefined> {
  const [found] = await work.query(sql<Code & { spentAt: string | null }>`
    select id, purpose, mark, sealed, ends_at as "endsAt", tries, spent_at as "spentAt" from one_time_codes
    where request_id = ${requestId} order by made_at desc, id desc limit 1`);
  return found && found.spentAt === null ? found : undefined;
}

export async function countTry(work: Work, id: string): Promise<void> {
  await work.query(sql`update one_time_codes set tries = tries + 1 where id = ${id}`);
}

/** The value it held goes with it. */
export async function markSpent(work: Work, id: string): Promise<void> {
  await work.query(sql`update one_time_codes set spent_at = ${work.now}, sealed = null where id = ${id}`);
}

/** How many codes a ticket asked for: lately, and in a day. */
export async function countCodes(work: Work, ticketId: string): Promise<{ lately: number; today: number }> {
  const [found] = await work.query(sql<{ lately: number; today: number }>`
    select count(*) filter (where made_at > ${work.now.subtract({ minutes: 10 })})::int as lately, count(*)::int as today
    from one_time_codes where ticket_id = ${ticketId} and made_at > ${work.now.subtract({ hours: 24 })}`);
  return found ?? { lately: 0, today: 0 };
}
