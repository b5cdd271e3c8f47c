import type { Query } from "../platform/db.ts";
import type { Mark, Marks } from "../platform/mail/folder-reading.ts";
import { sql } from "../platform/sql.ts";

/** How far each folder of an inbox was read. It only moves once what was read is kept. */
export function openCursors(query: Query, inboxId: string): Marks {
  return {
    find: async (folder) => {
      const [found] = await query(sql<Mark>`
        select uid_validity as "uidValidity", last_uid as "lastUid", old_until as "oldUntil"
        from mailbox_cursors where inbox_id = ${inboxId} and folder = ${folder}`);
      return found;
    },
    move: async (folder, { uidValidity, lastUid, oldUntil }) => {
      await query(sql`
        insert into mailbox_cursors (inbox_id, folder, uid_validity, last_uid, old_until)
        values (${inboxId}, ${folder}, ${uidValidity}, ${lastUid}, ${oldUntil})
        on conflict (inbox_id, folder) do update
        set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, old_until = excluded.old_until`);
    },
  };
}
