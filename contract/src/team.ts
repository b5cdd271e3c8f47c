import { z } from "zod";
import { Role } from "./access.ts";
import { At, EmailAddress, Id, Language } from "./ids.ts";

/** How a colleague is named wherever they appear. */
export const AgentName = z.object({ id: Id, name: z.string() });
export type AgentName = z.infer<typeof AgentName>;

export const Agent = AgentName.extend({
  email: z.string(),
  roles: z.array(Role),
  language: Language,
  joinedAt: At,
  disabledAt: At.nullable(),
});
export type Agent = z.infer<typeof Agent>;

export const Invitation = z.object({
  id: Id,
  email: z.string().nullable(),
  roles: z.array(Role),
  createdAt: At,
  expiresAt: At,
  /** The one-time link; present only in the answer that makes the invitation. */
  link: z.string().optional(),
});
export type Invitation = z.infer<typeof Invitation>;

export const Inviting = z.object({
  email: EmailAddress,
  roles: z.array(Role).min(1).default(["agent"]),
});
export type Inviting = z.infer<typeof Inviting>;

export type TeamFacts = {
  "agent.joined": { agentId: Id; name: string };
  "agent.disabled": { agentId: Id };
};
