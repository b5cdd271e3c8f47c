import type { Policy, Publishing } from "@guichet/contract/promises.ts";
import { requireAdmin, requireReading } from "../access/policy.ts";
import { readCalendar } from "../calendars/reading.ts";
import { policiesMark } from "../company/company.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { listPolicies, writePolicy } from "./rows.ts";

const read = new WeakMap<object, Promise<readonly Policy[]>>();
/** What they say under the latest mark. */
let kept: { mark: string; policies: Promise<readonly Policy[]> } | undefined;
/** Works that changed them: what they see is nobody else's yet. */
const changed = new WeakSet<object>();

/** Every policy, the retired ones too, since their clocks may still run; no permission asked. */
export function readPolicies(work: Pick<Work, "query">): Promise<readonly Policy[]> {
  const known = read.get(work) ?? recall(work);
  read.set(work, known);
  return known;
}

async function recall(work: Pick<Work, "query">): Promise<readonly Policy[]> {
  if (changed.has(work)) return listPolicies(work);
  const mark = await policiesMark(work);
  if (kept?.mark === mark) return kept.policies;
  const policies = listPolicies(work);
  const mine = { mark, policies };
  kept = mine;
  policies.catch(() => {
    if (kept === mine) kept = undefined;
  });
  return policies;
}

export async function showPolicies(work: Work): Promise<readonly Policy[]> {
  requireReading(work.actor);
  return readPolicies(work);
}

/** A promise is published: it holds for what arrives from now on. */
export async function publishPolicy(work: Work, publishing: Publishing): Promise<Policy> {
  requireAdmin(work.actor);
  await requireSound(work, publishing);
  return keep(work, {
    ...publishing,
    id: newId(work.now),
    createdAt: work.now.toString(),
    retiredAt: null,
  });
}

/** Touches the clocks that still run, and no other: who follows the fact counts them again. */
export async function changePolicy(work: Work, id: string, change: Publishing): Promise<Policy> {
  requireAdmin(work.actor);
  await requireSound(work, change);
  return keep(work, { ...(await findPolicy(work, id)), ...change });
}

/** No ticket starts its clocks any more; those that run go on, since they were promised. */
export async function retirePolicy(work: Work, id: string): Promise<Policy> {
  requireAdmin(work.actor);
  const policy = await findPolicy(work, id);
  return policy.retiredAt === null ? keep(work, { ...policy, retiredAt: work.now.toString() }) : policy;
}

async function findPolicy(work: Work, id: string): Promise<Policy> {
  const found = (await readPolicies(work)).find((policy) => policy.id === id);
  if (!found) throw refuse("not_found");
  return found;
}

async function requireSound(work: Work, { targets, tellsAlone, calendarId }: Publishing): Promise<void> {
  if (Object.keys(targets).length === 0) throw refuse("policy.without_target");
  const words = Object.values(tellsAlone?.words ?? {});
  if (words.some((each) => !each.includes("{date}"))) throw refuse("policy.words_without_date");
  if (calendarId !== null) await readCalendar(work, calendarId);
}

async function keep(work: Work, policy: Policy): Promise<Policy> {
  await writePolicy(work, policy);
  read.delete(work);
  changed.add(work);
  work.announce("policy.changed", { policyId: policy.id });
  return policy;
}
