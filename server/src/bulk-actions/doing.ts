import type { BulkAct } from "@guichet/contract/bulk-actions.ts";
import { actorAgain } from "../access/recognising.ts";
import { reach } from "../platform/kill-points.ts";
import { isOutage, Refusal, refuse } from "../platform/refuse.ts";
import { type Actor, system, type Work, type Works } from "../platform/work.ts";
import { closeTicket } from "../tickets/closing.ts";
import { followTicket } from "../tickets/marking/following.ts";
import { giveReason } from "../tickets/marking/reasoning.ts";
import { tagTicket, untagTicket } from "../tickets/marking/tagging.ts";
import { takeTicket } from "../tickets/taking.ts";
import { findRunning, finish, type Item, type Running, takeItem, writeDone } from "./rows.ts";

/** Then whoever else has something due gets their turn. */
const piece = 25;

type Acting = Pick<Works, "run" | "look">;

type Acts = { [Kind in BulkAct["kind"]]: (work: Work, ticketId: string, act: Of<Kind>) => Promise<void> };
type Of<Kind extends BulkAct["kind"]> = Extract<BulkAct, { kind: Kind }>;
type Said<Kind extends BulkAct["kind"]> = { [Each in Kind]: { kind: Each } & Of<Each> }[Kind];

const acts: Acts = {
  take: (work, ticketId) => takeTicket(work, ticketId),
  close: (work, ticketId, { summary }) => closeTicket(work, ticketId, { summary }),
  tag: (work, ticketId, { tagId }) => tagTicket(work, ticketId, tagId),
  untag: (work, ticketId, { tagId }) => untagTicket(work, ticketId, tagId),
  reason: (work, ticketId, { reasonId }) => giveReason(work, ticketId, reasonId),
  follow: (work, ticketId) => followTicket(work, ticketId, work.actor.kind === "agent" ? work.actor.id : ""),
};

const actOn = <Kind extends BulkAct["kind"]>(work: Work, ticketId: string, act: Said<Kind>): Promise<void> =>
  acts[act.kind](work, ticketId, act);

/** A tick: the oldest unfinished action, a few tickets further. True when there is more. */
export async function doBulkActions(works: Acting): Promise<boolean> {
  const running = await works.look(system, findRunning);
  if (!running) return false;
  const actor = await works.look(system, (work) => actorAgain(work.query, running.actor));
  let count = 0;
  while (count < piece && (await doNext(works, running, actor))) count++;
  return (await works.run(system, (work) => sayFinished(work, running.id))) || count === piece;
}

/**
 * One ticket, one transaction: the verb and what became of the item are committed together, so that a death in between
 * undoes both and the item is met again. A refusal undoes what the verb had begun, then is written by itself.
 */
async function doNext(works: Acting, { id, act }: Running, actor: Actor | null): Promise<boolean> {
  let met: Item | undefined;
  try {
    await works.run(actor ?? system, async (work) => {
      met = await takeItem(work, id);
      if (!met) return;
      if (!actor) throw refuse("access.not_allowed");
      await actOn(work, met.ticketId, act);
      await writeDone(work, id, met, null);
      reach("bulk-item-done");
    });
    reach("bulk-item-committed");
  } catch (error) {
    const item = met;
    // Something is away: it is tried again. A fault of ours is told like a refusal, and stops no other ticket.
    if (!item || isOutage(error)) throw error;
    const { code, particulars } = error instanceof Refusal ? error : refuse("bulk.failed");
    await works.run(system, (work) => writeDone(work, id, item, { code, particulars }));
  }
  return met !== undefined;
}

async function sayFinished(work: Work, bulkId: string): Promise<boolean> {
  const finished = await finish(work, bulkId);
  if (finished) work.announce("bulk.finished", { bulkId, ...finished });
  return finished !== undefined;
}
