import { z } from "zod";
import { CustomerName, OrganisationName } from "./customers.ts";
import { At, Id } from "./ids.ts";
import { TicketState } from "./tickets.ts";

export const SearchAsked = z.object({ q: z.string().trim().min(1).max(200) });
export type SearchAsked = z.infer<typeof SearchAsked>;

/** Filters in words: « de:dov motif:livraison depuis:lundi », "from:dov reason:delivery since:monday". */
export const FilterName = z.enum([
  "customer",
  "reason",
  "tag",
  "state",
  "owner",
  "team",
  "inbox",
  "since",
  "before",
]);
export type FilterName = z.infer<typeof FilterName>;

/** What a filter was taken to mean; null when nothing here bears that name, and then nothing is found. */
export const Understood = z.object({ on: FilterName, said: z.string(), named: z.string().nullable() });
export type Understood = z.infer<typeof Understood>;

/**
 * The reference typed does not exist as such; this ticket's differs by its check digit, by two neighbours swapped, by a
 * letter typed for a figure, or by a beginning that was lost.
 */
export const Slip = z.enum(["check_digit", "swapped", "letters", "cut"]);
export type Slip = z.infer<typeof Slip>;

export const TicketHit = z.object({
  ticketId: Id,
  reference: z.string(),
  subject: z.string(),
  state: TicketState,
  customer: CustomerName,
  lastEntryAt: At,
  /** The words around what was found, plain text. */
  extract: z.string(),
  /** The names of the files among which it was found, when that is where. */
  files: z.string().nullable(),
  slip: Slip.nullable(),
});
export type TicketHit = z.infer<typeof TicketHit>;

export const CustomerHit = z.object({
  id: Id,
  name: z.string(),
  identities: z.array(z.string()),
  /** The enterprise they belong to. */
  organisation: z.string().nullable(),
});
export type CustomerHit = z.infer<typeof CustomerHit>;

/** At most 50 tickets, 10 customers and 5 enterprises: relevance first, then recency. */
export const Found = z.object({
  tickets: z.array(TicketHit),
  customers: z.array(CustomerHit),
  organisations: z.array(OrganisationName),
  understood: z.array(Understood),
});
export type Found = z.infer<typeof Found>;
