import { z } from "zod";
import { Channel } from "./channels.ts";
import { At, EmailAddress, Id, Language } from "./ids.ts";
import { Mandate } from "./mandates.ts";

export const CustomerName = z.object({ id: Id, name: z.string() });
export type CustomerName = z.infer<typeof CustomerName>;

export const IdentityKind = z.enum(["email", "phone", "handle", "number"]);
export type IdentityKind = z.infer<typeof IdentityKind>;

/** One way a customer is known. An address, a handle or a customer number is one person's; several may share a telephone. */
export const Identity = z.object({
  id: Id,
  kind: IdentityKind,
  /** A telephone in E.164: `+33612345678`. */
  value: z.string(),
  /** Read in a signature and confirmed by nobody: perhaps theirs. */
  maybe: z.boolean(),
  /** When somebody made sure that it is theirs, and how. */
  checkedAt: At.nullable(),
  checkedHow: z.string().nullable(),
});
export type Identity = z.infer<typeof Identity>;

/** An enterprise, an association, a service that customers belong to. `Company` is the house itself. */
export const OrganisationName = z.object({ id: Id, name: z.string() });
export type OrganisationName = z.infer<typeof OrganisationName>;

export const OrganisationDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[^\s@/]+\.[^\s@/.]{2,}$/u);

export const Organisation = OrganisationName.extend({
  /** Whoever writes from there is proposed as a member. */
  domains: z.array(z.string()),
  /** The first 200 by name. */
  members: z.array(CustomerName),
});
export type Organisation = z.infer<typeof Organisation>;
export const OrganisationChange = z.object({ name: z.string().trim().min(1).max(200) });

/** Why two cards may be one person's, in terms that a screen says in words. */
export const Evidence = z.discriminatedUnion("kind", [
  /** `maybe`: read in a signature of one of them. */
  z.object({ kind: z.literal("phone"), value: z.string(), maybe: z.boolean() }),
  z.object({ kind: z.literal("name_and_organisation"), organisation: z.string() }),
  z.object({ kind: z.literal("name_and_domain"), domain: z.string() }),
  z.object({ kind: z.literal("near_email"), one: z.string(), other: z.string() }),
]);
export type Evidence = z.infer<typeof Evidence>;

const Alike = CustomerName.extend({ identities: z.array(z.string()), since: At });
/** Two cards that may be one person's; joined by somebody, or told apart for ever. */
export const Likeness = z.object({ one: Alike, other: Alike, evidence: z.array(Evidence), foundAt: At });
export type Likeness = z.infer<typeof Likeness>;

export const CustomerNoteKind = z.enum(["need", "expectation", "note"]);
export type CustomerNoteKind = z.infer<typeof CustomerNoteKind>;

/** What is worth knowing of them, never guessed: said by them or noted by us, by whom and when. */
export const CustomerNote = z.object({
  id: Id,
  kind: CustomerNoteKind,
  saidBy: z.enum(["customer", "agent"]),
  text: z.string(),
  ticketId: Id.nullable(),
  writtenAt: At,
  author: z.string(),
  rewrittenAt: At.nullable(),
  rewrittenBy: z.string().nullable(),
});
export type CustomerNote = z.infer<typeof CustomerNote>;

export const PreferredChannel = z.enum(["email", "phone", "letter", "counter", "sms"]);
export type PreferredChannel = z.infer<typeof PreferredChannel>;

/** A former request, as the card lists it. */
export const PastTicket = z.object({
  id: Id,
  reference: z.string(),
  subject: z.string(),
  openedAt: At,
  closedAt: At.nullable(),
  channel: Channel,
  ownerName: z.string().nullable(),
  /** Mean of the marks of its survey, 1 to 5; null without an answer. */
  mark: z.number().nullable(),
});
export type PastTicket = z.infer<typeof PastTicket>;

export const Customer = z.object({
  id: Id,
  name: z.string(),
  language: Language.nullable(),
  /** When they first wrote, as far as we know. */
  since: At,
  /** When they became a customer, if somebody said so. */
  customerSince: z.iso.date().nullable(),
  civility: z.enum(["ms", "mr"]).nullable(),
  /** What they are called when spoken to: « Madame Perez ». */
  called: z.string().nullable(),
  /** They have bought nothing yet. */
  isProspect: z.boolean(),
  prefersChannel: PreferredChannel.nullable(),
  prefersHours: z.string().nullable(),
  organisation: OrganisationName.nullable(),
  /** The one that the domain of their address belongs to, while they belong to none. */
  proposedOrganisation: OrganisationName.extend({ domain: z.string() }).nullable(),
  /** Mean of the marks they gave, 1 to 5, and of how many answers; null without any. */
  satisfaction: z.object({ mark: z.number(), responses: z.int() }).nullable(),
  notes: z.array(CustomerNote),
  /** Who may speak for them: those that stand first. */
  mandates: z.array(Mandate),
  /** For whom they may speak. */
  speaksFor: z.array(Mandate),
  /** Cards that may be theirs too. */
  likenesses: z.array(Likeness),
  identities: z.array(Identity),
  tickets: z.array(PastTicket),
  /** Customers joined into this one; each can be parted again. */
  joined: z.array(z.object({ id: Id, name: z.string(), joinedAt: At })),
});
export type Customer = z.infer<typeof Customer>;

const ShortText = z.string().trim().min(1).max(200);

/** Only what changes. */
export const CustomerChange = z.object({
  name: ShortText.optional(),
  language: Language.nullable().optional(),
  civility: z.enum(["ms", "mr"]).nullable().optional(),
  called: ShortText.nullable().optional(),
  customerSince: z.iso.date().nullable().optional(),
  isProspect: z.boolean().optional(),
  prefersChannel: PreferredChannel.nullable().optional(),
  prefersHours: ShortText.nullable().optional(),
});
export type CustomerChange = z.infer<typeof CustomerChange>;

/** A telephone is typed as people write it: without a country it is French. */
export const AddingIdentity = z.union([
  z.object({ kind: z.literal("email"), value: EmailAddress }),
  z.object({ kind: z.enum(["phone", "handle", "number"]), value: z.string().trim().min(1).max(100) }),
]);
export type AddingIdentity = z.infer<typeof AddingIdentity>;

/** How somebody made sure that it is theirs: « rappelée à ce numéro ». */
export const IdentityCheck = z.object({ how: ShortText });

export const WritingCustomerNote = z.object({
  kind: CustomerNoteKind,
  saidBy: z.enum(["customer", "agent"]),
  text: z.string().trim().min(1).max(2000),
  /** Where it was learnt: whoever may not see that ticket does not read it. */
  ticketId: Id.nullable().default(null),
});
export type WritingCustomerNote = z.infer<typeof WritingCustomerNote>;
export const RewritingCustomerNote = z.object({ text: z.string().trim().min(1).max(2000) });

/** One that is there by its id; another is made by its name. */
export const JoiningOrganisation = z.union([
  z.object({ organisationId: Id }),
  z.object({ name: z.string().trim().min(1).max(200) }),
]);
export type JoiningOrganisation = z.infer<typeof JoiningOrganisation>;

/** The customer named here becomes part of the one in the address. */
export const Joining = z.object({ customerId: Id });

export type CustomerFacts = {
  "customer.joined": { customerId: Id; into: Id };
  "customer.parted": { customerId: Id; from: Id };
  "customer.renamed": { customerId: Id; name: string };
  /** Something of the card changed: what, is read there. */
  "customer.described": { customerId: Id };
};
