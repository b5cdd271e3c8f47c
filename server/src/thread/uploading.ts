import type { Attachment } from "@guichet/contract/thread.ts";
import { requirePerson } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import type { Work } from "../platform/work.ts";
import { insertAttachments } from "./rows.ts";

/** A file already in the store becomes an attachment of nobody's entry yet: the draft holds it, the sweeper spares it a day. */
export async function attachUpload(
  work: Work,
  file: { sha256: string; size: number; name: string; type: string },
): Promise<Attachment> {
  requirePerson(work.actor);
  const id = newId(work.now);
  insertAttachments(work, null, [{ ...file, id, position: 0, contentId: null, inline: false }]);
  return { id, ...file, inline: false };
}
