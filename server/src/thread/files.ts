import type { Attachment } from "@guichet/contract/thread.ts";
import type { Query } from "../platform/db.ts";
import { sql } from "../platform/sql.ts";

export type EntryFile = { sha256: string; name: string; type: string; contentId: string | null };

/** The files of an entry, in their order. */
export async function filesOfEntry(query: Query, entryId: string): Promise<EntryFile[]> {
  return query(sql<EntryFile>`
    select sha256, name, type, content_id as "contentId" from attachments where entry_id = ${entryId} order by position`);
}

/** What the files about to leave are called. */
export async function namesOfFiles({ query }: { query: Query }, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const files = await query(
    sql<{ name: string }>`select name from attachments where id = any(${ids}::uuid[])`,
  );
  return files.map(({ name }) => name);
}

/** Files by their ids, in that order. */
export async function filesNamed({ query }: { query: Query }, ids: readonly string[]): Promise<Attachment[]> {
  if (ids.length === 0) return [];
  return query(sql<Attachment>`
    select id, name, type, size, sha256, inline from attachments where id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], id)`);
}

/** Of these files, those that a draft may hold: what its writer uploaded, and what it held already. */
export async function filesToHold(
  { query }: { query: Query },
  ids: readonly string[],
  { agentId, held }: { agentId: string; held: readonly string[] },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const loose = await query(sql<{ id: string }>`
    select id from attachments where id = any(${ids}::uuid[]) and entry_id is null
      and (uploaded_by = ${agentId} or id = any(${held}::uuid[]))
    order by array_position(${ids}::uuid[], id)`);
  return loose.map(({ id }) => id);
}

/** What a colleague put into somebody's draft is that person's, who sends it. */
export async function giveUploads(
  { query }: { query: Query },
  ids: readonly string[],
  agentId: string,
): Promise<void> {
  if (ids.length === 0) return;
  await query(sql`
    update attachments set uploaded_by = ${agentId}
    where id = any(${ids}::uuid[]) and entry_id is null and uploaded_by <> ${agentId}`);
}
