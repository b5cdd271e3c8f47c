import type { PromiseInReply, Promising } from "@guichet/contract/promises.ts";
import { requireWriting } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireColleague } from "../team/calling.ts";
import { lockTicket, requireSpentHere } from "../tickets/locking.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type Given, make } from "./making.ts";
import { type Commitment, order, runs } from "./model.ts";
import { move } from "./moving.ts";
import { findByKey } from "./rows.ts";

/** Given outside a message: on the phone, at the counter, by another system. The same key promises once. */
export async function givePromise(work: Work, ticketId: string, promising: Promising): Promise<string> {
  requireWriting(work.actor);
  const ticket = await lockTicket(work, ticketId);
  const before = await findByKey(work, promising.key);
  if (before) {
    requireSpentHere(ticketId, before);
    return before.id;
  }
  if (order(promising.dueAt, work.now.toString()) <= 0) throw refuse("promise.date_past");
  const ledger = await openLedger(work, ticketId);
  requireMending(ledger, promising);
  const made = await make(work, ledger, { ...promising, customerId: ticket.customer.id });
  ledger.close();
  return made.id;
}

type HouseWord = Pick<Promising, "dueAt" | "kind" | "what">;

/**
 * Nobody's in person: a customer asked on their page for something that the house always grants, by a time it says. Asked
 * twice at once, it is promised once.
 */
export async function giveHouseWord(work: Work, ticketId: string, word: HouseWord): Promise<void> {
  const ticket = await lockTicket(work, ticketId);
  const ledger = await openLedger(work, ticketId);
  const isSame = (one: Commitment) => runs(one) && one.by === null && one.source === "call_back";
  if (ledger.alive().some((one) => isSame(one) && one.kind === word.kind)) return;
  await make(work, ledger, {
    ...word,
    source: "call_back",
    amount: null,
    replacesId: null,
    customerId: ticket.customer.id,
  });
  ledger.close();
}

/**
 * What a reply promises binds with it, in the same transaction: a sentence that left is a commitment, even beyond
 * anyone's authority. A date that moves an earlier promise moves it; everything else is new.
 */
export async function giveWord(
  work: Work,
  ticketId: string,
  { entryId, promises }: { entryId: string; promises: readonly PromiseInReply[] },
): Promise<void> {
  if (promises.length === 0) return;
  const ticket = await lockTicket(work, ticketId);
  const ledger = await openLedger(work, ticketId);
  for (const promise of promises) {
    if (order(promise.dueAt, work.now.toString()) <= 0) throw refuse("promise.date_past");
    requireMending(ledger, promise);
    const moved = ledger.alive().find((one) => one.id === promise.movesId);
    if (promise.movesId !== null && !moved) throw refuse("promise.ended");
    const told = { at: work.now.toString(), entryId, reason: promise.literal };
    if (moved) await move(work, ledger, moved, { ...told, dueAt: promise.dueAt });
    else {
      const { by, ...said } = promise;
      const whose = await whoseWord(work, by);
      await make(work, ledger, { ...said, ...whose, entryId, customerId: ticket.customer.id });
    }
  }
  ledger.close();
}

/** The writer’s unless said: a colleague’s, or nobody’s in person. */
async function whoseWord(work: Work, by: PromiseInReply["by"]): Promise<Pick<Given, "by">> {
  if (by === null) return {};
  return { by: by === "house" ? null : await requireColleague(work, by) };
}

/** What makes good a promise makes good one of this ticket, that somebody still waits for. */
function requireMending(ledger: Ledger, { replacesId }: Pick<Promising, "replacesId">): void {
  if (replacesId !== null && !ledger.alive().some((one) => one.id === replacesId))
    throw refuse("promise.ended");
}
