import type { Tag, TagWriting } from "@guichet/contract/tags.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

const columns = sql`g.id, g.name, g.colour, g.merged_into as "mergedInto", g.retired_at as "retiredAt"`;

export const listTagRows = (work: Pick<Work, "query">): Promise<Tag[]> =>
  work.query(sql<Tag>`select ${columns} from tags g order by lower(g.name), g.id`);

export async function findTag(work: Pick<Work, "query">, id: string): Promise<Tag | undefined> {
  const [found] = await work.query(sql<Tag>`select ${columns} from tags g where g.id = ${id}`);
  return found;
}

/** Merges move one tag at a time: whoever merges holds both, so that no two of them make a circle. */
export async function lockTags(work: Work, ids: readonly string[]): Promise<Tag[]> {
  return work.query(sql<Tag>`
    select ${columns} from tags g where g.id = any(${ids}::uuid[]) order by g.id for update`);
}

export async function findByName(work: Work, name: string): Promise<Tag | undefined> {
  const [found] = await work.query(
    sql<Tag>`select ${columns} from tags g where lower(g.name) = lower(${name}) and g.merged_into is null`,
  );
  return found;
}

/** False when somebody else has just given this name: two hands typing the same word make one tag. */
export async function insertTag(work: Work, id: string, { name, colour }: TagWriting): Promise<boolean> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  const made = await work.query(sql`
    insert into tags (id, name, colour, created_at, created_by) values (${id}, ${name}, ${colour}, ${work.now}, ${by})
    on conflict (lower(name)) where merged_into is null do nothing returning 1`);
  return made.length > 0;
}

export async function writeTag(work: Work, id: string, { name, colour }: TagWriting): Promise<void> {
  await work.query(sql`update tags set name = ${name}, colour = ${colour} where id = ${id}`);
}

export async function writeMerge(work: Work, id: string, into: string | null): Promise<void> {
  await work.query(sql`update tags set merged_into = ${into} where id = ${id}`);
}

export async function writeRetirement(work: Work, id: string, retired: boolean): Promise<void> {
  await work.query(sql`update tags set retired_at = ${retired ? work.now : null} where id = ${id}`);
}

/** The tag that this one stands for. */
export async function findShown(work: Pick<Work, "query">, id: string): Promise<Tag | undefined> {
  const [found] = await work.query(sql<Tag>`
    with recursive chain as (
      select id, merged_into from tags where id = ${id}
      union all select up.id, up.merged_into from tags up join chain on up.id = chain.merged_into
    )
    select ${columns} from tags g join chain on chain.id = g.id where g.merged_into is null`);
  return found;
}

/** A tag and all that were merged into it. */
export const familyOf = (ids: readonly string[]) => sql<{ id: string }>`
  with recursive family as (
    select id from tags where id = any(${ids}::uuid[])
    union all select part.id from tags part join family on part.merged_into = family.id
  )
  select id from family`;
