import { z } from "zod";
import { At, Id } from "./ids.ts";
import { Paging } from "./paging.ts";

/** Facts that the audit log keeps too: what changes who may do what, how the house works, and who read what is sealed. */
export const auditedFacts = [
  "agent.joined",
  "agent.disabled",
  "team.made",
  "team.renamed",
  "team.removed",
  "team.joined",
  "team.left",
  "inbox.added",
  "inbox.changed",
  "calendar.added",
  "calendar.changed",
  "calendar.removed",
  "policy.changed",
  "reason.changed",
  "company.changed",
  "counter.opened",
  "counter.silenced",
  "datum.revealed",
  "links.revoked",
] as const;
export type AuditedFact = (typeof auditedFacts)[number];

/** What happens at the door, which is nobody else's to hear: it is written here and told to no screen. */
export const audited = [
  ...auditedFacts,
  "session.opened",
  "session.refused",
  "session.step_refused",
  "session.ended",
  "sessions.ended",
  "password.changed",
  "password.reset",
  "second_factor.confirmed",
  "second_factor.removed",
  "second_factor.reset",
  "second_factor.codes_renewed",
  "second_factor.required",
  "second_factor.not_required",
  "agent.enabled",
  "agent.invited",
  "token.made",
  "token.revoked",
] as const;
export const Audited = z.enum(audited);
export type Audited = z.infer<typeof Audited>;

export const AuditLine = z.object({
  /** 1, 2, 3 without gaps. */
  position: z.int(),
  at: At,
  /** One of `audited`; a later version may write others. */
  what: z.string(),
  /** Who did it; no name for Guichet itself and for somebody who was not signed in. */
  actor: z.object({
    kind: z.enum(["agent", "customer", "token", "system"]),
    id: Id.nullable(),
    name: z.string().nullable(),
    /** A machine did it in their name. */
    token: z.string().nullable(),
  }),
  /** The address it came from. */
  source: z.string().nullable(),
  /** Whom or what it was about, in words, when there is something to say. */
  about: z.string().nullable(),
  /** SHA-256 of this line and of the hash of the one before, in hexadecimal. */
  hash: z.string(),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditAsked = Paging.extend({
  what: Audited.optional(),
  agentId: Id.optional(),
  from: At.optional(),
  until: At.optional(),
});
export type AuditAsked = z.infer<typeof AuditAsked>;
