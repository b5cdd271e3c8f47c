import type { RefObject } from "react";
import { useKeys } from "../../ui/keyboard.ts";

/** j and k move the focus from row to row; Enter follows the link, as it does on any link. */
export function useListKeys(list: RefObject<HTMLElement | null>, openId: string | undefined): void {
  const move = (step: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-ticket-row]") ?? [])];
    const focused = rows.findIndex((row) => row.contains(document.activeElement));
    const open = rows.findIndex((row) => row.dataset.ticketRow === openId);
    const from = focused === -1 ? open : focused;
    const next = rows[from === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
}
