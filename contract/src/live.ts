import type { Fact } from "./facts.ts";
import type { EntryBrief } from "./thread.ts";
import type { TicketRow } from "./tickets.ts";

/** Where live screens listen: a WebSocket at `/api/live?from=POSITION`. */
export type LiveMessage =
  | { kind: "fact"; fact: Fact }
  /** Everything up to this position was said; resume from here after a cut. */
  | { kind: "position"; position: string }
  /** Who else is in a ticket now, and who is writing. Never stored. */
  | { kind: "presence"; ticketId: string; people: { id: string; name: string; writing: boolean }[] };

/** What a screen says back: where it is looking, and whether words are being typed there. */
export type LiveWord = { kind: "looking"; ticketId: string | null; writing: boolean };

/**
 * The one apply function of the product: given the row a screen holds and a fact, the row the server would answer now.
 * Pure; returns the same object when the fact does not concern the row.
 */
export function applyToRow(row: TicketRow, fact: Fact): TicketRow {
  if (fact.name === "customer.renamed") return renamed(row, fact);
  const { particulars } = fact;
  if (!("ticketId" in particulars) || particulars.ticketId !== row.id) return row;
  return stated(change(row, fact));
}

function change(row: TicketRow, fact: Fact): TicketRow {
  switch (fact.name) {
    case "ticket.taken":
      return { ...row, owner: fact.particulars.owner, ownerDueAt: null };
    case "ticket.released":
      return { ...row, owner: null, ownerDueAt: fact.particulars.ownerDueAt };
    case "ticket.closed":
      return {
        ...row,
        closedAt: fact.particulars.closedAt,
        waitingSince: null,
        answerDueAt: null,
        ownerDueAt: null,
      };
    case "ticket.reopened":
      return { ...row, closedAt: null };
    case "entry.received":
      return received(row, fact);
    case "entry.written":
      return written(row, fact);
    case "entry.withdrawn":
      return {
        ...row,
        waitingSince: fact.particulars.waitingSince,
        answerDueAt: fact.particulars.answerDueAt,
      };
    case "departure.failed":
      return { ...row, sendFailed: true };
    case "departure.left":
      return { ...row, sendFailed: false };
    default:
      return row;
  }
}

function received(row: TicketRow, { particulars }: Fact<"entry.received">): TicketRow {
  const { entry, answerDueAt } = particulars;
  const seen = moved(row, entry);
  return entry.callsForAnswer
    ? { ...seen, waitingSince: row.waitingSince ?? entry.happenedAt, answerDueAt }
    : seen;
}

function written(row: TicketRow, { particulars }: Fact<"entry.written">): TicketRow {
  const { entry, waitingSince, answerDueAt } = particulars;
  return { ...moved(row, entry), waitingSince, answerDueAt };
}

function moved(row: TicketRow, entry: EntryBrief): TicketRow {
  const lastEntryAt = entry.happenedAt > row.lastEntryAt ? entry.happenedAt : row.lastEntryAt;
  return { ...row, entries: entry.position, lastEntryAt, excerpt: entry.excerpt };
}

function renamed(row: TicketRow, { particulars }: Fact<"customer.renamed">): TicketRow {
  if (row.customer.id !== particulars.customerId) return row;
  return { ...row, customer: { ...row.customer, name: particulars.name } };
}

function stated(row: TicketRow): TicketRow {
  const state = ticketStateOf(row);
  return state === row.state ? row : { ...row, state };
}

/** States are read from facts: nobody stores one. */
export function ticketStateOf(
  row: Pick<TicketRow, "closedAt" | "owner" | "waitingSince">,
): TicketRow["state"] {
  if (row.closedAt !== null) return "closed";
  if (row.waitingSince === null) return "waiting_customer";
  return row.owner === null ? "new" : "open";
}
