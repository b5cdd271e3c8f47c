import { useEffect, useRef } from "react";
import { useForgetToast } from "../../ui/toast.tsx";

export function closingOf(ticketId: string): string {
  return `closing ${ticketId}`;
}

/** Reopened here, elsewhere or by the customer: « Dossier clos » no longer holds, and there is nothing left to undo. */
export function useClosingWord(ticketId: string, closedAt: string | null): void {
  const forget = useForgetToast();
  const wasClosed = useRef(closedAt !== null);
  useEffect(() => {
    if (wasClosed.current && closedAt === null) forget(closingOf(ticketId));
    wasClosed.current = closedAt !== null;
  }, [ticketId, closedAt, forget]);
}
