import { z } from "zod";
import { At, Id } from "./ids.ts";

export const FigureName = z.enum([
  "tickets_in",
  "answered",
  "unanswered",
  "time_to_take_up",
  "time_to_first_answer",
  "time_to_first_answer_elapsed",
  "time_to_solve",
  "reopened",
  "promises_kept",
  "promises_renegotiated",
  "promises_broken",
  "promises_open",
  "promises_covered",
  "promise_delay",
  "satisfaction",
  "satisfaction_operational",
  "satisfaction_relational",
]);
export type FigureName = z.infer<typeof FigureName>;

/** A figure never travels without its population, its exclusions, its n and its time basis. */
export const Figure = z.object({
  name: FigureName,
  unit: z.enum(["count", "minutes", "percent"]),
  /** The median for durations, the share for percentages, the number for counts; null when n is 0. */
  value: z.number().nullable(),
  /** Durations only. */
  mean: z.number().nullable(),
  p90: z.number().nullable(),
  /** How many tickets, promises or answers the value is made of. */
  n: z.int(),
  /** Those it could have been made of. */
  population: z.int(),
  /** Left out, by reason (codes with words in the locales). */
  excluded: z.record(z.string(), z.int()),
  timeBasis: z.enum(["opening", "elapsed", "none"]),
  /** Which date places a ticket in the period. */
  cohort: z.enum(["opened", "closed", "answered", "due", "now"]),
  /** Wilson interval at 95 %, percentages only. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** For what stands now, whatever the period: since when the oldest has stood. */
  oldest: At.nullable(),
  /** How many of those have stood for so many days at least, and for less than the next says; empty for other figures. */
  ages: z.array(z.object({ days: z.int(), n: z.int() })),
  /** One value a day over the period, oldest first; null for a day without any, empty for what stands now. */
  trend: z.array(z.object({ day: z.string(), value: z.number().nullable() })),
});
export type Figure = z.infer<typeof Figure>;

export const FiguresAsked = z.object({
  /** Days in the company's time zone, both included: `2026-11-01`. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Of this team's tickets only; for whoever leads it. */
  teamId: Id.optional(),
  /** Of the tickets of this reason and of all that hangs on it; or of those of none. */
  reasonId: z.union([Id, z.literal("none")]).optional(),
});
export type FiguresAsked = z.infer<typeof FiguresAsked>;

export const Figures = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  computedAt: At,
  /** Days of the period on which the house did not open: a line of days goes on over them. */
  closedDays: z.array(z.string()),
  figures: z.array(Figure),
});
export type Figures = z.infer<typeof Figures>;

/** The four that are read reason by reason, in the order of a ticket's life. */
export const ReasonFigureName = FigureName.extract([
  "tickets_in",
  "time_to_first_answer",
  "time_to_solve",
  "satisfaction",
]);
export type ReasonFigureName = z.infer<typeof ReasonFigureName>;

export const ReasonFigure = Figure.pick({
  unit: true,
  value: true,
  n: true,
  population: true,
  interval: true,
}).extend({ name: ReasonFigureName });
export type ReasonFigure = z.infer<typeof ReasonFigure>;

/** One reason with all that hangs on it; null for the tickets of none. */
export const ReasonFigures = z.object({
  reason: z.object({ id: Id, name: z.string(), path: z.array(z.string()) }).nullable(),
  figures: z.array(ReasonFigure),
});
export type ReasonFigures = z.infer<typeof ReasonFigures>;

/** As the tree is read; a reason of which nothing came is left out. */
export const FiguresByReason = z.object({ items: z.array(ReasonFigures) });
export type FiguresByReason = z.infer<typeof FiguresByReason>;
