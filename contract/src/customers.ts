import { z } from "zod";
import { At, EmailAddress, Id, Language } from "./ids.ts";

export const CustomerName = z.object({ id: Id, name: z.string() });
export type CustomerName = z.infer<typeof CustomerName>;

/** One way a customer is known; an identity belongs to one customer. */
export const Identity = z.object({ id: Id, kind: z.enum(["email"]), value: z.string() });
export type Identity = z.infer<typeof Identity>;

/** A former request, as the card lists it. */
export const PastTicket = z.object({
  id: Id,
  reference: z.string(),
  subject: z.string(),
  openedAt: At,
  closedAt: At.nullable(),
  /** Mean of the marks of its survey, 1 to 5; null without an answer. */
  mark: z.number().nullable(),
});
export type PastTicket = z.infer<typeof PastTicket>;

export const Customer = z.object({
  id: Id,
  name: z.string(),
  language: Language.nullable(),
  since: At,
  identities: z.array(Identity),
  tickets: z.array(PastTicket),
  /** Customers joined into this one; each can be parted again. */
  joined: z.array(z.object({ id: Id, name: z.string(), joinedAt: At })),
});
export type Customer = z.infer<typeof Customer>;

export const CustomerChange = z.object({ name: z.string().trim().min(1).max(200) });
export type CustomerChange = z.infer<typeof CustomerChange>;

export const AddingIdentity = z.object({ kind: z.literal("email"), value: EmailAddress });
export type AddingIdentity = z.infer<typeof AddingIdentity>;

/** The customer named here becomes part of the one in the address. */
export const Joining = z.object({ customerId: Id });

export type CustomerFacts = {
  "customer.joined": { customerId: Id; into: Id };
  "customer.parted": { customerId: Id; from: Id };
  "customer.renamed": { customerId: Id; name: string };
};
