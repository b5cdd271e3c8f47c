import { dueAfterMinutes, minutesBetween } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import type { Work } from "../platform/work.ts";
import type { Ledger } from "../promises/ledger.ts";
import { type Commitment, isCounted, isOverdue, runs, stands } from "../promises/model.ts";
import { warningFor } from "../promises/warning.ts";
import { countClock } from "./counting.ts";
import { readPolicies } from "./publishing.ts";

/** These stand while we wait for the customer, where the policy says so. */
const pausing: readonly string[] = ["resolution", "news"];

/**
 * We have answered and wait for the customer. What is broken stays so; a date that a person gave does not move, but how
 * long we waited is kept, for the day that date is refused or taken back.
 */
export async function pauseClocks(work: Work, ledger: Ledger, pausedAt: string): Promise<void> {
  const policies = await readPolicies(work);
  const mayStand = (one: Commitment) =>
    pausing.includes(one.kind) && policies.some((policy) => policy.id === one.policyId && policy.pauses);
  for (const one of ledger.alive()) {
    if (!runs(one) || isOverdue(one, work.now) || one.pausedAt !== null || !mayStand(one)) continue;
    if (isCounted(one)) ledger.stopped(ledger.change(one, { pausedAt, dueAt: null, riskAt: null }));
    else ledger.change(one, { pausedAt });
  }
}

/** The customer spoke: clocks that stood run again, with what was left. */
export async function resumeClocks(work: Work, ledger: Ledger, at: string): Promise<void> {
  for (const one of ledger.alive()) {
    if (stands(one) && one.pausedAt !== null) await resumeOne(work, ledger, one, at);
  }
}

/** A pause is never negative: words may be recorded late that came before it. */
export async function resumeOne(work: Work, ledger: Ledger, one: Commitment, at: string): Promise<void> {
  const from = one.pausedAt ?? at;
  const pauses = Date.parse(at) > Date.parse(from) ? [...one.pauses, { from, to: at }] : one.pauses;
  const running = { ...one, pauses, pausedAt: null };
  if (!isCounted(one)) ledger.change(one, running);
  else ledger.started(ledger.change(one, { ...running, warnedAt: null, ...(await recount(work, running)) }));
}

/** No date of a person's holds it any more: it stands as it stood, or runs until the policy's own. */
export async function countAgain(work: Work, ledger: Ledger, one: Commitment): Promise<void> {
  if (!isCounted(one) || !runs(one)) return;
  if (one.pausedAt !== null) ledger.stopped(ledger.change(one, { dueAt: null, riskAt: null }));
  else ledger.started(ledger.change(one, await recount(work, one)));
}

type Due = Pick<Commitment, "dueAt" | "riskAt">;

/** When a policy's clock is due, counted again from its beginning; a date that a person gave is left as it is. */
async function recount(work: Work, one: Commitment): Promise<Due> {
  const { target, startedAt, pauses, policyId, dueAt, riskAt } = one;
  const policy = (await readPolicies(work)).find((each) => each.id === policyId);
  if (!policy || !isCounted(one) || target === null || startedAt === null) return { dueAt, riskAt };
  return countClock(work, { target, startedAt, pauses }, policy);
}

/** A date that a person gave moves by what was left of it when the clock stopped, in opening hours. */
export async function runOn(work: Work, dueAt: string, stoppedAt: string): Promise<Due> {
  const calendar = await mainCalendar(work);
  const left = minutesBetween(calendar, Temporal.Instant.from(stoppedAt), Temporal.Instant.from(dueAt));
  const due = dueAfterMinutes(calendar, work.now, left).toString();
  return { dueAt: due, riskAt: await warningFor(work, due) };
}
