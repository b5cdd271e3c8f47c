import type { AgentName } from "@guichet/contract/team.ts";
import type { Actor, Work } from "../platform/work.ts";
import { listColleagues, standingOf } from "./rows.ts";
import { maySee, type Placed } from "./seeing.ts";

/** Somebody in post, as they would act. */
export type Colleague = AgentName & { actor: Actor };

export async function colleagues(work: Pick<Work, "query">): Promise<Colleague[]> {
  const rows = await listColleagues(work.query);
  return rows.map(({ id, name, roles, standing }) => ({
    id,
    name,
    actor: { kind: "agent", id, name, roles, ...standingOf(standing) },
  }));
}

/** Everyone in post, and whether each may see what stands there. */
export async function whoMaySee(work: Work, placed: Placed): Promise<(AgentName & { sees: boolean })[]> {
  const everyone = await colleagues(work);
  return everyone.map(({ id, name, actor }) => ({ id, name, sees: maySee(actor, placed) }));
}
