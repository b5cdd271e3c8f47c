import type { Evidence, Likeness } from "@guichet/contract/customers.ts";
import { seesEverything } from "../../access/seeing.ts";
import { type Statement, sql, toJson } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import type { Known } from "./evidence.ts";

/** A card to look at, with all that is read of it. */
export type Due = Omit<Known, "sounds"> & {
  id: string;
  words: { ticketId: string; text: string; folded: string }[];
};
export type Keys = { id: string; sounds: readonly string[]; mailKeys: readonly string[] };
/** Another card, as one of those looked at met it. */
export type Other = Known & { ofId: string; id: string };
export type Guess = { id: string; customerId: string; value: string; ticketId: string };

const lastMessages = 5;

/**
 * Cards that nobody looked at since they changed; a batch, so that the way in never waits for it. Locked against
 * other changes, not against a ticket that is opened for one of them meanwhile.
 */
export const takeDue = (work: Work, most: number): Promise<Due[]> =>
  work.query(sql<Due>`
    select c.id, c.name, (select o.name from organisations o where o.id = c.organisation_id) as organisation,
      array(select i.value from identities i where i.kind = 'email' and i.customer_id = c.id order by i.added_at) as addresses,
      coalesce((select jsonb_agg(jsonb_build_object('ticketId', said.ticket_id, 'text', said.text, 'folded', said.folded)) from (
        select w.ticket_id, right(w.text, 2000) as text, left(w.folded, 2000) as folded
        from customers_words w where w.customer_id = c.id order by w.happened_at desc limit ${lastMessages}
      ) said), '[]') as words
    from customers c where c.looked_at is null order by c.id limit ${most} for no key update of c skip locked`);

export async function markLooked(work: Work, keys: readonly Keys[]): Promise<void> {
  await work.query(sql`
    update customers c set sounds = k.sounds, mail_keys = k."mailKeys", looked_at = ${work.now}
    from jsonb_to_recordset(${toJson(keys)}::jsonb) as k(id uuid, sounds text[], "mailKeys" text[]) where c.id = k.id`);
}

export async function markDueOfTicket(work: Work, ticketId: string): Promise<void> {
  await work.query(sql`
    update customers set looked_at = null
    where id = (select customer_id from tickets where id = ${ticketId}) and looked_at is not null`);
}

/** Known or refused already, it stays as it is. */
export async function insertGuesses(work: Work, guesses: readonly Guess[]): Promise<void> {
  await work.query(sql`
    insert into phones (id, customer_id, value, added_at, guessed_in)
    select g.id, g."customerId", g.value, ${work.now}, g."ticketId"
    from jsonb_to_recordset(${toJson(guesses)}::jsonb) as g(id uuid, "customerId" uuid, value text, "ticketId" uuid)
    on conflict (customer_id, value) do nothing`);
}

/** A switchboard is nobody's: a telephone that more than these answer says nothing of who they are. */
const mostSharing = 5;

export type Shared = { ofId: string; otherId: string; value: string; maybe: boolean };

export const sharedPhones = (work: Work, ids: readonly string[]): Promise<Shared[]> =>
  work.query(sql<Shared>`
    select mine.customer_id as "ofId", other.customer_id as "otherId", mine.value,
      (mine.guessed_in is not null and mine.checked_at is null) or (other.guessed_in is not null and other.checked_at is null) as maybe
    from phones mine join phones other on other.value = mine.value and other.customer_id <> mine.customer_id
    where mine.customer_id = any(${ids}::uuid[]) and mine.refused_at is null and other.refused_at is null
      and (select count(*) from (
        select from phones every where every.value = mine.value and every.refused_at is null limit ${mostSharing + 1}
      ) sharing) <= ${mostSharing}`);

/** A name that more than these bear is a common one here: it says nothing of who they are. */
const mostNamed = 50;
const mostOthers = 50;

/**
 * Who bears a name of several words that sounds the same, or writes from an address that reads the same. Each name of
 * the batch is looked for once: forty new customers of one name are one look, not forty.
 */
