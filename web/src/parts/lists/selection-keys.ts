import { type RefObject, useEffect } from "react";
import { useActs } from "../acts/acts.ts";
import type { Selection } from "./selection.ts";

/** The rows of a list as they stand, and the one under the hand: focused, or else open beside it. */
export function rowsOf(list: RefObject<HTMLElement | null>, openId?: string) {
  const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-ticket-row]") ?? [])];
  const focused = rows.findIndex(
    (row) => row.contains(document.activeElement) || row.parentElement?.contains(document.activeElement),
  );
  const at = focused === -1 ? rows.findIndex((row) => row.dataset.ticketRow === openId) : focused;
  return { rows, at };
}

const idOf = (row: HTMLElement | undefined): string | undefined => row?.dataset.ticketRow;

/** Moves the focus by one row; the first one when there was none. */
export function moveIn({ rows, at }: ReturnType<typeof rowsOf>, step: 1 | -1): HTMLElement | undefined {
  const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  return next;
}

/** One key ticks the row under the hand, Shift and a step draw a range, Ctrl or Cmd+A takes the list. */
export function useSelectionKeys(
  list: RefObject<HTMLElement | null>,
  selection: Selection,
  openId?: string,
): void {
  const extend = (step: 1 | -1) => {
    const here = rowsOf(list, openId);
    const from = idOf(here.rows[here.at]);
    const to = idOf(moveIn(here, step));
    if (to !== undefined) selection.extendTo(to, from ?? to);
  };
  useActs({
    tick: () => {
      const { rows, at } = rowsOf(list, openId);
      const id = idOf(rows[at === -1 ? 0 : at]);
      if (id !== undefined) selection.toggle(id);
    },
    tick_next: () => extend(1),
    tick_previous: () => extend(-1),
    tick_all: selection.all,
  });
}

/** Shift and a press on a row draw a range there, where a browser would open one more window. */
export function useShiftClicks(list: RefObject<HTMLElement | null>, onExtend: (id: string) => void): void {
  useEffect(() => {
    const element = list.current;
    const rowOf = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent): string | undefined => {
      if (!shiftKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return undefined;
      return target.closest<HTMLElement>("[data-ticket-row]")?.dataset.ticketRow;
    };
    const press = (event: MouseEvent) => {
      const id = rowOf(event);
      if (id === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.type === "click") onExtend(id);
    };
    // Before the link hears of it; and before the words in between are selected.
    element?.addEventListener("click", press, true);
    element?.addEventListener("mousedown", press, true);
    return () => {
      element?.removeEventListener("click", press, true);
      element?.removeEventListener("mousedown", press, true);
    };
  }, [list, onExtend]);
}
