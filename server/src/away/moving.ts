import type { PlanWay } from "@guichet/contract/away.ts";
import { actorAgain } from "../access/recognising.ts";
import { keepInSight } from "../access/seeing.ts";
import { entrustTicket, giveBack } from "../handovers/entrusting.ts";
import { backContext, backLetters } from "../locales/away.ts";
import { isOutage, Refusal, refuse } from "../platform/refuse.ts";
import { type Actor, system, type Work, type Works } from "../platform/work.ts";
import { requireAbsence } from "../team/going-away.ts";
import { lockTicket } from "../tickets/locking.ts";
import { lettersFor } from "./leaving.ts";
import { type Due, findBegun, findOver, listToMove, listToReturn, writeStay, writeWay } from "./plan-rows.ts";

type Acting = Pick<Works, "run" | "look">;

/**
 * A tick: an absence that has begun hands over what was decided, one that is over brings back what is still there. One
 * ticket, one transaction, in the name of whoever decided: a death in between leaves each where it is, and the rest is
 * taken up again. What meets a refusal stays, with the refusal, and somebody is told.
 */
export async function movePlanned(works: Acting): Promise<boolean> {
  const begun = await works.look(system, findBegun);
  if (begun) {
    const ids = await works.look(system, (work) => listToMove(work, begun));
    return moveAll(works, begun, { way: "out", ids, act: moveOut });
  }
  const over = await works.look(system, findOver);
  if (!over) return false;
  const ids = await works.look(system, (work) => listToReturn(work, over.absenceId));
  return moveAll(works, over, { way: "back", ids, act: moveBack });
}

type Moving = {
  way: PlanWay;
  ids: readonly string[];
  act: (work: Work, ticketId: string, due: Due) => Promise<void>;
};

async function moveAll(works: Acting, due: Due, { way, ids, act }: Moving): Promise<boolean> {
  const actor = await works.look(system, (work) => actorAgain(work.query, due.actor));
  let moved = 0;
  for (const ticketId of ids) if (await moveOne(works, due, { actor, way, ticketId, act })) moved++;
  await works.run(system, async (work) => {
    if (!(await writeWay(work, due.absenceId, way))) return;
    const { absenceId, agent } = due;
    work.announce("absence.moved", { agentId: agent.id, absenceId, way, moved, stayed: ids.length - moved });
  });
  return true;
}

type One = Pick<Moving, "way" | "act"> & { actor: Actor | null; ticketId: string };

async function moveOne(works: Acting, due: Due, { actor, way, ticketId, act }: One): Promise<boolean> {
  try {
    await works.run(actor ?? system, async (work) => {
      if (!actor) throw refuse("access.not_allowed");
      await act(work, ticketId, due);
    });
    return true;
  } catch (error) {
    // Something is away: all of it is tried again.
    if (isOutage(error)) throw error;
    const { code, particulars } = error instanceof Refusal ? error : refuse("bulk.failed");
    await works.run(system, async (work) => {
      const { absenceId, agent } = due;
      await writeStay(work, absenceId, { ticketId, way, refusal: { code, particulars } });
      work.announce("absence.stayed", { ticketId, agent, absenceId, way });
    });
    return false;
  }
}

async function moveOut(work: Work, ticketId: string, { absenceId, to, context, tells, agent, endsAt }: Due) {
  const absence = await requireAbsence(work, absenceId);
  const { language } = await lockTicket(work, ticketId);
  const letter = tells ? (await lettersFor(work, { agentId: agent.id, endsAt }))[language] : null;
  await entrustTicket(work, ticketId, { absence, to, context, letter });
}

/** Whoever had it meanwhile is told, and what they wrote in the thread is the context of the way back. */
async function moveBack(work: Work, ticketId: string, { agent, tells, absenceId }: Due): Promise<void> {
  keepInSight(work, ticketId);
  const { language, owner } = await lockTicket(work, ticketId);
  const letter = tells ? backLetters[language]({ name: agent.name, from: owner?.name ?? null }) : null;
  const context = backContext[language]({ name: agent.name });
  const from = await giveBack(work, ticketId, { to: agent, context, letter });
  work.announce("absence.returned", { ticketId, agent, from, absenceId });
}
