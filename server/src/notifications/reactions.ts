import type { Facts } from "@guichet/contract/facts.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { type PolicyAlerts, usualAlerts } from "@guichet/contract/promises.ts";
import { readCompany } from "../company/company.ts";
import { returnedWords, stayedWords } from "../locales/away.ts";
import type { Work } from "../platform/work.ts";
import { readPolicies } from "../policies/publishing.ts";
import { standInFor } from "../team/going-away.ts";
import { findLead } from "../team/leading.ts";
import { findFalling as whatFalls, findOwner as whoOwns } from "./rows.ts";
import { tell, whoIsHere } from "./telling.ts";

/** The ticket's owner, else the lead: whatever happens in a ticket is somebody's. */
async function answerable(work: Work, ticketId: string) {
  const { ownerId, teamId } = await whoOwns(work, ticketId);
  return { ownerId, teamId, somebody: ownerId ?? (await findLead(work, ticketId))?.id ?? null };
}

export async function tellAnswered(work: Work, { ticketId, entry }: Facts["entry.received"]): Promise<void> {
  if (!entry.callsForAnswer) return;
  const { ownerId, followerIds } = await whoOwns(work, ticketId);
  await tell(work, [ownerId], { event: "answered", ticketId });
  await tell(
    work,
    followerIds.filter((id) => id !== ownerId),
    { event: "followed", ticketId },
  );
}

/** What colleagues write is heard by whoever follows; what the machine answers is nobody’s news. */
export async function tellWritten(work: Work, { ticketId, entry }: Facts["entry.written"]): Promise<void> {
  if (entry.kind !== "automatic") await tellFollowers(work, { ticketId });
}

export async function tellFollowers(work: Work, { ticketId }: { ticketId: string }): Promise<void> {
  const { followerIds } = await whoOwns(work, ticketId);
  await tell(work, followerIds, { event: "followed", ticketId });
}

/**
 * A promise at risk always reaches somebody who can do something now: its owner or whoever its policy names if they are
 * there, else a colleague of the team who is, else the lead, by every road. The owner is told unless the policy says
 * otherwise; so is whoever stands in for them while they are away.
 */
export async function tellAtRisk(
  work: Work,
  { ticketId, commitmentId }: Facts["promise.at_risk"],
): Promise<void> {
  const { before, isMute, keeperId } = await alertsFor(work, commitmentId);
  if (isMute) return;
  const event = "promise_at_risk";
  const { ownerId, teamId } = await whoOwns(work, ticketId);
  const standIn = ownerId === null ? null : await standInFor(work, ownerId);
  const asked = new Set([before.owner ? ownerId : null, keeperId, standIn, ...before.agentIds]);
  const here = await whoIsHere(work, { ticketId, ownerId, teamId, named: before.agentIds });
  if (here !== null) return tell(work, [...asked, here], { event, ticketId });
  const lead = (await findLead(work, ticketId))?.id ?? null;
  await tell(
    work,
    [...asked].filter((id) => id !== lead),
    { event, ticketId },
  );
  await tell(work, [lead], { event, ticketId, alsoBy: ["push", "mail"] });
}

/** A second alert, once it is missed: whoever the policy names, and its owner or the lead. */
export async function tellBroken(
  work: Work,
  { ticketId, commitmentId }: Facts["promise.broken"],
): Promise<void> {
  const { after, isMute, keeperId } = await alertsFor(work, commitmentId);
  if (isMute) return;
  const somebody =
    after.owner || after.agentIds.length === 0 ? (await answerable(work, ticketId)).somebody : null;
  await tell(work, [somebody, keeperId, ...after.agentIds], { event: "promise_broken", ticketId });
}

type Alerts = PolicyAlerts & { isMute: boolean; keeperId: string | null };

/** Whom the policy of a clock alerts; a person's word alerts as usual, and whoever gave it or took it over. */
async function alertsFor(work: Work, commitmentId: string): Promise<Alerts> {
  const { policyId, kind, keeperId } = await whatFalls(work, commitmentId);
  const policy = policyId === null ? undefined : (await readPolicies(work)).find(({ id }) => id === policyId);
  const alerts = policy?.alerts ?? usualAlerts;
  const isMute = alerts.clocks.length > 0 && !alerts.clocks.some((clock) => clock === kind);
  return { ...alerts, isMute, keeperId };
}

export async function tellMentioned(work: Work, mention: Facts["agent.mentioned"]): Promise<void> {
  await tell(work, [mention.agentId], { event: "mentioned", ticketId: mention.ticketId });
}

export async function tellOffered(work: Work, { ticketId, to }: Facts["handover.offered"]): Promise<void> {
  await tell(work, [to.id], { event: "handover", ticketId });
}

/** A colleague went away: the ticket is theirs already, with its context. */
export async function tellEntrusted(work: Work, taken: Facts["handover.accepted"]): Promise<void> {
  const { ticketId, owner, reason } = taken;
  if (reason === "absence") await tell(work, [owner.id], { event: "entrusted", ticketId });
}

/** It was meant to change hands and did not: whoever stands in decides, else the lead. */
export async function tellStayed(
  work: Work,
  { ticketId, agent, way }: Facts["absence.stayed"],
): Promise<void> {
  const standIn = await standInFor(work, agent.id);
  const somebody = standIn ?? (await findLead(work, ticketId))?.id ?? null;
  await tellAbsence(work, [somebody, agent.id], { ticketId, say: stayedWords[way], name: agent.name });
}

/** Whoever had it meanwhile did not give it: they are told that it is theirs no more. */
export async function tellReturned(
  work: Work,
  { ticketId, agent, from }: Facts["absence.returned"],
): Promise<void> {
  await tellAbsence(work, [from.id], { ticketId, say: returnedWords, name: agent.name });
}

type AbsenceTold = { ticketId: string; say: Record<Language, (name: string) => string>; name: string };

async function tellAbsence(
  work: Work,
  people: readonly (string | null)[],
  { ticketId, say, name }: AbsenceTold,
) {
  const { language } = await readCompany(work);
  await tell(work, people, { event: "absence", ticketId, words: say[language](name) });
}

export async function tellSendFailed(work: Work, { ticketId }: Facts["departure.failed"]): Promise<void> {
  if (ticketId === null) return;
  const { somebody } = await answerable(work, ticketId);
  await tell(work, [somebody], { event: "send_failed", ticketId });
}

/** Whoever put it to sleep, and whoever owns it now; an answer that woke it is told as an answer already. */
export async function tellWoken(work: Work, { ticketId, cause, by }: Facts["ticket.woken"]): Promise<void> {
  const { ownerId } = await whoOwns(work, ticketId);
  const people =
    cause === "answer" ? [by?.id === ownerId ? null : (by?.id ?? null)] : [by?.id ?? null, ownerId];
  await tell(work, people, { event: "woken", ticketId });
}

/** Whoever planned it hears how it ended; stopped by hand, whoever stopped it knows. */
export async function tellFollowUp(work: Work, ended: Facts["follow_up.ended"]): Promise<void> {
  const { ticketId, cause, kind, by, text } = ended;
  const { ownerId } = await whoOwns(work, ticketId);
  const handsBack = kind !== "self" && cause === "done";
  await tell(work, [by.id, handsBack ? ownerId : null], { event: "follow_up", ticketId, words: text });
}
