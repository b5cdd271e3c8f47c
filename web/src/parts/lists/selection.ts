import { mostAtOnce } from "@guichet/contract/most-at-once.ts";
import type { TicketState } from "@guichet/contract/tickets.ts";
import { useMemo, useRef, useState } from "react";
import { useEscape } from "../../ui/keys/escape.ts";

/** What is known of a ticket that may be ticked; the rest of a whole list is known by its ids only. */
export type Known = { id: string; state: TicketState; tagIds: readonly string[] };

type Held = {
  ids: ReadonlySet<string>;
  /** What was ticked before the range that is being drawn: a range that comes back gives up what it had taken. */
  base: ReadonlySet<string>;
  anchor: string | null;
  /** The boxes are shown although nothing is ticked. */
  begun: boolean;
};

export type Selection = {
  ids: ReadonlySet<string>;
  isOn: boolean;
  isReading: boolean;
  /** As many as one act may reach: no more are ticked. */
  isFull: boolean;
  begin: () => void;
  toggle: (id: string) => void;
  /** From the last one ticked to this one, in the order of the list. */
  extendTo: (id: string, from?: string) => void;
  all: () => void;
  drop: () => void;
};

const nothing: Held = { ids: new Set(), base: new Set(), anchor: null, begun: false };

/** The tickets of a list that somebody ticked. `readAll` reads those that the list has and does not show yet. */
export function useSelection(
  order: readonly string[],
  readAll?: () => Promise<readonly string[]>,
): Selection {
  const [held, setHeld] = useState(nothing);
  const [isReading, setIsReading] = useState(false);
  const latest = useRef({ order, readAll });
  latest.current = { order, readAll };
  const reading = useRef(0);
  const acts = useMemo(() => {
    const drop = () => {
      reading.current += 1;
      setIsReading(false);
      setHeld(nothing);
    };
    return {
      drop,
      begin: () => setHeld((before) => ({ ...before, begun: true })),
      toggle: (id: string) => setHeld((before) => toggled(before, id)),
      extendTo: (id: string, from?: string) =>
        setHeld((before) => extended(before, latest.current.order, id, from)),
      all: () => {
        const { order: shown, readAll: read } = latest.current;
        const turn = ++reading.current;
        setHeld((before) => whole(before, shown));
        if (read === undefined) return;
        setIsReading(true);
        const done = (ids: readonly string[] | null) => {
          // Dropped, or asked again, meanwhile.
          if (turn !== reading.current) return;
          setIsReading(false);
          if (ids !== null) setHeld((before) => whole(before, ids));
        };
        read().then(done, () => done(null));
      },
    };
  }, []);
  const isOn = held.begun || held.ids.size > 0;
  useEscape(isOn ? acts.drop : null, "screen");
  return { ...acts, ids: held.ids, isOn, isReading, isFull: held.ids.size >= mostAtOnce };
}

const capped = (ids: readonly string[]): Set<string> => new Set(ids.slice(0, mostAtOnce));

const whole = (before: Held, ids: readonly string[]): Held => {
  const all = capped(ids);
  return { ...before, ids: all, base: all, anchor: null };
};

function toggled(before: Held, id: string): Held {
  const ids = new Set(before.ids);
  if (!ids.delete(id)) {
    if (ids.size >= mostAtOnce) return before;
    ids.add(id);
  }
  return { ...before, ids, base: ids, anchor: id };
}

function extended(before: Held, order: readonly string[], id: string, from?: string): Held {
  const anchor = before.anchor ?? from ?? id;
  const places = [order.indexOf(anchor), order.indexOf(id)];
  const first = Math.min(...places);
  const range = first === -1 ? [id] : order.slice(first, Math.max(...places) + 1);
  return { ...before, ids: capped([...new Set([...before.base, ...range])]), anchor };
}
