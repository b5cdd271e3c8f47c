import type { AgentName } from "@guichet/contract/team.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Asked, Given } from "./model.ts";

type Reading = Pick<Work, "query">;
type Flat = Omit<Asked, "askedOf"> & {
  ownerName: string | null;
  ownerAddress: string | null;
  askedById: string | null;
  askedByName: string | null;
};
export type AskedRow = Asked & { askedBy: AgentName | null };

const columns = sql`r.id, r.ticket_id as "ticketId", r.customer_id as "customerId", t.language, r.kind, r.label, r.why,
  r.pattern, r.owner_name as "ownerName", r.owner_address as "ownerAddress", r.asked_at as "askedAt",
  r.dropped_at as "droppedAt", a.id as "askedById", a.name as "askedByName"`;

const joined = sql`join tickets t on t.id = r.ticket_id left join agents a on a.id = r.asked_by`;

type New = Omit<Asked, "language" | "droppedAt"> & { askedBy: string | null };

export async function insertRequest(work: Work, asked: New): Promise<void> {
  await work.query(sql`
    insert into data_requests (id, ticket_id, customer_id, kind, label, why, pattern, owner_name, owner_address, asked_by, asked_at)
    values (${asked.id}, ${asked.ticketId}, ${asked.customerId}, ${asked.kind}, ${asked.label}, ${asked.why}, ${asked.pattern},
      ${asked.askedOf?.name ?? null}, ${asked.askedOf?.address ?? null}, ${asked.askedBy}, ${asked.askedAt})`);
}

export async function markDropped(work: Work, id: string): Promise<void> {
  await work.query(sql`update data_requests set dropped_at = ${work.now} where id = ${id}`);
}

export async function findRequest(work: Reading, id: string): Promise<AskedRow | undefined> {
  const [found] = await work.query(
    sql<Flat>`select ${columns} from data_requests r ${joined} where r.id = ${id}`,
  );
  return found && raise(found);
}

export async function listRequests(work: Reading, ticketId: string): Promise<AskedRow[]> {
  const rows = await work.query(sql<Flat>`
    select ${columns} from data_requests r ${joined} where r.ticket_id = ${ticketId} order by r.asked_at, r.id`);
  return rows.map(raise);
}

function raise({ ownerName, ownerAddress, askedById, askedByName, ...rest }: Flat): AskedRow {
  return {
    ...rest,
    askedOf: ownerAddress === null ? null : { name: ownerName ?? "", address: ownerAddress },
    askedBy: askedById === null ? null : { id: askedById, name: askedByName ?? "" },
  };
}

const valueColumns = sql`v.id, v.request_id as "requestId", v.sealed, v.given_at as "givenAt", v.counts_at as "countsAt",
  v.confirmed_at as "confirmedAt", v.confirmed_by as "confirmedById", c.name as "confirmedByName", v.confirmation,
  v.doubted_at as "doubtedAt"`;

const confirmer = sql`left join agents c on c.id = v.confirmed_by`;

/** Everything given to these requests, oldest first. */
export const listValues = (work: Reading, requestIds: readonly string[]): Promise<Given[]> =>
  work.query(sql<Given>`
    select ${valueColumns} from data_values v ${confirmer}
    where v.request_id = any(${requestIds}::uuid[]) order by v.given_at, v.id`);

/** The last datum of that kind the same customer gave before, in whatever ticket, that nobody disowned. */
export async function findFormer(work: Reading, asked: Asked): Promise<Given | undefined> {
  const [found] = await work.query(sql<Given>`
    select ${valueColumns} from data_values v ${confirmer} join data_requests r on r.id = v.request_id
    where r.customer_id = ${asked.customerId} and r.kind = ${asked.kind} and r.owner_address is null
      and v.doubted_at is null
    order by v.given_at desc, v.id desc limit 1`);
  return found;
}

export async function findValue(work: Reading, id: string): Promise<Given | undefined> {
  const [found] = await work.query(
    sql<Given>`select ${valueColumns} from data_values v ${confirmer} where v.id = ${id}`,
  );
  return found;
}

type NewValue = Pick<Given, "id" | "requestId" | "sealed" | "countsAt" | "confirmedAt">;

export async function insertValue(work: Work, value: NewValue): Promise<void> {
  await work.query(sql`
    insert into data_values (id, request_id, sealed, given_at, counts_at, confirmed_at)
    values (${value.id}, ${value.requestId}, ${value.sealed}, ${work.now}, ${value.countsAt}, ${value.confirmedAt})`);
}

export async function markConfirmed(
  work: Work,
  id: string,
  { by, words }: { by: string | null; words: string | null },
): Promise<void> {
  await work.query(sql`
    update data_values set confirmed_at = ${work.now}, confirmed_by = ${by}, confirmation = ${words} where id = ${id}`);
}

export async function markDoubted(work: Work, id: string): Promise<void> {
  await work.query(sql`update data_values set doubted_at = ${work.now} where id = ${id}`);
}

export async function findDelay(work: Reading): Promise<number> {
  const [found] = await work.query(sql<{ hours: number }>`select iban_delay_hours as hours from data_rules`);
  return found?.hours ?? 24;
}

export async function writeDelay(work: Work, hours: number): Promise<void> {
  await work.query(sql`update data_rules set iban_delay_hours = ${hours}`);
}
