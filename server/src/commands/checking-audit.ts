import { checkAudit } from "../access/audit/reading.ts";
import { system } from "../platform/work.ts";
import { type Commanding, worksOf } from "./commanding.ts";

/** Recomputes every hash from the first line on. Kept elsewhere, the last one proves that nothing was cut off the end. */
export async function checkAuditLog(commanding: Commanding): Promise<void> {
  const { lines, lastHash, brokenAt } = await worksOf(commanding).run(system, checkAudit);
  if (brokenAt !== null)
    throw new Error(
      `Line ${brokenAt} of the audit log is not what was written, or a line before it is missing.`,
    );
  process.stdout.write(`${lines} lines, each follows the one before. Last hash: ${lastHash ?? "none"}\n`);
}
