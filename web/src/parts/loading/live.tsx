import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { LiveWord, PersonThere } from "@guichet/contract/live.ts";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { sharedHeld } from "../../api/held.ts";
import { type Line, openLine, presenceKey, type WhoIsWhere } from "../../api/live/line.ts";
import { useMe } from "../../api/session.ts";

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

const nobody: readonly PersonThere[] = [];
const useWhoIsWhere = sharedHeld<WhoIsWhere>(presenceKey, {});

/** Tells colleagues where this screen looks and what is done there, and hears who else is there. */
export function usePresence(ticketId: string, writing: DraftKind | null): readonly PersonThere[] {
  const { say } = useLive();
  const elsewhere = useLookingElsewhere();
  useEffect(() => {
    const doing = { writing: writing === "reply", noting: writing === "note", elsewhere };
    say({ kind: "looking", ticketId, ...doing });
  }, [say, ticketId, writing, elsewhere]);
  useEffect(() => () => say({ kind: "looking", ticketId: null, writing: false }), [say]);
  return useWhoIsWhere((held) => held[ticketId] ?? nobody);
}

/** Colleagues in a ticket, for whoever does not look into it: the row of a list. */
export function useColleaguesIn(ticketId: string): readonly PersonThere[] {
  const { agentId } = useMe();
  const people = useWhoIsWhere((held) => held[ticketId] ?? nobody);
  return people.some(({ id }) => id === agentId) ? people.filter(({ id }) => id !== agentId) : people;
}

/** Another window, another tab. The frame of an original message is part of the page: the page still has the focus. */
function useLookingElsewhere(): boolean {
  const [elsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    const look = () => setElsewhere(document.hidden || !document.hasFocus());
    const soon = () => setTimeout(look);
    const told = ["focus", "blur"] as const;
    for (const name of told) window.addEventListener(name, soon, true);
    document.addEventListener("visibilitychange", soon);
    return () => {
      for (const name of told) window.removeEventListener(name, soon, true);
      document.removeEventListener("visibilitychange", soon);
    };
  }, []);
  return elsewhere;
}
