import type { Fact } from "@guichet/contract/facts.ts";
import type { LiveMessage } from "@guichet/contract/live.ts";
import { maySee, seesEverything } from "../access/seeing.ts";
import type { Actor } from "../platform/work.ts";
import type { Sights } from "./sights.ts";

/** One screen's line: what it is told, in order, and nothing of what whoever sits there does not see now. */
export type Viewer = {
  tell: (message: LiveMessage) => void;
  sees: (ticketId: string) => Promise<boolean>;
  /** What is done for them one thing after the other, behind what they are being told. */
  inTurn: (act: () => Promise<void>) => void;
  /** Roles and teams change while a screen is open. */
  isNow: (actor: Actor) => void;
};

type Opening = { actor: Actor; send: (message: LiveMessage) => void; fail: () => void; sights: Sights };

export function openViewer({ actor, send, fail, sights }: Opening): Viewer {
  let me = actor;
  let waiting = 0;
  let last = Promise.resolve();

  async function sees(ticketId: string): Promise<boolean> {
    if (seesEverything(me)) return true;
    const placed = await sights(ticketId);
    return placed !== null && maySee(me, placed);
  }

  function inTurn(act: () => Promise<void>): void {
    waiting += 1;
    // What can't be known is not told: the line ends, and comes back from where it was.
    last = last
      .then(act)
      .catch(fail)
      .finally(() => {
        waiting -= 1;
      });
  }

  async function told(message: LiveMessage): Promise<LiveMessage | null> {
    if (message.kind === "presence") return (await sees(message.ticketId)) ? message : null;
    return message.kind !== "fact" || seesEverything(me) ? message : toldOf(message.fact);
  }

  /** The place in the order is told all the same: whoever comes back resumes from there. */
  async function toldOf(fact: Fact): Promise<LiveMessage> {
    const ticketId = ticketOf(fact);
    if (ticketId === null ? isTheHouses(fact) : (await sees(ticketId)) || isAsked(fact, me))
      return { kind: "fact", fact };
    const { position } = fact;
    const placed = ticketId === null ? null : await sights(ticketId);
    const gone = lost(fact, me, placed?.inboxId ?? null);
    return gone === null ? { kind: "position", position } : { kind: "hidden", ticketId: gone, position };
  }

  return {
    sees,
    inTurn,
    tell: (message) => {
      if (waiting === 0 && seesEverything(me)) send(message);
      else
        inTurn(async () => {
          const said = await told(message);
          if (said) send(said);
        });
    },
    isNow: (now) => {
      me = now;
    },
  };
}

function ticketOf({ particulars }: Fact): string | null {
  if ("ticket" in particulars) return particulars.ticket.id;
  return "ticketId" in particulars ? particulars.ticketId : null;
}

/** What came or left without a ticket is its inbox's: those lists are read when they are opened. */
const isTheHouses = ({ name }: Fact): boolean =>
  !name.startsWith("arrival.") && !name.startsWith("departure.");

/** Whoever is asked to take a ticket over hears of it before they see it. */
const isAsked = ({ name, particulars }: Fact, me: Actor): boolean =>
  name === "handover.offered" && me.kind === "agent" && particulars.to.id === me.id;

/** The ticket that this very fact took from their sight. */
function lost(fact: Fact, me: Actor, inboxId: string | null): string | null {
  if (fact.name === "ticket.placed") {
    const before = { teamId: fact.particulars.from?.id ?? null, inboxId, ownerId: null, followerIds: [] };
    return maySee(me, before) ? fact.particulars.ticketId : null;
  }
  if (me.kind !== "agent") return null;
  if (fact.name === "handover.accepted")
    return fact.particulars.from.id === me.id ? fact.particulars.ticketId : null;
  const mine = fact.actor.kind === "agent" && fact.actor.id === me.id;
  return fact.name === "ticket.released" && mine ? fact.particulars.ticketId : null;
}