export const othersLike = (work: Work, ids: readonly string[]): Promise<Other[]> =>
  work.query(sql<Other>`
    with mine as materialized (
      select id, sounds, mail_keys from customers where id = any(${ids}::uuid[])
    ), named as materialized (
      select name.sounds, array(
        select id from customers where sounds @> name.sounds and sounds <@ name.sounds limit ${mostNamed + 1}
      ) as ids
      from (select distinct sounds from mine where cardinality(sounds) > 1) name
    ), near as (
      select mine.id as of_id, other.id
      from mine join named on named.sounds = mine.sounds and cardinality(named.ids) <= ${mostNamed},
        unnest(named.ids) other(id)
      union
      select mine.id, other.id from mine cross join lateral (
        select id from customers where mine.mail_keys <> '{}' and mail_keys && mine.mail_keys limit ${mostOthers}
      ) other
    )
    select near.of_id as "ofId", c.id, c.name, coalesce(c.sounds, '{}') as sounds,
      (select o.name from organisations o where o.id = c.organisation_id) as organisation,
      array(select i.value from identities i where i.kind = 'email' and i.customer_id = c.id) as addresses
    from near join customers c on c.id = near.id and c.id <> near.of_id`);

export type Pair = { oneId: string; otherId: string; evidence: readonly Evidence[] };

/**
 * What speaks for it no longer is proposed no longer; what somebody told apart stays so. Gives back the cards of
 * which something changed. Each pair is given once, the smaller id first.
 */
export async function writeLikenesses(
  work: Work,
  ids: readonly string[],
  found: readonly Pair[],
): Promise<Set<string>> {
  const changed = await work.query(sql<{ oneId: string; otherId: string }>`
    with given as materialized (
      select * from jsonb_to_recordset(${toJson(found)}::jsonb) as g("oneId" uuid, "otherId" uuid, evidence jsonb)
    ), gone as (
      delete from likenesses l where l.apart_at is null and (l.one_id = any(${ids}::uuid[]) or l.other_id = any(${ids}::uuid[]))
        and not exists (select from given g where g."oneId" = l.one_id and g."otherId" = l.other_id)
      returning l.one_id, l.other_id
    ), kept as (
      insert into likenesses as l (one_id, other_id, evidence, found_at)
      select "oneId", "otherId", evidence, ${work.now} from given
      on conflict (one_id, other_id) do update set evidence = excluded.evidence
        where l.apart_at is null and l.evidence <> excluded.evidence
      returning l.one_id, l.other_id
    ) select one_id as "oneId", other_id as "otherId" from gone union all select one_id, other_id from kept`);
  return new Set(changed.flatMap(({ oneId, otherId }) => [oneId, otherId]));
}

/** A telephone guessed in a ticket is for whoever sees that ticket, and so is what it says of two people. */
const mayRead = (work: Work): Statement<unknown> =>
  seesEverything(work.actor) ? sql`true` : sql`not l.evidence @> '[{"maybe": true}]'`;

const person = (card: Statement<unknown>) => sql`jsonb_build_object('id', ${card}.id, 'name', ${card}.name,
  'identities', to_jsonb(array(select i.value from identities i where i.customer_id = ${card}.id order by i.added_at)),
  'since', to_char(${card}.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`;

/** Proposed, and not joined since; of one card where it is named. */
export async function listLikenesses(work: Work, customerId: string | null): Promise<Likeness[]> {
  const whose =
    customerId === null
      ? sql`true`
      : sql`(l.one_id in ${setOf(customerId)} or l.other_id in ${setOf(customerId)})`;
  return work.query(sql<Likeness>`
    select ${person(sql`one`)} as one, ${person(sql`other`)} as other, l.evidence, l.found_at as "foundAt"
    from likenesses l
    join customers one_part on one_part.id = l.one_id join customers other_part on other_part.id = l.other_id
    join customers one on one.id = coalesce(one_part.joined_into, one_part.id)
    join customers other on other.id = coalesce(other_part.joined_into, other_part.id)
    where l.apart_at is null and one.id <> other.id and ${whose} and ${mayRead(work)}
    order by jsonb_array_length(l.evidence) desc, l.found_at desc, l.one_id limit 50`);
}

const setOf = (customerId: string) =>
  sql`(select id from customers where id = ${customerId} union all select id from customers where joined_into = ${customerId})`;

/** Every pair between the two sets: told apart, they are whichever of their records one looks at. */
export async function markApart(
  work: Work,
  oneId: string,
  otherId: string,
  by: string | null,
): Promise<void> {
  const at = by === null ? null : work.now.toString();
  await work.query(sql`
    insert into likenesses (one_id, other_id, evidence, found_at, apart_at, apart_by)
    select least(one.id, other.id), greatest(one.id, other.id), '[]', ${work.now}, ${at}::timestamptz, ${by}::uuid
    from ${setOf(oneId)} one, ${setOf(otherId)} other where one.id <> other.id
    on conflict (one_id, other_id) do update set apart_at = excluded.apart_at, apart_by = excluded.apart_by`);
}

export async function markDue(work: Work, customerId: string): Promise<void> {
  await work.query(sql`update customers set looked_at = null where id in ${setOf(customerId)}`);
}
