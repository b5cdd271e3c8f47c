import type { Handover, HandoverRules } from "@guichet/contract/handovers.ts";
import type { AgentName } from "@guichet/contract/team.ts";
import { leadsSome, ledBy, ledOver } from "../access/leading.ts";
import { seen } from "../access/seeing.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Kept } from "./model.ts";

type Reading = Pick<Work, "query" | "actor">;

const meOf = ({ actor }: Reading): string | null => (actor.kind === "agent" ? actor.id : null);

const named = (agent: Statement<unknown>): Statement<unknown> =>
  sql`json_build_object('id', ${agent}.id, 'name', ${agent}.name)`;

const columns = sql`h.id, h.ticket_id as "ticketId", ${named(sql`giver`)} as "from", ${named(sql`taker`)} as "to",
  ${named(sql`writer`)} as "givenBy", h.reason, h.persons, h.lead_asked_at as "leadAskedAt",
  h.permitted_at as "permittedAt", h.due_at as "dueAt", h.outcome, h.absence_id as "absenceId"`;

const people = sql`join agents giver on giver.id = h.from_id join agents taker on taker.id = h.to_id
  join agents writer on writer.id = h.given_by`;

const shownColumns = (
  work: Reading,
) => sql`${columns}, h.context, h.entry_id as "entryId", h.offered_at as "offeredAt",
  h.overdue_at as "overdueAt", h.ended_at as "endedAt", h.permission_note as "permissionNote", h.answer,
  case when permitter.id is not null then ${named(sql`permitter`)} end as "permittedBy",
  t.number, t.subject, c.name as "customerName",
  h.ended_at is null and h.lead_asked_at is not null and h.permitted_at is null and ${ledBy(work.actor, sql`t.team_id`)} as "mayPermit",
  h.ended_at is null and (${meOf(work)}::uuid in (h.given_by, h.from_id)
    or ${ledOver(work.actor, { teamId: sql`t.team_id`, ownerId: sql`h.from_id` })}) is true as "mayKeep"`;

const shownPeople = sql`${people} left join agents permitter on permitter.id = h.permitted_by
  join tickets t on t.id = h.ticket_id join customers c on c.id = t.customer_id`;

export type Shown = Kept &
  Omit<Handover, "ticket" | "state"> & { number: number; subject: string; customerName: string };

type New = Pick<Kept, "id" | "ticketId" | "reason" | "persons"> & {
  fromId: string;
  toId: string;
  givenBy: string;
  context: string;
  entryId: string;
  leadAskedAt: Temporal.Instant | null;
  dueAt: Temporal.Instant | null;
  absenceId: string | null;
  letter: string | null;
};

/** False when one is under way already. */
export async function insertHandover(work: Work, one: New): Promise<boolean> {
  const inserted = await work.query(sql`
    insert into handovers (id, ticket_id, from_id, to_id, given_by, reason, context, entry_id, persons, offered_at,
      lead_asked_at, due_at, absence_id, letter)
    values (${one.id}, ${one.ticketId}, ${one.fromId}, ${one.toId}, ${one.givenBy}, ${one.reason}, ${one.context},
      ${one.entryId}, ${one.persons}, ${work.now}, ${one.leadAskedAt}, ${one.dueAt}, ${one.absenceId}, ${one.letter})
    on conflict (ticket_id) where ended_at is null do nothing returning 1`);
  return inserted.length > 0;
}

export async function findKept(work: Reading, id: string): Promise<Kept | undefined> {
  const [found] = await work.query(
    sql<Kept>`select ${columns} from handovers h ${people} where h.id = ${id}`,
  );
  return found;
}

/** What the customer reads once it is accepted. */
export async function findLetter(work: Reading, id: string): Promise<string | null> {
  const [found] = await work.query(
    sql<{ letter: string | null }>`select letter from handovers where id = ${id}`,
  );
  return found?.letter ?? null;
}

/** Those of one absence, oldest first: what one gave oneself, and what one sees. */
export const listOfAbsence = (work: Reading, absenceId: string): Promise<Shown[]> =>
  work.query(sql<Shown>`
    select ${shownColumns(work)} from handovers h ${shownPeople}
    where h.absence_id = ${absenceId} and (${meOf(work)}::uuid in (h.from_id, h.given_by) or ${seen(work)}) order by h.offered_at, h.id limit 500`);

export async function findUnderWay(work: Reading, ticketId: string): Promise<Kept | undefined> {
  const [found] = await work.query(
    sql<Kept>`select ${columns} from handovers h ${people} where h.ticket_id = ${ticketId} and h.ended_at is null`,
  );
  return found;
}

export async function findShown(work: Reading, id: string): Promise<Shown | undefined> {
  const [found] = await work.query(
    sql<Shown>`select ${shownColumns(work)} from handovers h ${shownPeople} where h.id = ${id}`,
  );
  return found;
}

