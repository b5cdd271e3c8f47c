import type { AuditAsked, AuditLine } from "@guichet/contract/audit.ts";
import type { FactActor } from "@guichet/contract/facts.ts";
import { sql, toJson } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";

type NewLine = {
  what: string;
  actor: FactActor;
  source: string | null;
  about: Readonly<Record<string, unknown>>;
};

/** Its position and its hashes are the database's to write: see the migration. */
export async function insertLine(work: Work, { what, actor, source, about }: NewLine): Promise<void> {
  await work.query(sql`
    insert into audit_lines (at, what, actor, source, about)
    values (${work.now}, ${what}, ${toJson(actor)}::jsonb, ${source}, ${toJson(about)}::jsonb)`);
}

/** As facts name somebody, for what is noted before they are signed in. */
export async function findActor(work: Work, agentId: string): Promise<FactActor> {
  const [found] = await work.query(sql<{ name: string }>`select name from agents where id = ${agentId}`);
  return found ? { kind: "agent", id: agentId, name: found.name } : { kind: "system" };
}

/** Names as they are now, for what the line keeps by its id: a renamed colleague is found under the new name. */
const about = sql`coalesce(
  l.about ->> 'email', l.about ->> 'name',
  (select a.name from agents a where a.id = (l.about ->> 'agentId')::uuid),
  (select t.name from teams t where t.id = (l.about ->> 'teamId')::uuid),
  (select i.name from inboxes i where i.id = (l.about ->> 'inboxId')::uuid),
  (select c.name from business_calendars c where c.id = (l.about ->> 'calendarId')::uuid),
  (select r.name from reasons r where r.id = (l.about ->> 'reasonId')::uuid),
  (select t.number::text from tickets t where t.id = (l.about ->> 'ticketId')::uuid))`;

type Asked = Omit<AuditAsked, "after"> & { before: string | null };

export async function listLines(work: Work, asked: Asked): Promise<AuditLine[]> {
  const { what, agentId, from, until, before, limit } = asked;
  return work.query(sql<AuditLine>`
    select l.position::int as position, l.at, l.what, l.source, encode(l.hash, 'hex') as hash, ${about} as about,
      json_build_object('kind', l.actor ->> 'kind', 'id', l.actor ->> 'id', 'name', l.actor ->> 'name',
        'token', l.actor -> 'token' ->> 'name') as actor
    from audit_lines l
    where (${what ?? null}::text is null or l.what = ${what ?? null}::text)
      and (${agentId ?? null}::text is null or l.actor ->> 'id' = ${agentId ?? null}::text)
      and (${from ?? null}::timestamptz is null or l.at >= ${from ?? null}::timestamptz)
      and (${until ?? null}::timestamptz is null or l.at < ${until ?? null}::timestamptz)
      and (${before}::bigint is null or l.position < ${before}::bigint)
    order by l.position desc limit ${limit}`);
}

export type Chain = { lines: number; lastHash: string | null; brokenAt: number | null };

/** The first line that is not what its hash says, or that does not follow the one before it. */
export async function findBreak(work: Work): Promise<Chain> {
  const [found] = await work.query(sql<Chain>`
    with chained as (
      select l.position, l.hash,
        l.hash = audit_hash(l.previous_hash, l)
          and l.previous_hash = coalesce(lag(l.hash) over (order by l.position), '')
          and l.position = coalesce(lag(l.position) over (order by l.position), 0) + 1 as holds
      from audit_lines l
    )
    select count(*)::int as lines, encode((select hash from chained order by position desc limit 1), 'hex') as "lastHash",
      (min(position) filter (where not holds))::int as "brokenAt"
    from chained`);
  return found ?? { lines: 0, lastHash: null, brokenAt: null };
}
