import type { Wait } from "@guichet/contract/thread.ts";
import { seen } from "../access/seeing.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { type Pinned, pinAtBirth } from "./birth/birth-rows.ts";
import type { Ticket } from "./model.ts";

export const columns = sql`t.id, t.number, t.inbox_id as "inboxId", t.channel, t.language, t.spoken, t.urgency, t.subject,
  t.opened_at as "openedAt", t.imported_at as "importedAt", t.owner_due_at as "ownerDueAt", t.closed_at as "closedAt",
  t.waiting_since as "waitingSince", t.answer_due_at as "answerDueAt", t.send_failed_at as "sendFailedAt",
  t.next_due_at as "nextDueAt", t.snoozed_until as "snoozedUntil", t.chases, t.chased_at as "chasedAt",
  t.strip, t.tag_ids as "tagIds", t.entries, t.last_entry_at as "lastEntryAt", t.excerpt,
  t.customer_id as "customerId", c.name as "customerName", t.owner_id as "ownerId", o.name as "ownerName",
  t.team_id as "teamId", m.name as "teamName", t.spam_at as "spamAt", t.merged_into as "mergedId", into_it.number as "mergedNumber"`;

export type Flat = Omit<Ticket, "customer" | "owner" | "team" | "mergedInto"> & {
  mergedId: string | null;
  mergedNumber: number | null;
  customerId: string;
  customerName: string;
  ownerId: string | null;
  ownerName: string | null;
  teamId: string | null;
  teamName: string | null;
};

/** Joins after the limit: only what is shown is looked up. */
export const names = sql`join customers c on c.id = t.customer_id left join agents o on o.id = t.owner_id
  left join teams m on m.id = t.team_id left join tickets into_it on into_it.id = t.merged_into`;

/** Every verb locks its ticket first: the order of its facts is the order of the lock. */
export async function findForUpdate(work: Work, id: string): Promise<Ticket | undefined> {
  const [found] = await work.query(
    sql<Flat>`select ${columns} from tickets t ${names} where t.id = ${id} and ${seen(work)} for update of t`,
  );
  return found && raise(found);
}

/** Taken outside any rollback: gaps are allowed, twice the same never. */
export async function drawNumber(work: Work): Promise<number> {
  const [drawn] = await work.query(sql<{ number: number }>`select nextval('ticket_numbers') as number`);
  if (!drawn) throw new Error("A sequence gave no number.");
  return drawn.number;
}

export async function writeOwner(
  work: Work,
  id: string,
  ownerId: string | null,
  ownerDueAt: Temporal.Instant | null,
): Promise<void> {
  await work.query(sql`
    update tickets set owner_id = ${ownerId}, owner_due_at = ${ownerDueAt},
      taken_at = case when ${ownerId}::uuid is null then taken_at else ${work.now} end
    where id = ${id}`);
}

export async function writeTeam(work: Work, id: string, teamId: string | null): Promise<void> {
  await work.query(sql`update tickets set team_id = ${teamId} where id = ${id}`);
}

export async function writeClosure(
  work: Work,
  id: string,
  { closedBy, summary, despite }: { closedBy: string | null; summary: string; despite: string | null },
): Promise<void> {
  await work.query(sql`
    update tickets set closed_at = ${work.now}, closed_by = ${closedBy}, summary = ${summary},
      closed_despite = ${despite}, waiting_since = null, answer_due_at = null, owner_due_at = null,
      slept_until = snoozed_until, slept_by = snoozed_by, snoozed_until = null, snoozed_by = null
    where id = ${id}`);
}

export async function eraseClosure(work: Work, id: string, ownerDueAt: string | null): Promise<void> {
  await work.query(sql`
    update tickets set closed_at = null, closed_by = null, owner_due_at = ${ownerDueAt} where id = ${id}`);
}

type Advance = { at: Temporal.Instant; excerpt: string | null };

/** Takes the next place in the thread. */
export function writeAdvance(work: Work, id: string, { at, excerpt }: Advance): void {
  work.write(sql`
    update tickets set entries = entries + 1, last_entry_at = greatest(last_entry_at, ${at}::timestamptz),
      excerpt = coalesce(${excerpt}, excerpt)
    where id = ${id}`);
}

export function writeWait(work: Work, id: string, wait: Wait): void {
  work.write(sql`
    update tickets set waiting_since = ${wait.waitingSince}, answer_due_at = ${wait.answerDueAt}, owner_due_at = ${wait.ownerDueAt}
    where id = ${id}`);
}

export async function addChase(work: Work, id: string, at: Temporal.Instant): Promise<number> {
  const [added] = await work.query(sql<{ chases: number }>`
    update tickets set chases = chases + 1, chased_at = ${at} where id = ${id} returning chases`);
  return added?.chases ?? 0;
}

export function writeStrip(work: Work, id: string, { strip, nextDueAt, answerDueAt }: Pinned): void {
  if (pinAtBirth(work, id, { strip, nextDueAt, answerDueAt })) return;
  work.write(sql`
    update tickets set strip = ${toJson(strip)}::jsonb, next_due_at = ${nextDueAt},
      answer_due_at = coalesce(${answerDueAt}, answer_due_at)
    where id = ${id}`);
}

export async function writeExcerpt(work: Work, id: string, excerpt: string): Promise<void> {
  await work.query(sql`update tickets set excerpt = ${excerpt} where id = ${id}`);
}

export async function writeSendFailure(work: Work, id: string, failed: boolean): Promise<void> {
  await work.query(sql`update tickets set send_failed_at = ${failed ? work.now : null} where id = ${id}`);
}

export async function writePersonAsked(work: Work, id: string): Promise<void> {
  await work.query(sql`update tickets set person_asked_at = ${work.now} where id = ${id}`);
}

/** Locked and skipped when somebody else is at it: two workers give each ticket one owner. */
export async function takeOwnerless(work: Work, most: number): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select id from tickets where owner_due_at <= ${work.now} and closed_at is null
    order by owner_due_at limit ${most} for update skip locked`);
  return rows.map((row) => row.id);
}

export async function findMany(
  work: Pick<Work, "query" | "actor">,
  ids: readonly string[],
): Promise<Ticket[]> {
  const rows = await work.query(sql<Flat>`
    select ${columns} from unnest(${ids}::uuid[]) with ordinality as asked(id, place)
    join tickets t on t.id = asked.id ${names} where ${seen(work)} order by asked.place`);
  return rows.map(raise);
}

export function raise(flat: Flat): Ticket {
  const { customerId, customerName, ownerId, ownerName, teamId, teamName, mergedId, mergedNumber, ...rest } =
    flat;
  return {
    ...rest,
    mergedInto: mergedId === null ? null : { id: mergedId, number: mergedNumber ?? 0 },
    customer: { id: customerId, name: customerName },
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? "" },
    team: teamId === null ? null : { id: teamId, name: teamName ?? "" },
  };
}
