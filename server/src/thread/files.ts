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
