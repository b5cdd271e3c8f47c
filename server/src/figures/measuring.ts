import type { FactActor } from "@guichet/contract/facts.ts";
import type { Calendar } from "../calendars/model.ts";
import { minutesBetween } from "../calendars/opening-time.ts";

/**
 * What a ticket's facts and words say of it, in numbers: one row a ticket. The deeds (taken, closed, reopened) are folded
 * one after the other; the public words are read as they stand now, since a reply can be taken back. The same fold runs
 * when something happens and when everything is recomputed, which is why both agree.
 */
export type Measures = {
  openedAt: string;
  imported: boolean;
  automatic: boolean;
  agentOpened: boolean;
  takenAt: string | null;
  takenUpAt: string | null;
  takeUpOpeningMinutes: number | null;
  firstAnswerAt: string | null;
  firstAnswerBy: string | null;
  firstAnswerOpeningMinutes: number | null;
  firstAnswerElapsedMinutes: number | null;
  firstSolvedAt: string | null;
  lastSolvedAt: string | null;
  solvedBy: string | null;
  solvedElapsedMinutes: number | null;
  reopenings: number;
};

/** `closed` counts as solved when a person closed it, or another system on a person's behalf. */
export type Deed = { name: "taken" | "closed" | "reopened"; at: string; actor: FactActor };

/** The public words of a ticket: who spoke first, and the first answer of a person of ours. */
export type Words = { agentOpened: boolean; answer: { at: string; by: string | null } | null };

/** The hours in force from an instant on, oldest first. */
export type Hours = { since: string; calendar: Calendar };

export type Opened = Pick<Measures, "openedAt" | "imported" | "automatic">;

const reopeningDays = 30;

export const unmeasured = (opened: Opened): Measures => ({
  ...opened,
  agentOpened: false,
  takenAt: null,
  takenUpAt: null,
  takeUpOpeningMinutes: null,
  firstAnswerAt: null,
  firstAnswerBy: null,
  firstAnswerOpeningMinutes: null,
  firstAnswerElapsedMinutes: null,
  firstSolvedAt: null,
  lastSolvedAt: null,
  solvedBy: null,
  solvedElapsedMinutes: null,
  reopenings: 0,
});

export function afterDeed(before: Measures, { name, at, actor }: Deed): Measures {
  switch (name) {
    case "taken":
      // A ticket that falls to the lead was accepted by nobody yet.
      return actor.kind === "agent" ? { ...before, takenAt: before.takenAt ?? at } : before;
    case "closed":
      if (actor.kind !== "agent" && actor.kind !== "token") return before;
      return { ...before, firstSolvedAt: before.firstSolvedAt ?? at, lastSolvedAt: at, solvedBy: actor.id };
    case "reopened":
      if (before.lastSolvedAt === null) return before;
      return {
        ...before,
        lastSolvedAt: null,
        solvedBy: null,
        reopenings: before.reopenings + (isSoonAfter(before.lastSolvedAt, at) ? 1 : 0),
      };
  }
}

/** Everything that follows from the raw instants: earliest take-up, waits in opening hours and on the customer's clock. */
export function measured(raw: Measures, { agentOpened, answer }: Words, hours: readonly Hours[]): Measures {
  // A conversation that we began has no first answer: undefined, not zero.
  const firstAnswerAt = agentOpened ? null : (answer?.at ?? null);
  const takenUpAt = agentOpened ? null : earliest(raw.takenAt, firstAnswerAt);
  const opening = (until: string | null) =>
    until === null ? null : openingMinutes(raw.openedAt, until, hours);
  const elapsed = (until: string | null) => (until === null ? null : elapsedMinutes(raw.openedAt, until));
  return {
    ...raw,
    agentOpened,
    takenUpAt,
    takeUpOpeningMinutes: opening(takenUpAt),
    firstAnswerAt,
    firstAnswerBy: firstAnswerAt === null ? null : (answer?.by ?? null),
    firstAnswerOpeningMinutes: opening(firstAnswerAt),
    firstAnswerElapsedMinutes: elapsed(firstAnswerAt),
    solvedElapsedMinutes: elapsed(raw.lastSolvedAt),
  };
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) <= Date.parse(other) ? one : other;
}

/** A wait is counted in the hours in force when it ended: changing them later rewrites nothing. */
function openingMinutes(from: string, until: string, hours: readonly Hours[]): number {
  const end = Temporal.Instant.from(until);
  const inForce = hours.findLast(({ since }) => Date.parse(since) <= end.epochMilliseconds) ?? hours[0];
  if (!inForce) throw new Error("No opening hours were ever in force: the calendars are empty.");
  return minutesBetween(inForce.calendar, Temporal.Instant.from(from), end);
}

/** An answer read late from a Sent folder may be older than the ticket it joined: that is no wait. */
const elapsedMinutes = (from: string, until: string): number =>
  Math.max(0, Math.floor((Date.parse(until) - Date.parse(from)) / 60_000));

const isSoonAfter = (closedAt: string, at: string): boolean =>
  Date.parse(at) - Date.parse(closedAt) <= reopeningDays * 24 * 3_600_000;
