import type { AgentName } from "@guichet/contract/team.ts";
import type { Work } from "../platform/work.ts";
import { listColleagues } from "./rows.ts";
import { maySee, type Placed } from "./seeing.ts";

/** Everyone in post, and whether each may see what stands there. */
export async function whoMaySee(work: Work, placed: Placed): Promise<(AgentName & { sees: boolean })[]> {
  const everyone = await listColleagues(work.query);
  return everyone.map(({ id, name, sees }) => ({
    id,
    name,
    sees: maySee({ kind: "agent", id, name, sees: sees ?? "everything" }, placed),
  }));
}
