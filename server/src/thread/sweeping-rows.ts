import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

export async function dropForgottenUploads(work: Work, before: Temporal.Instant): Promise<void> {
  await work.query(sql`
    delete from attachments a where a.entry_id is null and a.uploaded_at < ${before}
      and not exists (select 1 from drafts d where a.id = any(d.attachment_ids))
      and not exists (select from mandates m where m.proof_file_id = a.id)`);
}

/**
 * Of these names, those that nothing points to. One that is being pointed to at this very moment makes the statement
 * fail, by its foreign key.
 */
export async function dropUnusedFiles(
  work: Work,
  names: readonly string[],
  before: Temporal.Instant,
): Promise<string[]> {
  const rows = await work.query(sql<{ name: string }>`
    with unused as materialized (
      select name from unnest(${names}::text[]) as there(name)
      where not exists (select 1 from files_in_use u where u.sha256 = name)
        and not exists (select 1 from files f where f.sha256 = name and f.stored_at >= ${before})
    ), dropped as (
      delete from files where sha256 in (select name from unused)
    )
    select name from unused`);
  return rows.map((row) => row.name);
}
