import type { RefObject } from "react";
import { useActs } from "../../parts/acts/acts.ts";
import { moveIn, rowsOf } from "../../parts/lists/selection-keys.ts";

/** The focus moves from row to row; Enter follows the link, as it does on any link. Beside an open ticket, the next one opens. */
export function useListKeys(list: RefObject<HTMLElement | null>, openId: string | undefined): void {
  const move = (step: 1 | -1) => {
    const next = moveIn(rowsOf(list, openId), step);
    if (openId !== undefined && next?.dataset.ticketRow !== openId) next?.click();
  };
  useActs({ next: () => move(1), previous: () => move(-1) });
}
