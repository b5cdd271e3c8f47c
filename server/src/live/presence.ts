import type { LiveMessage } from "@guichet/contract/live.ts";

type Person = { id: string; name: string };
type Place = { ticketId: string; writing: boolean };

/** Who looks at which ticket, and who is writing there. Never stored, gone with the connection. */
export type Presence = {
  look: (seat: object, person: Person, place: Place | null) => void;
  leave: (seat: object) => void;
};

export function openPresence(tell: (message: LiveMessage) => void): Presence {
  const seats = new Map<object, Person & Place>();

  function say(ticketId: string): void {
    const people = new Map<string, { id: string; name: string; writing: boolean }>();
    for (const seat of seats.values()) {
      if (seat.ticketId !== ticketId) continue;
      const writing = seat.writing || (people.get(seat.id)?.writing ?? false);
      people.set(seat.id, { id: seat.id, name: seat.name, writing });
    }
    tell({ kind: "presence", ticketId, people: [...people.values()] });
  }

  function look(seat: object, person: Person, place: Place | null): void {
    const before = seats.get(seat)?.ticketId;
    if (place) seats.set(seat, { ...person, ...place });
    else seats.delete(seat);
    if (before && before !== place?.ticketId) say(before);
    if (place) say(place.ticketId);
  }

  return { look, leave: (seat) => look(seat, { id: "", name: "" }, null) };
}
