import type { Fact } from "./facts.ts";
import type { EntryBrief, Wait } from "./thread.ts";
import type { TicketRow } from "./tickets.ts";

/** Where live screens listen: a WebSocket at `/api/live?from=POSITION`. */
export type LiveMessage =
  | { kind: "fact"; fact: Fact }
  /** Everything up to this position was said; resume from here after a cut. */
  | { kind: "position"; position: string }
  /** This ticket left the sight of whoever listens. */
  | { kind: "hidden"; ticketId: string; position: string }
  /** Who is in a ticket now, and what they do there. Never stored. */
  | { kind: "presence"; ticketId: string; people: PersonThere[] };

/** What somebody does in a ticket. A note is not an answer: it never says that somebody answers the customer. */
type DoingThere = {
  /** Words to the customer are being typed. */
  writing: boolean;
  /** A note is: nobody outside is ever told. */
  noting?: boolean;
  /** The ticket is open there, and they look at something else. */
  elsewhere?: boolean;
};
export type PersonThere = { id: string; name: string } & DoingThere;

/** What a screen says back: where it is looking, and what is done there. */
export type LiveWord = { kind: "looking"; ticketId: string | null } & DoingThere;

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
    case "handover.accepted":
      return { ...row, owner: fact.particulars.owner, ownerDueAt: null };
    case "ticket.released":
      return { ...row, owner: null, ownerDueAt: fact.particulars.ownerDueAt };
    case "ticket.placed":
      return { ...row, team: fact.particulars.team };
    case "ticket.snoozed":
      return { ...row, snoozedUntil: fact.particulars.until };
    case "ticket.woken":
      return { ...row, snoozedUntil: null };
    case "ticket.chased":
      return { ...row, chases: fact.particulars.chases, chasedAt: fact.particulars.chasedAt };
    case "ticket.weighed":
      return { ...row, urgency: fact.particulars.urgency };
    case "ticket.closed":
      return {
        ...row,
        snoozedUntil: null,
        closedAt: fact.particulars.closedAt,
        waitingSince: null,
        answerDueAt: null,
        ownerDueAt: null,
      };
    case "ticket.reopened":
      return { ...row, closedAt: null, ownerDueAt: fact.particulars.ownerDueAt };
    case "entry.received":
    case "entry.written":
      return { ...moved(row, fact.particulars.entry), ...waitOf(fact.particulars) };
    case "entry.withdrawn":
      return { ...row, excerpt: fact.particulars.excerpt, ...waitOf(fact.particulars) };
    case "person.asked":
      return { ...row, ...waitOf(fact.particulars) };
    case "clocks.started":
      return { ...row, answerDueAt: fact.particulars.answerDueAt ?? row.answerDueAt, ...stripOf(fact) };
    case "ticket.tagged":
      return { ...row, tagIds: fact.particulars.tagIds };
    case "ticket.merged":
    case "ticket.parted":
    case "ticket.gathered":
    case "split.undone":
    case "spam.marked":
    case "spam.lifted":
      return fact.particulars.row;
    case "departure.failed":
      return { ...row, sendFailed: true };
    case "departure.left":
      return mended(row, fact);
    default:
      return { ...row, ...stripOf(fact) };
  }
}

/** Whatever becomes of a promise says what the row shows of all of them from then on. */
const stripOf = ({ particulars }: Fact): Partial<TicketRow> =>
  "strip" in particulars ? { strip: particulars.strip } : {};

const waitOf = ({ waitingSince, answerDueAt, ownerDueAt }: Wait): Wait => ({
  waitingSince,
  answerDueAt,
  ownerDueAt,
});

function moved(row: TicketRow, entry: EntryBrief): TicketRow {
  const lastEntryAt = entry.happenedAt > row.lastEntryAt ? entry.happenedAt : row.lastEntryAt;
  return { ...row, entries: entry.position, lastEntryAt, excerpt: entry.excerpt };
}

/** What a program says by itself mends nothing: only a person's words that leave do, once nothing else is stuck. */
function mended(row: TicketRow, { particulars }: Fact<"departure.left">): TicketRow {
  return particulars.allWell && particulars.entryId !== null ? { ...row, sendFailed: false } : row;
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
  row: Pick<TicketRow, "closedAt" | "owner" | "snoozedUntil" | "waitingSince">,
): TicketRow["state"] {
  if (row.closedAt !== null) return "closed";
  if (row.snoozedUntil !== null) return "snoozed";
  if (row.waitingSince === null) return "waiting_customer";
  return row.owner === null ? "new" : "open";
}
