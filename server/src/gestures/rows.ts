import type { Gesture, GestureBudget, Granting } from "@guichet/contract/reasons.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`g.id, g.ticket_id as "ticketId", g.kind, g.amount, g.reason, g.granted_at as "grantedAt",
  g.approval_id as "approvalId", g.delivered_at as "deliveredAt", g.delivery,
  json_build_object('id', a.id, 'name', a.name) as "grantedBy"`;

const granter = sql`join agents a on a.id = g.granted_by`;

export const listOfTicket = (work: Work, ticketId: string): Promise<Gesture[]> =>
  work.query(sql<Gesture>`
    select ${columns} from gestures g ${granter} where g.ticket_id = ${ticketId} order by g.granted_at, g.id`);

export async function findGesture(work: Work, id: string): Promise<Gesture | undefined> {
  const [found] = await work.query(
    sql<Gesture>`select ${columns} from gestures g ${granter} where g.id = ${id}`,
  );
  return found;
}

export async function findByKey(
  work: Work,
  key: string,
): Promise<{ id: string; ticketId: string } | undefined> {
  const [found] = await work.query(sql<{ id: string; ticketId: string }>`
    select id, ticket_id as "ticketId" from gestures where idempotency_key = ${key}`);
  return found;
}

type New = Granting & { id: string; ticketId: string; customerId: string; grantedBy: string };

export async function insertGesture(work: Work, gesture: New): Promise<void> {
  await work.query(sql`
    insert into gestures (id, ticket_id, customer_id, kind, amount, reason, granted_by, granted_at, approval_id,
      idempotency_key)
    values (${gesture.id}, ${gesture.ticketId}, ${gesture.customerId}, ${gesture.kind}, ${gesture.amount},
      ${gesture.reason}, ${gesture.grantedBy}, ${work.now}, ${gesture.approvalId}, ${gesture.key})`);
}

export async function writeDelivery(work: Work, id: string, delivery: string): Promise<void> {
  await work.query(
    sql`update gestures set delivered_at = ${work.now}, delivery = ${delivery} where id = ${id}`,
  );
}

/**
 * Held until the transaction ends, so that two grants at the same instant do not both fit into what is left. Not the
 * company's row: whoever changes its hours holds that one, and then waits for every ticket.
 */
export async function lockBudget(work: Work): Promise<void> {
  await work.query(sql`select pg_advisory_xact_lock(hashtext('guichet.gesture_budget'))`);
}

export async function writeBudget(work: Work, monthly: number | null): Promise<void> {
  await work.query(sql`update company set gesture_budget = ${monthly}`);
}

/** What was granted with this approval so far. The ticket is held. */
export async function sumUnder(work: Work, ticketId: string, approvalId: string): Promise<number> {
  const [sum] = await work.query(
    sql<{ granted: number }>`
      select coalesce(sum(amount), 0) as granted from gestures
      where ticket_id = ${ticketId} and approval_id = ${approvalId}`,
  );
  return sum?.granted ?? 0;
}

type Sums = Omit<GestureBudget, "month">;

/** From an instant up to but without another. */
export async function sumGestures(work: Work, from: Temporal.Instant, to: Temporal.Instant): Promise<Sums> {
  const [sums] = await work.query(sql<Sums>`
    select (select gesture_budget from company) as budget, coalesce(sum(amount), 0) as granted,
      coalesce(sum(amount) filter (where delivered_at is not null), 0) as delivered, count(*)::int as count
    from gestures where granted_at >= ${from} and granted_at < ${to}`);
  return sums ?? { budget: null, granted: 0, delivered: 0, count: 0 };
}
