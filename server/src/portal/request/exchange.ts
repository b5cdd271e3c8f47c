import type { FactName } from "@guichet/contract/facts.ts";
import { ticketStateOf } from "@guichet/contract/live.ts";
import type { Attachment, Entry } from "@guichet/contract/thread.ts";
import type { Ticket, TicketRow, TicketState } from "@guichet/contract/tickets.ts";

/** Those by whom the customer is known: what is not theirs or meant for them is not shown to them. */
export type Asker = { addresses: ReadonlySet<string> };

export type Passage = {
  id: string;
  from: "you" | "us" | "someone_else";
  /** A first name, or nothing when none may be said. */
  name: string;
  at: string;
  text: string;
  files: readonly Attachment[];
};

/** Signatures carry logos: a picture this small is one of them. */
const smallestPicture = 20_000;

/**
 * What was said between us: the customer's words and our public ones. Never a note, a bounce, a machine's notice, what
 * can still be taken back, nor what was said to somebody else in the same ticket.
 */
export function publicPassages(thread: readonly Entry[], asker: Asker, now: Temporal.Instant): Passage[] {
  return thread.filter((entry) => isPublic(entry, asker, now)).map((entry) => passageOf(entry, asker));
}

/** For somebody in copy: what they wrote, and what went to them; never what they were left out of. */
export function passagesOf(thread: readonly Entry[], address: string, now: Temporal.Instant): Passage[] {
  const asker = { addresses: new Set([address]) };
  const isTheirs = ({ author, to, cc, warnings }: Entry) =>
    !warnings.includes("unknown_participant") && [author.address, ...to, ...cc].includes(address);
  return (
    thread
      .filter((entry) => isTheirs(entry) && (entry.kind === "received" || isPublic(entry, asker, now)))
      // The first word of a ticket is its customer's, not theirs.
      .map((entry) => passageOf({ ...entry, position: Math.max(entry.position, 2) }, asker))
  );
}

function isPublic(entry: Entry, { addresses }: Asker, now: Temporal.Instant): boolean {
  const isTheirs = (address: string | null) => address !== null && addresses.has(address);
  const toThem = [...entry.to, ...entry.cc].some(isTheirs);
  if (entry.kind === "received") {
    if (entry.position === 1 || isTheirs(entry.author.address)) return true;
    return toThem && !entry.warnings.includes("unknown_participant");
  }
  if (entry.kind !== "sent" || !toThem) return false;
  const { departure } = entry;
  const canBeTakenBack =
    departure?.state === "waiting" && Temporal.Instant.compare(departure.leavesAt, now) > 0;
  return departure?.state !== "withdrawn" && !canBeTakenBack;
}

function passageOf(entry: Entry, { addresses }: Asker): Passage {
  const { id, author, happenedAt: at, text, attachments } = entry;
  const files = attachments.filter((file) => !file.inline || file.size > smallestPicture);
  if (entry.kind === "sent") {
    const name = author.kind === "agent" ? firstName(author.name) : "";
    return { id, from: "us", name, at, text, files };
  }
  const theirs = entry.position === 1 || (author.address !== null && addresses.has(author.address));
  if (theirs) return { id, from: "you", name: "", at, text, files };
  // Somebody's address is theirs to give.
  const name = author.name.includes("@") ? "" : author.name;
  return { id, from: "someone_else", name, at, text, files };
}

/** Agents appear by their first name; a chosen one may hold a hyphen. */
export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] ?? "";

export type Step = {
  kind: "received" | "taken" | "handed" | "answered" | "closed" | "withdrawn" | "reopened";
  state: "done" | "now" | "next";
  name: string;
  at: string | null;
  /** For what is to come, when we said by when. */
  due: string | null;
};

type Standing = Pick<Ticket, "openedAt" | "closedAt" | "owner" | "waitingSince"> &
  Partial<Pick<Ticket, "ownerDueAt" | "answerDueAt">>;

export type TicketFact = {
  name: FactName;
  at: string;
  ownerName: string | null;
  /** For a handover: who had it before. */
  giverName?: string | null;
  byCustomer?: boolean;
};

/** Where it stands: what happened, then what is to come, the first of which is where we are now. */
export function stepsOf(
  ticket: Standing,
  facts: readonly TicketFact[],
  passages: readonly Passage[],
): Step[] {
  const happened: Step[] = [done("received", ticket.openedAt)];
  const taken = facts.find((fact) => fact.name === "ticket.taken");
  if (taken) happened.push(done("taken", taken.at, firstName(taken.ownerName ?? "")));
  const answer = passages.find((passage) => passage.from === "us");
  if (answer) happened.push(done("answered", answer.at, answer.name));
  happened.push(...facts.flatMap(laterStep));
  const past = happened.toSorted((a, b) =>
    Temporal.Instant.compare(a.at ?? ticket.openedAt, b.at ?? ticket.openedAt),
  );
  if (ticket.closedAt !== null) return past;
  const [first, ...others] = comingSteps({
    taken: taken !== undefined || ticket.owner !== null || answer !== undefined,
    waits: ticket.waitingSince !== null,
    ticket,
  });
  return [...past, ...(first ? [{ ...first, state: "now" as const }] : []), ...others];
}

function laterStep({ name, at, ownerName, byCustomer }: TicketFact): Step[] {
  if (name === "handover.accepted") return [done("handed", at, firstName(ownerName ?? ""))];
  if (name === "ticket.closed") return [done(byCustomer ? "withdrawn" : "closed", at)];
  return name === "ticket.reopened" ? [done("reopened", at)] : [];
}

type Coming = { taken: boolean; waits: boolean; ticket: Standing };

function comingSteps({ taken, waits, ticket: { ownerDueAt, answerDueAt } }: Coming): Step[] {
  const dues = new Map<Step["kind"], string | null | undefined>([
    ["taken", ownerDueAt],
    ["answered", answerDueAt],
  ]);
  const kinds = [
    ...(taken ? [] : ["taken" as const]),
    ...(waits ? ["answered" as const] : []),
    "closed" as const,
  ];
  return kinds.map((kind) => ({ kind, state: "next", name: "", at: null, due: dues.get(kind) ?? null }));
}

const done = (kind: Step["kind"], at: string, name = ""): Step => ({
  kind,
  state: "done",
  name,
  at,
  due: null,
});

/** When we come back to it is ours to know: a ticket that sleeps is, for its customer, where it was when it fell asleep. */
export function publicState(ticket: TicketRow): Exclude<TicketState, "snoozed"> {
  const state = ticketStateOf({ ...ticket, snoozedUntil: null });
  return state === "snoozed" ? "open" : state;
}
