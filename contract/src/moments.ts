import { z } from "zod";
import { At, Language } from "./ids.ts";

/** Ready moments, counted on the opening hours; what makes no sense now is not offered. */
export const MomentPreset = z.enum(["later_today", "tomorrow_morning", "monday", "in_a_week"]);
export type MomentPreset = z.infer<typeof MomentPreset>;

const TypedWords = z.string().trim().min(1).max(200);

/** A time to come: an instant, a preset, or words as people type them (“jeudi 9h”, “in 3 days”). */
export const When = z.union([
  z.strictObject({ at: At }),
  z.strictObject({ preset: MomentPreset }),
  z.strictObject({ words: TypedWords, language: Language.optional() }),
]);
export type When = z.infer<typeof When>;

export const MomentsAsked = z.object({
  words: z.string().trim().max(200).optional(),
  language: Language.optional(),
});

export const Moments = z.object({
  presets: z.array(z.object({ preset: MomentPreset, at: At })),
  /** What the words say; null when they say no time to come. */
  read: At.nullable(),
});
export type Moments = z.infer<typeof Moments>;
