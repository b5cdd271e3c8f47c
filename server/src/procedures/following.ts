import type { Procedure, TicketProcedure } from "@guichet/contract/procedures.ts";
import { requireReading, requireWriting } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { procedureInForce } from "../reasons/in-force.ts";
import { lockTicket, requireSeen } from "../tickets/locking.ts";
import { findProcedure } from "./rows.ts";
import {
  deleteDone,
  findLeaving,
  findReasonOf,
  findRun,
  insertLeaving,
  insertRun,
  listDone,
  writeDone,
  writeResumed,
} from "./run-rows.ts";

/** Where a ticket stands: in the version it began, else before the one in force for its reason. */
export async function progressOf(work: Work, ticketId: string): Promise<TicketProcedure> {
  requireReading(work.actor);
  await requireSeen(work, ticketId);
  const { procedure, runId, newer } = await standing(work, ticketId);
  if (runId === undefined) return { procedure, newer, done: [], left: null };
  return { procedure, newer, done: await listDone(work, runId), left: await findLeaving(work, runId) };
}

/** Done, with what was answered to what is asked. The first step done begins the procedure. */
export async function doStep(work: Work, ticketId: string, stepId: string, noted: string): Promise<void> {
  const { runId } = await begin(work, ticketId, stepId);
  await writeDone(work, runId, stepId, noted);
  work.announce("procedure.followed", { ticketId });
}

export async function undoStep(work: Work, ticketId: string, stepId: string): Promise<void> {
  const { runId } = await hold(work, ticketId);
  if (runId === undefined) return;
  await deleteDone(work, runId, stepId);
  work.announce("procedure.followed", { ticketId });
}

/** It guides and never blocks: whoever leaves it writes why, once. */
export async function leaveProcedure(work: Work, ticketId: string, why: string): Promise<void> {
  const { runId, procedure } = await begin(work, ticketId);
  if (await findLeaving(work, runId)) return;
  const done = new Set((await listDone(work, runId)).map(({ stepId }) => stepId));
  const next = procedure.steps.find(({ id }) => !done.has(id));
  await insertLeaving(work, { id: newId(work.now), runId, stepId: next?.id ?? null, why });
  work.announce("procedure.left", { ticketId, why });
}

/** Taken up again where it was; that it was left stays listed. */
export async function resumeProcedure(work: Work, ticketId: string): Promise<void> {
  const { runId } = await hold(work, ticketId);
  if (runId === undefined || (await findLeaving(work, runId)) === null) return;
  await writeResumed(work, runId);
  work.announce("procedure.resumed", { ticketId });
}

type Standing = { procedure: Procedure | null; runId: string | undefined; newer: boolean };

async function standing(work: Work, ticketId: string): Promise<Standing> {
  const reasonId = await findReasonOf(work, ticketId);
  if (reasonId === null) return { procedure: null, runId: undefined, newer: false };
  const inForceId = await procedureInForce(work, reasonId);
  const run = await findRun(work, ticketId, reasonId);
  const procedureId = run?.procedureId ?? inForceId;
  return {
    procedure: (procedureId === undefined ? undefined : await findProcedure(work, procedureId)) ?? null,
    runId: run?.id,
    newer: run !== undefined && inForceId !== undefined && run.procedureId !== inForceId,
  };
}

async function hold(work: Work, ticketId: string): Promise<Standing> {
  requireWriting(work.actor);
  await lockTicket(work, ticketId);
  return standing(work, ticketId);
}

async function begin(
  work: Work,
  ticketId: string,
  stepId?: string,
): Promise<{ procedure: Procedure; runId: string }> {
  const { procedure, runId } = await hold(work, ticketId);
  if (procedure === null) throw refuse("not_found");
  if (stepId !== undefined && !procedure.steps.some(({ id }) => id === stepId))
    throw refuse("procedure.other_version");
  if (runId !== undefined) return { procedure, runId };
  const run = { id: newId(work.now), procedureId: procedure.id };
  await insertRun(work, run, ticketId);
  return { procedure, runId: run.id };
}