export const listOfTicket = (work: Reading, ticketId: string): Promise<Shown[]> =>
  work.query(sql<Shown>`
    select ${shownColumns(work)} from handovers h ${shownPeople}
    where h.ticket_id = ${ticketId} and ${seen(work)} order by h.offered_at, h.id`);

/** What hangs on a ticket that they lead, and that they see. */
const led = (work: Reading): Statement<unknown> =>
  leadsSome(work.actor) ? sql`(${ledBy(work.actor, sql`t.team_id`)} and ${seen(work)})` : sql`false`;

/** Everything under way that concerns them; a lead sees all of it, in the tickets they see. */
export const listUnderWay = (work: Reading, agentId: string): Promise<(Shown & { isLed: boolean })[]> =>
  work.query(sql<Shown & { isLed: boolean }>`
    select ${shownColumns(work)}, ${led(work)} as "isLed" from handovers h ${shownPeople}
    where h.ended_at is null and (${led(work)} or h.to_id = ${agentId} or h.from_id = ${agentId} or h.given_by = ${agentId})
    order by h.offered_at, h.id limit 200`);

/** Every owner by a handover that was accepted, and whoever they had it from. */
export async function listMet(work: Reading, ticketId: string): Promise<string[]> {
  const rows = await work.query(sql<{ id: string }>`
    select from_id as id from handovers where ticket_id = ${ticketId} and outcome = 'accepted'
    union select to_id from handovers where ticket_id = ${ticketId} and outcome = 'accepted'`);
  return rows.map(({ id }) => id);
}

/** Those of the same customer's tickets, and of the records joined into theirs. */
export async function countOfCustomer(work: Reading, ticketId: string): Promise<number> {
  const [found] = await work.query(sql<{ handovers: number }>`
    select count(*)::int as handovers from tickets asked
    join customers me on me.id = asked.customer_id
    join customers same on coalesce(same.joined_into, same.id) = coalesce(me.joined_into, me.id)
    join tickets t on t.customer_id = same.id
    join handovers h on h.ticket_id = t.id and h.outcome = 'accepted'
    where asked.id = ${ticketId}`);
  return found?.handovers ?? 0;
}

type Ending = { outcome: NonNullable<Kept["outcome"]>; by: string | null; answer?: string };

export async function writeEnd(work: Work, id: string, { outcome, by, answer }: Ending): Promise<void> {
  await work.query(sql`
    update handovers set ended_at = ${work.now}, outcome = ${outcome}, ended_by = ${by}, answer = ${answer ?? null}
    where id = ${id}`);
}

/** What a closing had ended at that very instant goes on as it was, if those it is between are still where they were. */
export async function eraseWithdrawal(work: Work, ticketId: string, at: string): Promise<string | undefined> {
  const [found] = await work.query(sql<{ id: string }>`
    update handovers h set ended_at = null, outcome = null, ended_by = null from agents taker
    where h.ticket_id = ${ticketId} and h.outcome = 'withdrawn' and h.ended_at = ${at}::timestamptz
      and taker.id = h.to_id and taker.disabled_at is null
      and h.from_id = (select owner_id from tickets where id = ${ticketId})
      and not exists (select from handovers other where other.ticket_id = ${ticketId} and other.ended_at is null)
    returning h.id`);
  return found?.id;
}

type Permission = { by: string; note: string; dueAt: Temporal.Instant | null };

export async function writePermission(
  work: Work,
  id: string,
  { by, note, dueAt }: Permission,
): Promise<void> {
  await work.query(sql`
    update handovers set permitted_at = ${work.now}, permitted_by = ${by}, permission_note = ${note}, due_at = ${dueAt}
    where id = ${id}`);
}

/** Locked and skipped when somebody else is at it: each is told once. */
export const takeOverdue = (
  work: Work,
  most: number,
): Promise<{ id: string; ticketId: string; to: AgentName }[]> =>
  work.query(sql<{ id: string; ticketId: string; to: AgentName }>`
    with due as (
      select id from handovers where due_at <= ${work.now} and ended_at is null and overdue_at is null
      order by due_at limit ${most} for update skip locked
    )
    update handovers h set overdue_at = ${work.now} from due, agents taker
    where h.id = due.id and taker.id = h.to_id
    returning h.id, h.ticket_id as "ticketId", ${named(sql`taker`)} as "to"`);

export async function findRules(work: Reading): Promise<HandoverRules> {
  const [found] = await work.query(sql<HandoverRules>`
    select accept_minutes as "acceptMinutes", persons_before_lead as "personsBeforeLead" from handover_rules`);
  if (!found) throw new Error("The row of the handover rules is missing: the migrations were not applied.");
  return found;
}

export async function writeRules(work: Work, rules: HandoverRules): Promise<void> {
  await work.query(sql`
    update handover_rules set accept_minutes = ${rules.acceptMinutes}, persons_before_lead = ${rules.personsBeforeLead}`);
}
