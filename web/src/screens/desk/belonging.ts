import type { Condition, Filter } from "@guichet/contract/filters.ts";
import type { TicketRow, View } from "@guichet/contract/tickets.ts";
import type { ListAsked } from "../../api/tickets.ts";
import { isUnanswered } from "../../parts/ticket/ticket-state.tsx";

type Reader = { agentId: string; now: number };

/**
 * Does a row still belong to the view it was read in? Rows that no longer do are dimmed and stay until the reader
 * moves: taking them out under the eyes would make the list jump.
 */
export function belongs(row: TicketRow, { view, filter }: ListAsked, reader: Reader): boolean {
  return filter === undefined ? belongsToView(row, view, reader) : meets(row, filter, reader);
}

function belongsToView(row: TicketRow, view: View, { agentId, now }: Reader): boolean {
  const isOpen = row.closedAt === null;
  const isAwake = isOpen && row.snoozedUntil === null;
  switch (view) {
    case "mine":
      return isAwake && row.owner?.id === agentId;
    case "to_take":
      return isAwake && row.owner === null;
    case "unanswered":
      return isUnanswered(row, now);
    case "waiting":
      return row.state === "waiting_customer";
    case "snoozed":
      return row.state === "snoozed";
    case "open":
      return isAwake;
    case "closed":
      return !isOpen && row.spamAt === null;
    case "spam":
      return row.spamAt !== null;
    case "following":
    case "all":
      return row.spamAt === null;
  }
}

/** What a row does not show cannot have left it: such a condition holds until the list is read again. */
const meets = (row: TicketRow, filter: Filter, reader: Reader): boolean =>
  filter.every((condition) => {
    const holds = holdsFor(row, condition, reader);
    return holds === undefined || holds !== ("not" in condition && condition.not === true);
  });

function holdsFor(row: TicketRow, condition: Condition, { agentId, now }: Reader): boolean | undefined {
  switch (condition.on) {
    case "state":
      return condition.is.includes(row.state);
    case "owner":
      return condition.is.some((who) =>
        who === "nobody" ? row.owner === null : row.owner?.id === (who === "me" ? agentId : who),
      );
    case "unanswered":
      return isUnanswered(row, now);
    default:
      return undefined;
  }
}
