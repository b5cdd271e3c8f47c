import type { Ticket, TicketWithThread } from "@guichet/contract/tickets.ts";
import { dov } from "./cast.ts";
import type { Desk } from "./desk.ts";

type Writing = { from?: { name: string; address: string }; subject?: string; says?: string };

/** A ticket of its own, whoever writes. */
export async function asks(
  desk: Desk,
  { from = dov, subject = "Colis en retard", says = "Où est mon colis ?" }: Writing = {},
): Promise<string> {
  return (await desk.receives({ from, subject, says })).ticketId ?? "";
}

export const merges = (desk: Desk, sourceId: string, intoId: string) =>
  desk.asks<Ticket>("amina", "PUT", `/api/tickets/${sourceId}/merge`, { intoId });

export const parts = (desk: Desk, sourceId: string) =>
  desk.asks<Ticket>("amina", "DELETE", `/api/tickets/${sourceId}/merge`);

/** What the thread says, in the order of the screen. */
export const said = ({ thread }: TicketWithThread): string[] => thread.map((entry) => entry.text.trim());
