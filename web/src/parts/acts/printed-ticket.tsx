import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { readEarlier } from "../../api/thread.ts";
import { earliestOf, heldTicket } from "../../api/tickets.ts";
import { useActs } from "./acts.ts";
import { TicketSheet } from "./ticket-sheet.tsx";

/** The open ticket as the printer sees it: by our own act and key the whole thread, by the browser's what is held. */
export function PrintedTicket({ ticket }: { ticket: TicketWithThread }) {
  const queries = useQueryClient();
  const [printed, setPrinted] = useState<TicketWithThread | null>(null);
  const [wasRead, setWasRead] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands when this returns: what came a moment ago is in the cache already.
    const begin = () => flushSync(() => setPrinted(heldTicket(queries, ticket.id) ?? null));
    const end = () => setPrinted(null);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, [queries, ticket.id]);
  // Cut off, what is held is printed: the sheet says that it is not whole.
  const print = () =>
    void readEarlier(queries, ticket.id)
      .then(() => setWasRead(true))
      .catch(() => undefined)
      .then(() => window.print());
  useActs({ print });
  if (printed === null) return null;
  const isWhole = wasRead || earliestOf(printed.thread) <= 1;
  return createPortal(<TicketSheet ticket={printed} isWhole={isWhole} />, document.body);
}
