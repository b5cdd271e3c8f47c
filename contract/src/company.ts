import { z } from "zod";
import { OpeningPeriod, TimeZone } from "./calendars.ts";
import { At, Language } from "./ids.ts";

/** Whether an agent sees every ticket, or those of their teams, of no team, and their own. */
export const TicketsSeenBy = z.enum(["everyone", "team"]);
export type TicketsSeenBy = z.infer<typeof TicketsSeenBy>;

/** What those we serve are called: a trade has its own word. */
export const CustomerWord = z.enum(["customer", "member", "policyholder", "user", "subscriber", "tenant"]);
export type CustomerWord = z.infer<typeof CustomerWord>;

/** What those who serve are called. */
export const AgentWord = z.enum(["adviser", "agent", "case_manager"]);
export type AgentWord = z.infer<typeof AgentWord>;

const CallerRule = z.string().trim().min(1).max(300).nullable();

export const Company = z.object({
  name: z.string().trim().min(1).max(120),
  language: Language,
  timeZone: TimeZone,
  openingHours: z.array(OpeningPeriod).max(70),
  /** Null in silent mode: everything enters and shows, nothing leaves by itself. */
  counterOpenedAt: At.nullable(),
  /** Seconds during which a reply can be taken back. */
  undoSeconds: z.int().min(0).max(120),
  /** Opening minutes a ticket may stay without an owner before the lead owns it. */
  ownerMinutes: z.int().min(1).max(480),
  /** Hours between a closing and its survey. */
  surveyDelayHours: z.int().min(0).max(720),
  /** A reply to what was closed longer ago than so many days goes on in a ticket of its own; null: it always reopens. */
  continueAfterDays: z.int().min(1).max(3650).nullable(),
  /** Leads, directors and administrators see everything all the same. */
  ticketsSeenBy: TicketsSeenBy,
  customerWord: CustomerWord,
  agentWord: AgentWord,
  /** What may be told to a caller before we know who they are, and what may not; null is the product's own words. */
  callerMay: CallerRule,
  callerMayNot: CallerRule,
});
export type Company = z.infer<typeof Company>;

export const CompanyChange = Company.omit({ counterOpenedAt: true }).partial();
export type CompanyChange = z.infer<typeof CompanyChange>;
