import type { TicketRow, View } from "@guichet/contract/tickets.ts";
import { isUnanswered } from "../../parts/ticket/ticket-state.tsx";

/**
 * Does a row still belong to the view it was read in? Rows that no longer do are dimmed and stay until the reader
 * moves: taking them out under the eyes would make the list jump.
 */
export function belongs(
  row: TicketRow,
  view: View,
  { agentId, now }: { agentId: string; now: number },
): boolean {
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
      return !isOpen;
    case "following":
    case "all":
      return true;
  }
}
