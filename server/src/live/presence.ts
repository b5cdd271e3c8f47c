import type { LiveMessage, LiveWord, PersonThere } from "@guichet/contract/live.ts";

type Person = { id: string; name: string };
type Place = Omit<LiveWord, "kind" | "ticketId"> & { ticketId: string };

/** Who looks at which ticket, and who is writing there. Never stored, gone with the connection. */
export type Presence = {
  look: (seat: object, person: Person, place: Place | null) => void;
  leave: (seat: object) => void;
  /** For a screen that has just come: who is where. */
  now: () => LiveMessage[];
};

export function openPresence(tell: (message: LiveMessage) => void): Presence {
  const seats = new Map<object, Person & Place>();

  function peopleAt(ticketId: string): LiveMessage {
    const people = new Map<string, PersonThere>();
    for (const seat of seats.values())
      if (seat.ticketId === ticketId) people.set(seat.id, together(seat, people.get(seat.id)));
    return { kind: "presence", ticketId, people: [...people.values()] };
  }
  const say = (ticketId: string): void => tell(peopleAt(ticketId));

  function look(seat: object, person: Person, place: Place | null): void {
    const before = seats.get(seat)?.ticketId;
    if (place) seats.set(seat, { ...person, ...place });
    else seats.delete(seat);
    if (before && before !== place?.ticketId) say(before);
    if (place) say(place.ticketId);
  }

  return {
    look,
    leave: (seat) => look(seat, { id: "", name: "" }, null),
    now: () => [...new Set([...seats.values()].map(({ ticketId }) => ticketId))].map(peopleAt),
  };
}

/** The same person at two screens does what either does, and looks elsewhere only when both do. */
function together(
  { id, name, writing, noting = false, elsewhere = false }: Person & Place,
  other: PersonThere | undefined,
): PersonThere {
  return {
    id,
    name,
    writing: writing || (other?.writing ?? false),
    noting: noting || (other?.noting ?? false),
    elsewhere: elsewhere && (other?.elsewhere ?? true),
  };
}
