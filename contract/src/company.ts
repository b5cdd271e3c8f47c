import { z } from "zod";
import { At, Language } from "./ids.ts";

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/u, "time_of_day");

/** One opening period of a week day (1 is Monday, 7 Sunday), in the company's time zone. Several a day: lunch exists. */
export const OpeningPeriod = z
  .object({ day: z.int().min(1).max(7), from: TimeOfDay, to: TimeOfDay })
  .refine((period) => period.from < period.to, "period_order");
export type OpeningPeriod = z.infer<typeof OpeningPeriod>;

export const TimeZone = z.string().min(1).max(64);

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
});
export type Company = z.infer<typeof Company>;

export const CompanyChange = Company.omit({ counterOpenedAt: true }).partial();
export type CompanyChange = z.infer<typeof CompanyChange>;
