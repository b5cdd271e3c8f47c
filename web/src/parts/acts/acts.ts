import type { ActName } from "@guichet/contract/keys.ts";
import { useLayoutEffect, useRef } from "react";

type Doing = Partial<Record<ActName, (() => void) | undefined>>;

const open: { current: Doing }[] = [];
const first: { current: Doing }[] = [];

/**
 * What the screen that is open can do now, by the names of the one table: its keys and its lines of the command palette
 * come from here alone. What cannot be done at this instant is left undefined.
 */
export function useActs(doing: Doing): void {
  useActsIn(open, doing);
}

/** What several tickets were chosen for comes before what is done to the one that is open beside them. */
export function useFirstActs(doing: Doing): void {
  useActsIn(first, doing);
}

function useActsIn(held: { current: Doing }[], doing: Doing): void {
  const latest = useRef(doing);
  latest.current = doing;
  // With the drawing, not after it: a key pressed at first sight would be nobody's.
  useLayoutEffect(() => {
    held.push(latest);
    return () => void held.splice(held.indexOf(latest), 1);
  }, [held]);
}

/** The innermost screen that knows the act does it. */
export function actHere(name: ActName): (() => void) | undefined {
  return [...open, ...first].findLast(({ current }) => current[name] !== undefined)?.current[name];
}

/** The same, of the screen alone: whatever is chosen beside it. */
export const actOnScreen = (name: ActName): (() => void) | undefined =>
  open.findLast(({ current }) => current[name] !== undefined)?.current[name];

/** Mine: of whoever is signed in, whatever is open. */
type Offer = { words: string; run: () => void; isMine: boolean };
const offers: { current: Offer }[] = [];

/** What stands on the open screen without a key of its own is a line of the palette too. */
export function useOffer(words: string, run: () => void, isMine = false): void {
  const latest = useRef({ words, run, isMine });
  latest.current = { words, run, isMine };
  useLayoutEffect(() => {
    offers.push(latest);
    return () => void offers.splice(offers.indexOf(latest), 1);
  }, []);
}

export const offersHere = (): Offer[] => offers.map(({ current }) => current);
