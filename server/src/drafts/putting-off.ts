import type { BroughtBack, Draft } from "@guichet/contract/drafts.ts";
import type { Entry, Reply } from "@guichet/contract/thread.ts";
import { requirePerson } from "../access/policy.ts";
import type { Guarding } from "../guard/departing.ts";
import { readThen } from "../guard/leaving.ts";
import { mention } from "../mentions/mentioning.ts";
import { Refusal, refuse } from "../platform/refuse.ts";
import { system, type Work, type Works } from "../platform/work.ts";
import { replyAndPromise } from "../promises/replying.ts";
import { requireUnmoved } from "../thread/leaving/colliding.ts";
import { lockTicket, requireSeen } from "../tickets/locking.ts";
import { keepDraft, showDraft } from "./drafting.ts";
import { bringBack, claimPutOff, lockDraft, lockPutOff, markPutOff } from "./rows.ts";

type Wish = { reply: Reply; leavesAt: string };

/**
 * Send later: read by the guard as it is written, kept with the draft, and sent when its hour comes. What it promises
 * was counted from now, so nothing of it may fall due before it leaves.
 */
export function putOff(guarding: Guarding, ticketId: string, { reply, leavesAt }: Wish): Promise<Draft> {
  return readThen(guarding, { ticketId, reply }, async (work) => {
    const me = requirePerson(work.actor);
    requireLater(work, leavesAt, reply);
    await requireUnmoved(work, await lockTicket(work, ticketId), reply);
    const key = { ticketId, agentId: me.id, kind: "reply" as const };
    const before = await lockDraft(work, key);
    if (before && before.holder.id !== me.id) throw refuse("draft.held", { holderName: before.holder.name });
    const { entriesSeen = 0, ...words } = reply;
    const saving = { ...words, entriesSeen, word: before?.word ?? null };
    await keepDraft(work, key, saving, before?.attachmentIds ?? []);
    await markPutOff(work, key, { leavesAt, reply });
    work.announce("reply.put_off", { ticketId, by: me, leavesAt });
    return showDraft(work, key);
  });
}

function requireLater({ now }: Work, leavesAt: string, { promises }: Reply): void {
  const at = Temporal.Instant.from(leavesAt);
  if (Temporal.Instant.compare(at, now) <= 0) throw refuse("draft.hour_past");
  const early = promises.find(({ dueAt }) => Temporal.Instant.compare(dueAt, at) <= 0);
  if (early) throw refuse("draft.promise_before", { what: early.what });
}

/** Cancelled: a draft again, as it was. */
export async function cancel(work: Work, ticketId: string): Promise<Draft> {
  const me = requirePerson(work.actor);
  await requireSeen(work, ticketId);
  const back = await bringBack(work, { ticketId, agentId: me.id }, null);
  if (back.length > 0) work.announce("reply.brought_back", { ticketId, by: me, why: null });
  return showDraft(work, { ticketId, agentId: me.id, kind: "reply" });
}

/** Not later after all: it leaves now, as it was read. */
export async function sendNow(work: Work, ticketId: string): Promise<Entry> {
  const me = requirePerson(work.actor);
  await requireSeen(work, ticketId);
  const reply = await lockPutOff(work, { ticketId, agentId: me.id });
  if (!reply) throw refuse("not_found");
  return replyAndPromise(work, ticketId, { ...reply, anyway: true });
}

/** Whoever had put off a reply to this ticket finds it among their drafts, and is told why. */
export async function bringBackAll(work: Work, ticketId: string, why: BroughtBack): Promise<void> {
  for (const { agentId, name } of await bringBack(work, { ticketId, agentId: null }, why)) {
    work.announce("reply.brought_back", { ticketId, by: { id: agentId, name }, why });
    await mention(work, { ticketId, entryId: null, agentIds: [agentId], kind: "brought_back" });
  }
}

/**
 * The replies whose hour has come, each in the name of its author, wherever they work now: the words were given. What
 * can't leave any more becomes a draft again.
 */
export async function sendPutOff(works: Works): Promise<boolean> {
  const due = await works.run(system, claimPutOff);
  if (!due) return false;
  const { ticketId, agentId, name, roles } = due;
  try {
    await works.run({ kind: "agent", id: agentId, name, roles, sees: "everything" }, async (work) => {
      const reply = await lockPutOff(work, { ticketId, agentId });
      if (reply) await replyAndPromise(work, ticketId, { ...reply, anyway: true });
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await works.run(system, (work) => bringBackAll(work, ticketId, "refused"));
  }
  return true;
}
