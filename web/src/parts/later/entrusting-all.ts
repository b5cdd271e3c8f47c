import type { LeftBehind } from "@guichet/contract/away.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { entrust, goAway } from "../../api/people/away.ts";
import { presencesKey } from "../../api/people/handovers.ts";
import { countsKey, listsKey } from "../../api/tickets.ts";
import { useRefusalWords } from "../refusal-words.ts";
import { entrustingOf, type LeavingForm, leaves } from "./leaving-form.ts";

export type Outcome =
  | { ticketId: string; name: string; asksLead: boolean }
  | { ticketId: string; why: string };
export type Saying = {
  agentId: string;
  startsAt?: string;
  endsAt: string | null;
  note: string;
  replacedBy: string | null;
};

type Going = { done: number; all: number; outcomes: Outcome[]; trouble: string | null; isOver: boolean };
const still: Going = { done: 0, all: 0, outcomes: [], trouble: null, isOver: false };

/**
 * Away first, then ticket after ticket: what could not be handed over is said with its reason, and is still where it was.
 * Pressed again after a cut, the absence that was said is not said twice.
 */
export function useEntrustAll(known: string | null) {
  const queries = useQueryClient();
  const refusalWords = useRefusalWords();
  const [absenceId, setAbsenceId] = useState(known);
  const [going, setGoing] = useState<Going | null>(null);
  const oneByOne = async (id: string, form: LeavingForm, items: readonly LeftBehind[]) => {
    const outcomes: Outcome[] = [];
    for (const item of items) {
      const ticketId = item.ticket.id;
      try {
        const { to, state } = await entrust(ticketId, entrustingOf(form, item, id));
        outcomes.push({ ticketId, name: to.name, asksLead: state === "asking" });
      } catch (error) {
        outcomes.push({ ticketId, why: refusalWords(error) });
      }
      setGoing({ ...still, done: outcomes.length, all: items.length, outcomes: [...outcomes] });
    }
    return outcomes;
  };
  const go = async (saying: Saying, form: LeavingForm | null, items: readonly LeftBehind[]) => {
    const given = form === null ? [] : items.filter((item) => leaves(form, item));
    setGoing({ ...still, all: given.length });
    try {
      const id = absenceId ?? (await goAway(saying)).id;
      setAbsenceId(id);
      const outcomes = form === null ? [] : await oneByOne(id, form, given);
      setGoing({ ...still, done: given.length, all: given.length, outcomes, isOver: true });
      return outcomes;
    } catch (error) {
      setGoing({ ...still, trouble: refusalWords(error) });
      return null;
    } finally {
      for (const queryKey of [presencesKey, listsKey, countsKey])
        void queries.invalidateQueries({ queryKey });
    }
  };
  return { going, go };
}
