import type { BulkAct } from "@guichet/contract/bulk-actions.ts";
import { actorAgain } from "../access/recognising.ts";
import { runActs } from "../macros/running.ts";
import { undoMacroOfBatch } from "../macros/undoing.ts";
import { reach } from "../platform/kill-points.ts";
import { isOutage, Refusal, refuse } from "../platform/refuse.ts";
import { type Actor, system, type Work, type Works } from "../platform/work.ts";
import { closeTicket, reopenTicket, undoClosing } from "../tickets/closing.ts";
import { followTicket, unfollowTicket } from "../tickets/marking/following.ts";
import { giveReason } from "../tickets/marking/reasoning.ts";
import { tagTicket, untagTicket } from "../tickets/marking/tagging.ts";
import { snoozeTicket, undoSnooze, unsnoozeTicket } from "../tickets/sleeping/snoozing.ts";
import { releaseTicket, takeTicket } from "../tickets/taking.ts";
import { findRunning, finish, type Item, type Running, takeItem, writeDone } from "./rows.ts";

/** Then whoever else has something due gets their turn. */
const piece = 25;

type Acting = Pick<Works, "run" | "look">;

type On = { ticketId: string; bulkId: string; isUndoing: boolean };
type Acts = { [Kind in BulkAct["kind"]]: (work: Work, on: On, act: Of<Kind>) => Promise<void> };
type Of<Kind extends BulkAct["kind"]> = Extract<BulkAct, { kind: Kind }>;
type Said<Kind extends BulkAct["kind"]> = { [Each in Kind]: { kind: Each } & Of<Each> }[Kind];

const acts: Acts = {
  take: (work, { ticketId }) => takeTicket(work, ticketId),
  release: (work, { ticketId }) => releaseTicket(work, ticketId),
  close: (work, { ticketId }, { summary }) => closeTicket(work, ticketId, { summary }),
  reopen: (work, { ticketId, isUndoing }) =>
    isUndoing ? undoClosing(work, ticketId) : reopenTicket(work, ticketId, "agent"),
  snooze: (work, { ticketId }, { at }) => snoozeTicket(work, ticketId, Temporal.Instant.from(at)),
  wake: (work, { ticketId, isUndoing }) => (isUndoing ? undoSnooze : unsnoozeTicket)(work, ticketId),
  tag: (work, { ticketId }, { tagId }) => tagTicket(work, ticketId, tagId),
  untag: (work, { ticketId }, { tagId }) => untagTicket(work, ticketId, tagId),
  reason: (work, { ticketId }, { reasonId }) => giveReason(work, ticketId, reasonId),
  follow: (work, { ticketId }) => followTicket(work, ticketId, meOf(work)),
  unfollow: (work, { ticketId }) => unfollowTicket(work, ticketId, meOf(work)),
  macro: (work, { ticketId, bulkId }, { macroId }) => runActs(work, ticketId, { macroId, batchId: bulkId }),
  macro_undo: (work, { ticketId }, { batchId }) => undoMacroOfBatch(work, ticketId, batchId),
};

const meOf = ({ actor }: Work): string => (actor.kind === "agent" ? actor.id : "");

const actOn = <Kind extends BulkAct["kind"]>(work: Work, on: On, act: Said<Kind>): Promise<void> =>
  acts[act.kind](work, on, act);

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
async function doNext(works: Acting, { id, act, undoes }: Running, actor: Actor | null): Promise<boolean> {
  let met: Item | undefined;
  try {
    await works.run(actor ?? system, async (work) => {
      met = await takeItem(work, id);
      if (!met) return;
      const { ticketId } = met;
      if (!actor) throw refuse("access.not_allowed");
      const on = { ticketId, bulkId: id, isUndoing: undoes !== null };
      const changed = await changes(work, (heard) => actOn(heard, on, act));
      await writeDone(work, id, met, { changed });
      reach("bulk-item-done");
    });
    reach("bulk-item-committed");
  } catch (error) {
    const item = met;
    // Something is away: it is tried again. A fault of ours is told like a refusal, and stops no other ticket.
    if (!item || isOutage(error)) throw error;
    const { code, particulars } = error instanceof Refusal ? error : refuse("bulk.failed");
    await works.run(system, (work) => writeDone(work, id, item, { refusal: { code, particulars } }));
  }
  return met !== undefined;
}

/** What changes something says so; what was so already says nothing, and is not there to be undone. */
async function changes(work: Work, act: (heard: Work) => Promise<void>): Promise<boolean> {
  let said = false;
  await act({
    ...work,
    announce: (name, particulars) => {
      said = true;
      work.announce(name, particulars);
    },
  });
  return said;
}

async function sayFinished(work: Work, bulkId: string): Promise<boolean> {
  const finished = await finish(work, bulkId);
  if (finished) work.announce("bulk.finished", { bulkId, ...finished });
  return finished !== undefined;
}
