import type { MailboxMeasure, OutsideTest, Question } from "@guichet/contract/assistant.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

type Querying = Pick<Work, "query">;

export const selectSettled = (work: Querying): Promise<Question[]> =>
  work.query(sql<Question>`
    select name, state, asked_of as "askedOf", said_at as "saidAt" from assistant_questions`);

export async function writeQuestion(
  work: Work,
  { name, state, askedOf }: Omit<Question, "saidAt">,
): Promise<void> {
  await work.query(sql`
    insert into assistant_questions (name, state, asked_of, said_at) values (${name}, ${state}, ${askedOf}, ${work.now})
    on conflict (name) do update set state = excluded.state, asked_of = excluded.asked_of, said_at = excluded.said_at`);
}

export async function forgetQuestion(work: Work, name: Question["name"]): Promise<void> {
  await work.query(sql`delete from assistant_questions where name = ${name}`);
}

export async function findMeasure(work: Querying): Promise<MailboxMeasure | null> {
  const [found] = await work.query(
    sql<{ measure: MailboxMeasure }>`select measure from mailbox_measures order by measured_at desc limit 1`,
  );
  return found?.measure ?? null;
}

export async function writeMeasure(work: Work, measure: MailboxMeasure): Promise<void> {
  await work.query(sql`
    insert into mailbox_measures (inbox_id, measured_at, measure)
    values (${measure.inboxId}, ${work.now}, ${JSON.stringify(measure)})
    on conflict (inbox_id) do update set measured_at = excluded.measured_at, measure = excluded.measure`);
}

type Outside = { token: string; openedAt: OutsideTest["openedAt"] };

export async function findOutside(work: Querying): Promise<Outside | undefined> {
  const [found] = await work.query(sql<Outside>`
    select outside_token as token, outside_opened_at as "openedAt" from company where outside_token is not null`);
  return found;
}

export async function writeOutsideToken(work: Work, token: string): Promise<void> {
  await work.query(sql`update company set outside_token = ${token}, outside_opened_at = null`);
}

/** Says whether it was the link's first opening. */
export async function writeOutsideOpening(work: Work, token: string): Promise<boolean> {
  const opened = await work.query(sql`
    update company set outside_opened_at = ${work.now}
    where outside_token = ${token} and outside_opened_at is null returning 1`);
  return opened.length > 0;
}
