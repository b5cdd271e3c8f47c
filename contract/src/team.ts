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

export const RoleChoice = z.object({ roles: z.array(Role).min(1) });
export type RoleChoice = z.infer<typeof RoleChoice>;

export const TeamName = z.object({ id: Id, name: z.string() });
export type TeamName = z.infer<typeof TeamName>;

/** Those who answer together. An agent may be in several; some of them lead it. */
export const Team = TeamName.extend({
  members: z.array(AgentName.extend({ leads: z.boolean() })),
  /** The inboxes whose tickets come to it. */
  inboxes: z.array(z.object({ id: Id, name: z.string() })),
});
export type Team = z.infer<typeof Team>;

export const TeamNaming = z.object({ name: z.string().trim().min(1).max(120) });
export type TeamNaming = z.infer<typeof TeamNaming>;

export const Membership = z.object({ leads: z.boolean().default(false) });
export type Membership = z.infer<typeof Membership>;

export type TeamFacts = {
  "agent.joined": { agentId: Id; name: string };
  "agent.disabled": { agentId: Id };
  "team.made": { teamId: Id; name: string };
  "team.renamed": { teamId: Id; name: string };
  "team.removed": { teamId: Id; name: string };
  "team.joined": { teamId: Id; agentId: Id; leads: boolean };
  "team.left": { teamId: Id; agentId: Id };
};
