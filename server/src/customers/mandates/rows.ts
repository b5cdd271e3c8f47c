import type { GivingMandate, Mandate } from "@guichet/contract/mandates.ts";
import { seenWith } from "../../access/seeing.ts";
import { type Statement, sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

/** Of the whole set of joined records. */
const set = (id: string) =>
  sql`select id from customers where id = ${id} union all select id from customers where joined_into = ${id}`;

/** A mandate holds to the end of its last day, where the house is. */
const standing = (work: Work) => sql`(m.ended_at is null and (m.until is null
  or m.until >= (${work.now}::timestamptz at time zone (select time_zone from company))::date))`;

const found = (work: Work, where: Statement<unknown>) => sql<Mandate>`
  select m.id, json_build_object('id', whole.id, 'name', whole.name) as customer, m.holder_name as "holderName",
    coalesce(holder.joined_into, holder.id) as "holderId", m.reached_at as "reachedAt", m.role, m.reach, m.about,
    m.until::text, ${standing(work)} as standing, m.proof_words as "proofWords",
    case when f.id is null or (e.ticket_id is not null and not ${seenWith(work, sql`e.ticket_id`)}) then null
      else json_build_object('id', f.id, 'name', f.name) end as "proofFile",
    m.given_at as "givenAt", author.name as author, m.ended_at as "endedAt", ender.name as "endedBy",
    m.ended_why as "endedWhy"
  from mandates m join customers part on part.id = m.customer_id
    join customers whole on whole.id = coalesce(part.joined_into, part.id)
    join agents author on author.id = m.given_by left join agents ender on ender.id = m.ended_by
    left join customers holder on holder.id = m.holder_id
    left join attachments f on f.id = m.proof_file_id left join entries e on e.id = f.entry_id
  where ${where}
  order by ${standing(work)} desc, m.given_at desc, m.id desc limit 50`;

export const listGiven = (work: Work, customerId: string): Promise<Mandate[]> =>
  work.query(found(work, sql`m.customer_id in (${set(customerId)})`));

/** For whom they speak, as long as they may. */
export const listHeld = (work: Work, customerId: string): Promise<Mandate[]> =>
  work.query(found(work, sql`m.holder_id in (${set(customerId)}) and ${standing(work)}`));

export type NewMandate = GivingMandate & {
  id: string;
  customerId: string;
  holderId: string | null;
  by: string;
};

export async function insertMandate(work: Work, mandate: NewMandate): Promise<void> {
  await work.query(sql`
    insert into mandates (id, customer_id, holder_name, holder_id, reached_at, role, reach, about, until, proof_words,
      proof_file_id, given_at, given_by)
    values (${mandate.id}, ${mandate.customerId}, ${mandate.holderName}, ${mandate.holderId}, ${mandate.reachedAt},
      ${mandate.role}, ${mandate.reach}, ${mandate.about}, ${mandate.until}::date, ${mandate.proofWords},
      ${mandate.proofFileId}, ${work.now}, ${mandate.by})`);
}

/** Of this customer or of a record joined into theirs. */
export async function lockMandate(
  work: Work,
  customerId: string,
  mandateId: string,
): Promise<{ endedAt: string | null } | undefined> {
  const [held] = await work.query(sql<{ endedAt: string | null }>`
    select ended_at as "endedAt" from mandates
    where id = ${mandateId} and customer_id in (${set(customerId)}) for update`);
  return held;
}

/** Null: it stands again. */
export async function writeEnd(
  work: Work,
  mandateId: string,
  end: { by: string; why: string } | null,
): Promise<void> {
  const at = end === null ? null : work.now.toString();
  await work.query(sql`
    update mandates set ended_at = ${at}, ended_by = ${end?.by ?? null}::uuid, ended_why = ${end?.why ?? null}
    where id = ${mandateId}`);
}

/** One's own upload that belongs to nothing yet, or a file of a ticket one sees. */
export async function mayShow(work: Work, fileId: string, agentId: string): Promise<boolean> {
  const files = await work.query(sql`
    select from attachments f left join entries e on e.id = f.entry_id
    where f.id = ${fileId} and ((e.id is null and f.uploaded_by = ${agentId})
      or (e.withdrawn_at is null and ${seenWith(work, sql`e.ticket_id`)} and e.id is not null))
    for update of f`);
  return files.length > 0;
}
