import type { Wait } from "@guichet/contract/thread.ts";
import { requireWriting } from "../access/policy.ts";
import { bringDrafts, returnDrafts } from "../drafts/gathering.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { pinAgain } from "../promises/gathering.ts";
import { returnEntries, sumUpThread } from "../thread/gathered/gathering.ts";
import { comeBack, keepWait, rowOf, sumUp, waitSince } from "../tickets/aside/aside.ts";
import { reopenTicket, withdrawTicket } from "../tickets/closing.ts";
import { lockTicket, lockWhereRead } from "../tickets/locking.ts";
import { isOpen, type Ticket } from "../tickets/model.ts";
import { referenceOf } from "../tickets/reference.ts";
import { startWait } from "../tickets/waiting.ts";
import {
  carryBack,
  findTrouble,
  type MergeRow,
  removeMerge,
  waitForOtherMerges,
  wroteSince,
} from "./rows.ts";
import { moving } from "./what-moves.ts";

/** They were two after all: everything goes back to its place, and what came for this one meanwhile comes along. */
export async function partTickets(work: Work, sourceId: string): Promise<void> {
  requireWriting(work.actor);
  await waitForOtherMerges(work);
  const { home: source, ticket: from } = await lockWhereRead(work, sourceId);
  if (source.id === from.id) throw refuse("ticket.not_merged");
  const merge = await removeMerge(work, source.id);
  if (!merge) throw refuse("ticket.not_merged");
  await returnDrafts(work, source.id);
  await returnEntries(work, source, from.id);
  for (const table of moving) await carryBack(work, table, source.id, from.id);
  await comeBack(work, source.id);
  for (const { id } of [source, from]) await bringDrafts(work, id);
  await settleSource(work, source);
  await settleTarget(work, from, merge);
  await announce(work, source, from);
  await followUp(work, source, { from, merge });
}

async function settleSource(work: Work, { id, entries }: Ticket): Promise<void> {
  await pinAgain(work, id);
  const { unansweredSince: _wait, ...sum } = await sumUpThread(work, id);
  const { sendFailedAt } = await lockTicket(work, id);
  await sumUp(work, id, { ...sum, sendFailedAt });
  if (await wroteSince(work, id, entries)) await hearThread(work, id);
}

async function settleTarget(work: Work, from: Ticket, merge: MergeRow): Promise<void> {
  const { answerDueAt } = await pinAgain(work, from.id);
  const { unansweredSince, ...sum } = await sumUpThread(work, from.id);
  const sendFailedAt = (await findTrouble(work, from.id)) ? from.sendFailedAt : null;
  await sumUp(work, from.id, { ...sum, sendFailedAt });
  const wait = isAsLeft(from, merge)
    ? merge.intoWas
    : await waitSince(work, from, { since: unansweredSince, dueAt: answerDueAt });
  keepWait(work, from.id, wait);
}

/** Nothing was said in it since the merge, and nothing else merged into it. */
function isAsLeft(from: Ticket, { intoId, entriesAfter, intoLeft }: MergeRow): boolean {
  return intoId === from.id && entriesAfter === from.entries && isOpen(from) && same(from, intoLeft);
}

function same(one: Wait, other: Wait): boolean {
  const at = (instant: string | null) => (instant === null ? null : Date.parse(instant));
  return at(one.waitingSince) === at(other.waitingSince) && at(one.answerDueAt) === at(other.answerDueAt);
}

async function announce(work: Work, source: Ticket, from: Ticket): Promise<void> {
  const row = await rowOf(work, source.id);
  work.announce("ticket.parted", { ticketId: source.id, from: nameOf(from), row });
  const left = await rowOf(work, from.id);
  work.announce("ticket.gathered", { ticketId: from.id, other: nameOf(source), parted: true, row: left });
}

/**
 * A closed one for which its customer wrote meanwhile is open, and they wait; one that was reopened for nobody but this
 * one is closed again, in the words it was closed with.
 */
async function followUp(
  work: Work,
  source: Ticket,
  { from, merge }: { from: Ticket; merge: MergeRow },
): Promise<void> {
  if (!isOpen(await lockTicket(work, source.id)) && (await wroteSince(work, source.id, source.entries))) {
    await reopenTicket(work, source.id, "reply");
    await hearThread(work, source.id);
    const row = await rowOf(work, source.id);
    work.announce("ticket.gathered", { ticketId: source.id, other: nameOf(from), parted: true, row });
  }
  if (merge.reopened && isAsLeft(from, merge)) await withdrawTicket(work, from.id, merge.reopened);
}

/** Since their first unanswered word, unless they wait already. */
async function hearThread(work: Work, ticketId: string): Promise<void> {
  const ticket = await lockTicket(work, ticketId);
  const { unansweredSince } = await sumUpThread(work, ticketId);
  if (isOpen(ticket) && unansweredSince && ticket.answerDueAt === null)
    await startWait(work, ticket, unansweredSince);
}

const nameOf = ({ id, number }: Ticket) => ({ id, reference: referenceOf(number) });
