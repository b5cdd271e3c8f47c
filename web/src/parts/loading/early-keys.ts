import { type ActName, actNames, actOf } from "@guichet/contract/keys.ts";
import { useEffect } from "react";
import { actHere, useActs } from "../acts/acts.ts";

const ofTickets = actNames.filter((name) => actOf(name).where === "ticket" && !actOf(name).fixed);

/** Pressed on a ticket that is not there yet: the last one, since a hand that changes its mind presses again. */
let early: { ticketId: string; name: ActName } | null = null;

/** While a ticket is on its way, its keys are kept: a hand that knows what it opened is faster than any answer. */
export function useEarlyKeys(ticketId: string): void {
  const keep = (name: ActName) => () => {
    early = { ticketId, name };
  };
  useActs(Object.fromEntries(ofTickets.map((name) => [name, keep(name)])));
}

/** The ticket is there: what was asked of it is done, if it can be. Nothing is done to another. */
export function useEarlyKeysDone(ticketId: string): void {
  useEffect(() => {
    const asked = early;
    early = null;
    if (asked?.ticketId === ticketId) actHere(asked.name)?.();
  }, [ticketId]);
}
