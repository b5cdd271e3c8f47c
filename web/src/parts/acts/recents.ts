import type { Ticket } from "@guichet/contract/tickets.ts";

type SeenTicket = Pick<Ticket, "id" | "reference" | "subject"> & { customer: string };
type Recents = { tickets: readonly SeenTicket[]; searches: readonly string[] };

const mostTickets = 8;
const mostSearches = 6;
const nothing: Recents = { tickets: [], searches: [] };
const placeOf = (agentId: string): string => `guichet.recent.${agentId}`;

/**
 * What this person looked at and looked for, in this browser until they sign out, and never on the server: which tickets
 * somebody opens, and when, is nobody else's business.
 */
export function recentsOf(agentId: string): Recents {
  const kept = localStorage.getItem(placeOf(agentId));
  return kept === null ? nothing : JSON.parse(kept);
}

export function forgetRecents(agentId: string): void {
  localStorage.removeItem(placeOf(agentId));
}

export function keepSeen(agentId: string, { id, reference, subject, customer }: Ticket): void {
  const kept = recentsOf(agentId);
  const seen = { id, reference, subject, customer: customer.name };
  const tickets = [seen, ...kept.tickets.filter((each) => each.id !== id)].slice(0, mostTickets);
  localStorage.setItem(placeOf(agentId), JSON.stringify({ ...kept, tickets }));
}

/** A search is worth keeping once something was opened from it. */
export function keepSearch(agentId: string, words: string): void {
  const kept = recentsOf(agentId);
  const asked = words.trim();
  if (asked === "") return;
  const searches = [asked, ...kept.searches.filter((each) => each !== asked)].slice(0, mostSearches);
  localStorage.setItem(placeOf(agentId), JSON.stringify({ ...kept, searches }));
}
