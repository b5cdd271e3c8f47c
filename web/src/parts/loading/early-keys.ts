import { type ActName, actNames, actOf } from "@guichet/contract/keys.ts";
import { useEffect } from "react";
import { actOnScreen, useActs, useFirstActs } from "../acts/acts.ts";

const ofTickets = actNames.filter((name) => actOf(name).where === "ticket" && !actOf(name).fixed);

/** The ticket that was asked for without being named; null while nobody knows which. */
let next: string | null = null;
const theNext = "next";

/** Pressed on a ticket that is not there yet: the last key, since a hand that changes its mind presses again. */
let early: { on: string; name: ActName } | null = null;

const keepingFor = (on: string) => {
  const keep = (name: ActName) => () => {
    early = { on, name };
  };
  return Object.fromEntries(ofTickets.map((name) => [name, keep(name)]));
};

/** While a ticket is on its way, its keys are kept: a hand that knows what it opened is faster than any answer. */
export function useEarlyKeys(ticketId: string): void {
  useActs(keepingFor(ticketId));
}

/** While it is asked which ticket comes, too: they are not for the one that is being left. */
export function useKeysOfNext(isAsked: boolean): void {
  useFirstActs(isAsked ? keepingFor(theNext) : {});
}

/** Which ticket comes is being asked (null), or is known. */
export function nextIs(ticketId: string | null): void {
  next = ticketId;
}

/** The ticket is there: what was asked of it is done, if it can be. Nothing is done to another. */
export function useEarlyKeysDone(ticketId: string): void {
  useEffect(() => {
    const asked = early;
    early = null;
    const on = asked?.on === theNext ? next : asked?.on;
    if (asked !== null && on === ticketId) actOnScreen(asked.name)?.();
  }, [ticketId]);
}
