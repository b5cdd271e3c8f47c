import { z } from "zod";
import { At, Id } from "./ids.ts";
import { AgentName } from "./team.ts";

/**
 * Why somebody is called: named in a note, asked to read a draft over, given their own draft back, or because what they
 * had put off did not leave.
 */
export const MentionKind = z.enum(["note", "review", "handed_back", "brought_back"]);
export type MentionKind = z.infer<typeof MentionKind>;

export const Mention = z.object({
  id: Id,
  kind: MentionKind,
  /** Null when nobody called: something happened. */
  by: AgentName.nullable(),
  ticket: z.object({ id: Id, reference: z.string(), subject: z.string(), customerName: z.string() }),
  /** The note; null for a draft. */
  entryId: Id.nullable(),
  excerpt: z.string(),
  at: At,
  readAt: At.nullable(),
});
export type Mention = z.infer<typeof Mention>;

/** A colleague who may be called into a ticket, and whether they see it. */
export const Callable = AgentName.extend({ sees: z.boolean() });
export type Callable = z.infer<typeof Callable>;

/** A team that may be called: whom it reaches besides whoever calls, and who of it would hear nothing. */
export const CallableTeam = z.object({
  id: Id,
  name: z.string(),
  reached: z.array(AgentName),
  unreached: z.array(AgentName),
});
export type CallableTeam = z.infer<typeof CallableTeam>;

export const WhoMayBeCalled = z.object({ items: z.array(Callable), teams: z.array(CallableTeam) });
export type WhoMayBeCalled = z.infer<typeof WhoMayBeCalled>;

export type MentionFacts = {
  "agent.mentioned": { ticketId: Id; mentionId: Id; agentId: Id; kind: MentionKind };
};
