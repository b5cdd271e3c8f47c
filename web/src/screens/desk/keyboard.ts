import type { RefObject } from "react";
import { useActs } from "../../parts/acts/acts.ts";

/** The focus moves from row to row; Enter follows the link, as it does on any link. Beside an open ticket, the next one opens. */
export function useListKeys(list: RefObject<HTMLElement | null>, openId: string | undefined): void {
  const move = (step: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-ticket-row]") ?? [])];
    const focused = rows.findIndex((row) => row.contains(document.activeElement));
    const open = rows.findIndex((row) => row.dataset.ticketRow === openId);
    const from = focused === -1 ? open : focused;
    const next = rows[from === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    if (openId !== undefined && next?.dataset.ticketRow !== openId) next?.click();
  };
  useActs({ next: () => move(1), previous: () => move(-1) });
}
