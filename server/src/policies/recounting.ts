import type { Facts } from "@guichet/contract/facts.ts";
import { ClockKind, type Policy, type PolicyPreview, type Publishing } from "@guichet/contract/promises.ts";
import { requireAdmin } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { runningOf } from "../promises/finding.ts";
import { type Ledger, openLedger, openWholeLedger } from "../promises/ledger.ts";
import { type Commitment, isClock, isCounted, isOverdue, order, runs, stands } from "../promises/model.ts";
import { chooseTargets } from "./choosing.ts";
import { countClock } from "./counting.ts";
import { readPolicies } from "./publishing.ts";
import { findTraits, markForRecount, takeMarked } from "./rows.ts";
import { startMissing } from "./starting.ts";

/** As many as can be counted again while somebody waits for the answer. */
const atOnce = 100;

/**
 * What a policy promises has changed, or the calendar it counts on: the clocks that run are counted again, from their
 * beginning. What ended, what is broken and what a person moved stay as they were; the date first promised goes on
 * counting. A hundred tickets with the change itself, the others by a tick soon after: nobody waits for thousands.
 */
export async function recountPolicy(work: Work, { policyId }: Facts["policy.changed"]): Promise<void> {
  await markForRecount(work, [policyId]);
  await recountMarked(work);
}

export async function recountAll(work: Work): Promise<void> {
  const policies = await readPolicies(work);
  await markForRecount(
    work,
    policies.map((policy) => policy.id),
  );
  await recountMarked(work);
}

/** True when there may be more. */
export async function recountMarked(work: Work): Promise<boolean> {
  const ticketIds = await takeMarked(work, atOnce);
  if (ticketIds.length === 0) return false;
  const policies = await readPolicies(work);
  for (const ticketId of ticketIds) await recountTicket(work, ticketId, policies);
  return ticketIds.length === atOnce;
}

/**
 * The ticket turned out to be about something else: what is promised for that holds for the clocks that still run, and
 * what is promised for nothing else begins.
 */
export async function chooseAgain(work: Work, { ticketId }: Facts["ticket.reasoned"]): Promise<void> {
  const policies = await readPolicies(work);
  if (policies.length === 0) return;
  const ledger = await openWholeLedger(work, ticketId);
  const running = ledger.alive().filter((one) => isClock(one) && isCounted(one) && stands(one));
  const chosen = chooseTargets(policies, await findTraits(work, ticketId));
  for (const one of running) {
    const kind = ClockKind.safeParse(one.kind);
    const target = kind.success ? chosen.get(kind.data) : undefined;
    if (!target || one.brokenAt !== null || target.policy.id === one.policyId) continue;
    const changed = ledger.change(one, { policyId: target.policy.id, target: target.delay });
    await recountOne(work, ledger, changed, target.policy);
  }
  await startMissing(work, ledger);
  ledger.close();
}

async function recountTicket(work: Work, ticketId: string, policies: readonly Policy[]): Promise<void> {
  const ledger = await openLedger(work, ticketId);
  for (const one of ledger.alive()) {
    const policy = policies.find((each) => each.id === one.policyId);
    if (policy && isClock(one)) await recountOne(work, ledger, one, policy);
  }
  ledger.close();
}

async function recountOne(work: Work, ledger: Ledger, one: Commitment, policy: Policy): Promise<void> {
  const counted = await countedBy(work, one, policy);
  // A clock that stands takes its new length when it runs again.
  const target = newTarget(one, policy);
  if (!counted) {
    if (one.target !== null && one.pausedAt !== null) ledger.change(one, { target });
    return;
  }
  // Due at the same time, what was warned of is not warned of again.
  if (counted.dueAt === one.dueAt && (one.warnedAt !== null || counted.riskAt === one.riskAt)) {
    if (JSON.stringify(target) !== JSON.stringify(one.target)) ledger.change(one, { target });
    return;
  }
  ledger.started(ledger.change(one, { target, ...counted, warnedAt: null }));
}

/** Before it is changed: what the change would do to the clocks that run. */
export async function previewPolicy(
  work: Work,
  policyId: string,
  change: Publishing,
): Promise<PolicyPreview> {
  requireAdmin(work.actor);
  const preview = { running: 0, sooner: 0, later: 0, overdue: 0 };
  for (const one of await runningOf(work, policyId)) {
    const counted = await countedBy(work, one, change);
    if (!counted) continue;
    preview.running += 1;
    const moved = order(counted.dueAt, one.dueAt);
    if (moved < 0) preview.sooner += 1;
    if (moved > 0) preview.later += 1;
    if (order(counted.dueAt, work.now.toString()) <= 0) preview.overdue += 1;
  }
  return preview;
}

type Promises = Pick<Policy, "targets" | "calendarId" | "warnMinutes">;

function newTarget(one: Commitment, { targets }: Pick<Policy, "targets">) {
  const kind = ClockKind.safeParse(one.kind);
  return (kind.success ? targets[kind.data] : null) ?? one.target;
}

async function countedBy(work: Work, one: Commitment, policy: Promises) {
  const target = newTarget(one, policy);
  if (!runs(one) || isOverdue(one, work.now) || !isCounted(one) || target === null || one.startedAt === null)
    return null;
  return countClock(work, { target, startedAt: one.startedAt, pauses: one.pauses }, policy);
}
