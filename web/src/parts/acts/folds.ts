import { useSyncExternalStore } from "react";
import { useMe } from "../../api/session.ts";

const listeners = new Set<() => void>();

/**
 * Which sections beside a ticket this person turned from how they begin. Kept in this browser, under their own name: two
 * people at one counter do not fold each other's.
 */
export function useFold(name: string, begins: "open" | "folded"): { isFolded: boolean; turn: () => void } {
  const place = `guichet.folds.${useMe().agentId}`;
  const read = () => localStorage.getItem(place) ?? "";
  const turned = useSyncExternalStore(listen, read).split(" ");
  const isTurned = turned.includes(name);
  const turn = () => {
    const others = turned.filter((each) => each !== "" && each !== name);
    localStorage.setItem(place, (isTurned ? others : [...others, name]).join(" "));
    for (const listener of listeners) listener();
  };
  return { isFolded: isTurned !== (begins === "folded"), turn };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
