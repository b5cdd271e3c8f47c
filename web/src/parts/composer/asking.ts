import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useState } from "react";
import type { Sending } from "./sending.ts";

type Asked = "closing" | "hour" | null;

export type Asking = {
  asked: Asked;
  ask: (what: Asked) => void;
  /** A reply to what is open may close it in the same act. */
  mayClose: boolean;
  /** Ctrl or Cmd and Enter; with Shift, the sentence of a closing is asked first. */
  press: (closes: boolean) => void;
};

type Written = { ticket: TicketWithThread; kind: DraftKind; isReady: boolean; sending: Sending };

/** What is asked before the words leave: how it was solved, or when they are to leave. */
export function useAsking({ ticket, kind, isReady, sending }: Written): Asking {
  const [asked, ask] = useState<Asked>(null);
  const mayClose = kind === "reply" && ticket.closedAt === null;
  const press = (closes: boolean) => {
    if (!isReady) return;
    if (closes && mayClose) ask("closing");
    else sending.send();
  };
  return { asked, ask: (what) => (what === null || isReady) && ask(what), mayClose, press };
}
