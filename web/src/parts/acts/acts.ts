import type { ActName } from "@guichet/contract/keys.ts";
import { useEffect, useRef } from "react";

type Doing = Partial<Record<ActName, (() => void) | undefined>>;

const open: { current: Doing }[] = [];

/**
 * What the screen that is open can do now, by the names of the one table: its keys and its lines of the command palette
 * come from here alone. What cannot be done at this instant is left undefined.
 */
export function useActs(doing: Doing): void {
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    open.push(latest);
    return () => void open.splice(open.indexOf(latest), 1);
  }, []);
}

/** The innermost screen that knows the act does it. */
export function actHere(name: ActName): (() => void) | undefined {
  return open.findLast(({ current }) => current[name] !== undefined)?.current[name];
}
