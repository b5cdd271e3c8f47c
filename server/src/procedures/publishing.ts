import type { ProcedureWriting, ReasonProcedure } from "@guichet/contract/procedures.ts";
import { requireLead, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { holdReason, procedureInForce, putInForce } from "../reasons/in-force.ts";
import { requireKnown } from "../reasons/perimeter.ts";
import { referenceOf } from "../tickets/reference.ts";
import { countVersions, findProcedure, insertVersion, isChecklist, listLeavings } from "./rows.ts";

/** What a reason's tickets begin now, and where those before left it: what the next version is written from. */
export async function procedureOf(work: Work, reasonId: string): Promise<ReasonProcedure> {
  requireReading(work.actor);
  await requireKnown(work, reasonId);
  const procedureId = await procedureInForce(work, reasonId);
  const leavings = await listLeavings(work, reasonId);
  return {
    inForce: (procedureId === undefined ? undefined : await findProcedure(work, procedureId)) ?? null,
    versions: await countVersions(work, reasonId),
    leavings: leavings.map(({ ticketId, number, ...leaving }) => ({
      ...leaving,
      ticket: { id: ticketId, reference: referenceOf(number) },
    })),
  };
}

/** A version is never changed: tickets that began the one before keep it. */
export async function publishProcedure(
  work: Work,
  reasonId: string,
  { steps, sentences, checklistId }: ProcedureWriting,
): Promise<ReasonProcedure> {
  requireLead(work.actor);
  if (!(await holdReason(work, reasonId))) throw refuse("not_found");
  if (checklistId !== null && !(await isChecklist(work, checklistId))) throw refuse("not_found");
  const id = newId(work.now);
  await insertVersion(work, {
    id,
    reasonId,
    version: (await countVersions(work, reasonId)) + 1,
    steps: steps.map((step) => ({
      ...step,
      id: newId(work.now),
      source: step.kind === "tell" ? step.source : "",
    })),
    sentences,
    checklistId,
  });
  await putInForce(work, reasonId, id);
  return procedureOf(work, reasonId);
}

/** No ticket begins it any more; a reason that hangs on a branch follows its branch again. */
export async function withdrawProcedure(work: Work, reasonId: string): Promise<void> {
  requireLead(work.actor);
  if (!(await holdReason(work, reasonId))) throw refuse("not_found");
  await putInForce(work, reasonId, null);
}
