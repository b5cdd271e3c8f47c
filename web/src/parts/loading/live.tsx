import type { LiveWord } from "@guichet/contract/live.ts";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useHeld } from "../../api/held.ts";
import { type Line, openLine, type Person, presenceKey } from "../../api/live.ts";

type Live = { there: boolean; say: (word: LiveWord) => void };

const LiveContext = createContext<Live>({ there: true, say: () => undefined });

/** One line to the server for the whole desk. */
export function LiveDesk({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [there, setThere] = useState(true);
  const line = useRef<Line>(undefined);
  const said = useRef<LiveWord>(undefined);
  useEffect(() => {
    const opened = openLine(queries, setThere);
    // Screens inside are there before this line is: what they said meanwhile is its first word.
    if (said.current !== undefined) opened.say(said.current);
    line.current = opened;
    return () => opened.close();
  }, [queries]);
  const live = useMemo(() => {
    const say = (word: LiveWord) => {
      said.current = word;
      line.current?.say(word);
    };
    return { there, say };
  }, [there]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  return useContext(LiveContext);
}

const nobody: readonly Person[] = [];

/** Tells colleagues where this screen looks, and hears who else is there. */
export function usePresence(ticketId: string, writing: boolean): readonly Person[] {
  const { say } = useLive();
  useEffect(() => {
    say({ kind: "looking", ticketId, writing });
  }, [say, ticketId, writing]);
  useEffect(() => () => say({ kind: "looking", ticketId: null, writing: false }), [say]);
  return useHeld<readonly Person[]>(presenceKey(ticketId), nobody);
}
