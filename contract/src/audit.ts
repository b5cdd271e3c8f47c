import { z } from "zod";
import { audited } from "./audited.ts";
import { At, Id } from "./ids.ts";
import { Paging } from "./paging.ts";

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
  what: z.enum(audited).optional(),
  agentId: Id.optional(),
  from: At.optional(),
  until: At.optional(),
});
export type AuditAsked = z.infer<typeof AuditAsked>;
