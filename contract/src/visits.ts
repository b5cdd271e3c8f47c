import { z } from "zod";
import { CustomerName } from "./customers.ts";
import { At, EmailAddress, Id, Language } from "./ids.ts";
import { MacroOnOpening, MacroRun } from "./macros.ts";
import { CustomerHit } from "./search.ts";
import { TicketRow } from "./tickets.ts";

/** A ticket of somebody who stands at the counter, still open. */
export const OpenTicket = z.object({
  id: Id,
  reference: z.string(),
  subject: z.string(),
  openedAt: At,
  ownerName: z.string().nullable(),
  waitingSince: At.nullable(),
});
export type OpenTicket = z.infer<typeof OpenTicket>;

/** Somebody found by one thing they said, with what they already ask, as far as whoever looks sees it. */
export const Visitor = CustomerHit.extend({ openTickets: z.array(OpenTicket) });
export type Visitor = z.infer<typeof Visitor>;

export const VisitorsFound = z.object({ items: z.array(Visitor) });
export type VisitorsFound = z.infer<typeof VisitorsFound>;

/** Somebody came: who, and why. A person not known yet is made in the same act. `key` makes a second press harmless. */
export const Visit = z.object({
  key: Id,
  visitor: z.union([
    z.object({ customerId: Id }),
    z.object({
      name: z.string().trim().min(1).max(200),
      email: EmailAddress.nullable().default(null),
      phone: z.string().trim().max(40).nullable().default(null),
    }),
  ]),
  /** Somebody else speaks in their place, by a mandate that stands. */
  mandateId: Id.nullable().default(null),
  subject: z.string().trim().min(1).max(500),
  text: z.string().trim().max(20_000).default(""),
  language: Language.optional(),
  inboxId: Id.optional(),
  /** Whoever receives the visit answers for it from now on. */
  takes: z.boolean().default(true),
  /** The reference and the link leave by mail too, where an address is known. */
  sendsLink: z.boolean().default(false),
  /** Its acts are done as the ticket opens, all or none of it; its words are in `text`, where whoever writes put them. */
  macro: MacroOnOpening.nullable().default(null),
});
export type Visit = z.infer<typeof Visit>;

/** What a macro would come to on a ticket that is still being written: with what is known of it so far. */
export const VisitRehearsal = Visit.pick({
  mandateId: true,
  language: true,
  inboxId: true,
  takes: true,
}).extend({
  visitor: z.union([z.object({ customerId: Id }), z.object({ name: z.string().trim().max(200) })]),
  subject: z.string().trim().max(500).default(""),
  macroId: Id,
});
export type VisitRehearsal = z.infer<typeof VisitRehearsal>;

/** What is given on the spot: the reference, what is promised, and where to follow it. */
export const VisitSlip = z.object({
  ticket: TicketRow,
  customer: CustomerName,
  email: z.string().nullable(),
  /** It opens the customer's page: for their eyes. */
  trackingLink: z.string(),
  /** Where they ask for a link by typing the reference: short enough to be copied from paper. */
  askingLink: z.string(),
  /** What the chosen macro did; taken back as one. Null where none was chosen. */
  macroRun: MacroRun.nullable(),
});
export type VisitSlip = z.infer<typeof VisitSlip>;
