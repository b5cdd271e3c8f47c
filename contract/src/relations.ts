import { z } from "zod";
import { At, EmailAddress, Id } from "./ids.ts";
import { AgentName } from "./team.ts";
import { type TicketName, TicketRow } from "./tickets.ts";

/** What people say of two tickets: what the other one is to the one that is read. */
export const ChosenRole = z.enum(["related", "original", "duplicate", "parent", "child"]);
export type ChosenRole = z.infer<typeof ChosenRole>;

/** The others are traces of what was done. */
export const LinkRole = z.enum([
  ...ChosenRole.options,
  "split_from",
  "split_into",
  "continues",
  "continued_by",
]);
export type LinkRole = z.infer<typeof LinkRole>;

export const Linking = z.object({ as: ChosenRole });
export type Linking = z.infer<typeof Linking>;

export const Link = z.object({
  as: LinkRole,
  /** Null where whoever reads may not see it: that there is one is all they are told. */
  ticket: TicketRow.nullable(),
  /** The message of this ticket that the other began with. */
  entryId: Id.nullable(),
  madeAt: At,
  madeBy: AgentName.nullable(),
});
export type Link = z.infer<typeof Link>;

export const Links = z.object({
  items: z.array(Link),
  /** Those that one may not see count too: the parent waits for them all the same. */
  children: z.int(),
  openChildren: z.int(),
});
export type Links = z.infer<typeof Links>;

/** What might be linked: found by its reference, by words of its subject, or of the same customer. */
export const LinkTargets = z.object({ items: z.array(TicketRow) });
export type LinkTargets = z.infer<typeof LinkTargets>;

/** A message that speaks of another matter opens a ticket of its own. `key` makes a second press harmless. */
export const Splitting = z.object({
  key: Id,
  entryId: Id,
  subject: z.string().trim().min(1).max(500),
  /** Whose matter it is; whoever wrote the message, unless said. */
  customer: z.object({ email: EmailAddress, name: z.string().trim().max(200).optional() }).optional(),
});
export type Splitting = z.infer<typeof Splitting>;

/** What was closed is left closed, and goes on in a new ticket that says why. */
export const Continuing = z.object({
  key: Id,
  subject: z.string().trim().min(1).max(500),
  /** Read by colleagues only. */
  why: z.string().trim().min(1).max(5000),
});
export type Continuing = z.infer<typeof Continuing>;

export type RelationFacts = {
  /** Its links are others now; which, each reads with their own eyes. */
  "ticket.linked": { ticketId: Id };
  "ticket.unlinked": { ticketId: Id };
  /** It was no matter of its own: it is read in the one it came from, and nothing runs in it any more. */
  "split.undone": { ticketId: Id; into: TicketName; row: TicketRow };
};
