import { z } from "zod";
import { Role } from "./access.ts";
import { TicketsSeenBy } from "./company.ts";
import { Id } from "./ids.ts";
import { AgentName, TeamName } from "./team.ts";

/** A team or a person an inbox is kept to: they read what came by it, and answer its customers or not. */
export const Grant = z
  .object({ teamId: Id.nullable(), agentId: Id.nullable(), answers: z.boolean() })
  .refine(({ teamId, agentId }) => (teamId === null) !== (agentId === null), "team_or_agent");
export type Grant = z.infer<typeof Grant>;

/** An inbox that is kept: nobody else sees what came by it, whatever their role. */
export const Keeping = z.object({ grants: z.array(Grant).min(1).max(200) });
export type Keeping = z.infer<typeof Keeping>;

/** What somebody may do with what came by an inbox. */
export const InboxRight = z.enum(["answers", "reads", "none"]);
export type InboxRight = z.infer<typeof InboxRight>;

export const PersonRights = AgentName.extend({
  roles: z.array(Role),
  teams: z.array(TeamName.extend({ leads: z.boolean() })),
  /** How many of the open tickets they see now. */
  open: z.int(),
  /** One for each inbox, in their order. */
  inboxes: z.array(z.object({ inboxId: Id, right: InboxRight })),
});
export type PersonRights = z.infer<typeof PersonRights>;

export const InboxRights = z.object({
  id: Id,
  name: z.string(),
  /** Whose its tickets are. */
  team: TeamName.nullable(),
  /** Whom it is kept to; null when it is not. */
  keptTo: z.array(Grant.safeExtend({ name: z.string() })).nullable(),
});
export type InboxRights = z.infer<typeof InboxRights>;

/** Who may see and do what, as it stands now. */
export const Rights = z.object({
  ticketsSeenBy: TicketsSeenBy,
  /** All the open tickets of the house. */
  open: z.int(),
  people: z.array(PersonRights),
  inboxes: z.array(InboxRights),
});
export type Rights = z.infer<typeof Rights>;

/** A change that might be made: see its effect before. Null takes somebody out of a team, and opens an inbox to all. */
export const RightsChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("roles"), agentId: Id, roles: z.array(Role).min(1) }),
  z.object({
    kind: z.literal("membership"),
    teamId: Id,
    agentId: Id,
    member: z.object({ leads: z.boolean() }).nullable(),
  }),
  z.object({ kind: z.literal("keeping"), inboxId: Id, grants: Keeping.shape.grants.nullable() }),
  z.object({ kind: z.literal("team_removal"), teamId: Id }),
  /** Whose the tickets that come by it are from now on; null is everybody's. */
  z.object({ kind: z.literal("inbox_team"), inboxId: Id, teamId: Id.nullable() }),
  z.object({ kind: z.literal("sight"), ticketsSeenBy: TicketsSeenBy }),
]);
export type RightsChange = z.infer<typeof RightsChange>;

/** Several are weighed together, in their order. */
export const RightsChanges = z.object({ changes: z.array(RightsChange).min(1).max(100) });
export type RightsChanges = z.infer<typeof RightsChanges>;

/** Whoever it touches, as they stand and as they would. */
export const RightsEffect = z.object({
  open: z.int(),
  people: z.array(z.object({ before: PersonRights, after: PersonRights })),
  /** Open tickets whose owner would see them for no other reason than owning them. */
  onlyTheirs: z.int(),
});
export type RightsEffect = z.infer<typeof RightsEffect>;
