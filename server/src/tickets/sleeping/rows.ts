import type { AgentName } from "@guichet/contract/team.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

type Sleep = { until: string; by: string | null };

export async function writeSnooze(work: Work, id: string, { until, by }: Sleep): Promise<void> {
  await work.query(sql`
    update tickets set slept_until = snoozed_until, slept_by = snoozed_by,
      snoozed_until = ${until}, snoozed_at = ${work.now}, snoozed_by = ${by}
    where id = ${id}`);
}

/** The sleep that the last act cut short, if its hour is still to come. */
export async function findSleepBefore(
  work: Work,
  id: string,
): Promise<{ until: string; by: AgentName } | undefined> {
  const [found] = await work.query(sql<{ until: string; by: AgentName }>`
    select t.slept_until as until, json_build_object('id', a.id, 'name', a.name) as by
    from tickets t join agents a on a.id = t.slept_by where t.id = ${id} and t.slept_until > ${work.now}`);
  return found;
}

export async function moveWaking(work: Work, id: string, until: string): Promise<void> {
  await work.query(sql`update tickets set snoozed_until = ${until} where id = ${id}`);
}

/** Says who had put it to sleep. */
export async function eraseSnooze(work: Work, id: string): Promise<AgentName | null> {
  const by = await findSleeper(work, id);
  await work.query(sql`update tickets set snoozed_until = null, snoozed_by = null where id = ${id}`);
  return by;
}

export async function findSleeper(work: Work, id: string): Promise<AgentName | null> {
  const [found] = await work.query(sql<AgentName>`
    select a.id, a.name from tickets t join agents a on a.id = t.snoozed_by where t.id = ${id}`);
  return found ?? null;
}

/** Locked and skipped when somebody else is at it: two workers wake each ticket once. */
export async function takeSleepers(work: Work, most: number): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select id from tickets where snoozed_until <= ${work.now} order by snoozed_until limit ${most} for update skip locked`);
  return rows.map((row) => row.id);
}

/** Those that would wake after a date that moved meanwhile. */
export async function takeOversleeping(work: Work, most: number): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select id from tickets
    where snoozed_until is not null and (next_due_at <= snoozed_until or answer_due_at <= snoozed_until)
    limit ${most} for update skip locked`);
  return rows.map((row) => row.id);
}

export async function isAsleep(work: Work, id: string): Promise<boolean> {
  const found = await work.query(sql`select 1 from tickets where id = ${id} and snoozed_until is not null`);
  return found.length > 0;
}
