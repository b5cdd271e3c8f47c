import type { FileStore } from "../platform/files.ts";
import { system, type Works } from "../platform/work.ts";
import { dropForgottenUploads, dropUnusedFiles } from "./sweeping-rows.ts";

const youngHours = 24;
const forgottenHours = 7 * 24;

/**
 * Bytes are kept before the row that points to them, so that no row ever points to nothing. What a crash or a change of
 * mind leaves without a row is swept once it is a day old; an upload that no draft holds is forgotten after a week.
 * Rows go first: bytes without a row are swept at the next turn, a row without bytes would be a loss.
 */
export async function sweepFiles(works: Pick<Works, "run" | "clock">, files: FileStore): Promise<boolean> {
  const before = works.clock().subtract({ hours: youngHours });
  await works.run(system, (work) => dropForgottenUploads(work, work.now.subtract({ hours: forgottenHours })));
  for await (const names of files.shelves()) {
    const unused = await works.run(system, (work) => dropUnusedFiles(work, names, before));
    for (const name of unused) await files.removeOlder(name, before);
  }
  return false;
}
