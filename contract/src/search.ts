import { z } from "zod";
import { CustomerName } from "./customers.ts";
import { At, Id } from "./ids.ts";
import { TicketState } from "./tickets.ts";

export const SearchAsked = z.object({ q: z.string().trim().min(1).max(200) });
export type SearchAsked = z.infer<typeof SearchAsked>;

export const TicketHit = z.object({
  ticketId: Id,
  reference: z.string(),
  subject: z.string(),
  state: TicketState,
  customer: CustomerName,
  lastEntryAt: At,
  /** The words around what was found, plain text. */
  extract: z.string(),
});
export type TicketHit = z.infer<typeof TicketHit>;

export const CustomerHit = z.object({ id: Id, name: z.string(), identities: z.array(z.string()) });
export type CustomerHit = z.infer<typeof CustomerHit>;

/** At most 50 tickets and 10 customers: relevance first, then recency. */
export const Found = z.object({ tickets: z.array(TicketHit), customers: z.array(CustomerHit) });
export type Found = z.infer<typeof Found>;
