import type { DraftKind } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useActs } from "../acts/acts.ts";
import { useTicketActing } from "./acting.ts";

type TicketHands = {
  ticket: TicketWithThread;
  onMode: (mode: DraftKind) => void;
  onClose: () => void;
};

/** What the keys and the palette do in an open ticket. */
export function useTicketKeys({ ticket, onMode, onClose }: TicketHands): void {
  useActs({
    ...useTicketActing(ticket),
    reply: () => onMode("reply"),
    note: () => onMode("note"),
    close: ticket.closedAt === null ? onClose : undefined,
  });
}
