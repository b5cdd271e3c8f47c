import { z } from "zod";
import { OpeningPeriod } from "./calendars.ts";
import { At, Id, Language } from "./ids.ts";
import { AgentName } from "./team.ts";

/** `off_hours`: not away, but not at work now either. */
export const PresenceState = z.enum(["available", "away", "off_hours"]);
export type PresenceState = z.infer<typeof PresenceState>;

export const Absence = z.object({
  id: Id,
  agentId: Id,
  startsAt: At,
  /** Null: until they say that they are back. */
  endsAt: At.nullable(),
  note: z.string(),
  /** Who stands in: the first to be told of what is at risk meanwhile. */
  replacedBy: AgentName.nullable(),
});
export type Absence = z.infer<typeof Absence>;

/** For myself, now, unless said otherwise; a lead says it for somebody who fell ill. */
export const SayingAbsence = z
  .object({
    agentId: Id.optional(),
    startsAt: At.optional(),
    endsAt: At.nullable().default(null),
    note: z.string().trim().max(500).default(""),
    replacedBy: Id.nullable().default(null),
  })
  .refine(
    ({ startsAt, endsAt }) => !startsAt || !endsAt || Date.parse(startsAt) < Date.parse(endsAt),
    "period_order",
  );
export type SayingAbsence = z.infer<typeof SayingAbsence>;

/** What routing knows of a person, and what colleagues see before they hand over. */
export const AgentPlace = z.object({
  skills: z.array(z.string().trim().min(1).max(60)).max(30),
  /** Without any, every language. */
  languages: z.array(Language).max(10),
  /** Null: the house's. */
  capacity: z.int().min(1).max(1000).nullable(),
  /** In the company's time zone; without any, whenever the house is open. */
  workingHours: z.array(OpeningPeriod).max(70),
});
export type AgentPlace = z.infer<typeof AgentPlace>;

/** A colleague as one sees them when choosing whom to ask: are they there, and have they room? */
export const Presence = AgentName.extend({
  state: PresenceState,
  /** The absence that runs now, or the next one. */
  absence: Absence.nullable(),
  /** Open tickets; those that wait for the customer weigh half. */
  load: z.number(),
  open: z.int(),
  place: AgentPlace,
  teamIds: z.array(Id),
});
export type Presence = z.infer<typeof Presence>;

export type PresenceFacts = {
  "agent.went_away": { agentId: Id; absenceId: Id; startsAt: At; endsAt: At | null };
  "agent.came_back": { agentId: Id; absenceId: Id };
  "agent.placed": { agentId: Id };
};
