import { requirePerson } from "../access/policy.ts";
import { withdrawHandover } from "../handovers/handing-over.ts";
import { showHandover } from "../handovers/listing.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { withdrawNote } from "../thread/withdrawing.ts";
import { undoClosing } from "../tickets/closing.ts";
import { lockTicket } from "../tickets/locking.ts";
import { unfollowTicket } from "../tickets/marking/following.ts";
import { giveReason, reasonOf, takeReasonBack } from "../tickets/marking/reasoning.ts";
import { tagTicket, untagTicket } from "../tickets/marking/tagging.ts";
import { isOwnedBy } from "../tickets/model.ts";
import { snoozeTicket, unsnoozeTicket } from "../tickets/sleeping/snoozing.ts";
import { releaseTicket } from "../tickets/taking.ts";
import { type Done, undoMinutes } from "./model.ts";
import { findRun, findRunOfBatch, type KeptRun, markUndone } from "./rows.ts";

type Kind = Done["kind"];
type Of<Each extends Kind> = Extract<Done, { kind: Each }>;
type Undoing = { [Each in Kind]: (work: Work, run: KeptRun, done: Of<Each>) => Promise<void> };
type Said<Each extends Kind> = { [One in Each]: { kind: One } & Of<One> }[Each];

/** One press puts back all that a run did, the last act first. What changed since then is somebody's, and stays. */
export async function undoMacro(work: Work, runId: string): Promise<void> {
  const me = requirePerson(work.actor);
  const found = await findRun(work, runId);
  if (!found || found.agentId !== me.id) throw refuse("not_found");
  await lockTicket(work, found.ticketId);
  const run = (await findRun(work, runId)) ?? found;
  if (run.undoneAt !== null) return;
  const last = Temporal.Instant.from(run.ranAt).add({ minutes: undoMinutes });
  if (Temporal.Instant.compare(work.now, last) > 0) throw refuse("macro.undo_past");
  await putBack(work, run);
}

/** On one ticket of many, by whoever asked for the whole; how late is for the whole to say. */
export async function undoMacroOfBatch(work: Work, ticketId: string, batchId: string): Promise<void> {
  const me = requirePerson(work.actor);
  await lockTicket(work, ticketId);
  const run = await findRunOfBatch(work, { batchId, ticketId });
  if (run?.agentId !== me.id) throw refuse("not_found");
  if (run.undoneAt === null) await putBack(work, run);
}

async function putBack(work: Work, run: KeptRun): Promise<void> {
  for (const done of run.done.toReversed()) await undo(work, run, done);
  await markUndone(work, run.id);
  work.announce("macro.undone", { ticketId: run.ticketId, macroId: run.macroId, runId: run.id });
}

const undoing: Undoing = {
  take: async (work, { ticketId, agentId }) => {
    const ticket = await lockTicket(work, ticketId);
    if (isOwnedBy(ticket, agentId) && ticket.closedAt === null) await releaseTicket(work, ticketId);
  },
  follow: (work, { ticketId, agentId }) => unfollowTicket(work, ticketId, agentId),
  close: async (work, { ticketId, ranAt }) => {
    const { closedAt } = await lockTicket(work, ticketId);
    if (closedAt === ranAt) await undoClosing(work, ticketId);
  },
  tag: (work, { ticketId }, { tagId }) => untagTicket(work, ticketId, tagId),
  untag: (work, { ticketId }, { tagId }) => tagTicket(work, ticketId, tagId),
  reason: async (work, { ticketId }, { reasonId, before }) => {
    if ((await reasonOf(work, ticketId)) !== reasonId) return;
    await (before === null ? takeReasonBack(work, ticketId) : giveReason(work, ticketId, before));
  },
  note: (work, { ticketId }, { entryId }) => withdrawNote(work, ticketId, entryId),
  hand_over: async (work, _, { handoverId }) => {
    const { state } = await showHandover(work, handoverId);
    if (state === "asking" || state === "offered") await withdrawHandover(work, handoverId);
  },
  snooze: async (work, { ticketId }, { until, before }) => {
    const { snoozedUntil } = await lockTicket(work, ticketId);
    if (snoozedUntil !== until) return;
    const earlier = before === null ? null : Temporal.Instant.from(before);
    const stillComes = earlier !== null && Temporal.Instant.compare(earlier, work.now) > 0;
    await (stillComes ? snoozeTicket(work, ticketId, earlier) : unsnoozeTicket(work, ticketId));
  },
};

const undo = <Each extends Kind>(work: Work, run: KeptRun, done: Said<Each>): Promise<void> =>
  undoing[done.kind](work, run, done);
