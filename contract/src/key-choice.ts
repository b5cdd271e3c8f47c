import { z } from "zod";
import { actNames } from "./keys.ts";

/** One key or two, one after the other; empty for an act that is wanted without a key. */
const Key = z.string().regex(/^(?:(?:Shift\+\p{Lu}|[^\s\p{Lu}])(?: (?:Shift\+\p{Lu}|[^\s\p{Lu}]))?)?$/u);

/** What somebody's hands have learnt: single keys on or off, and the acts whose key is not the one they come with. */
export const KeyChoice = z.object({
  on: z.boolean(),
  chosen: z.partialRecord(z.enum(actNames), Key),
});
export type KeyChoice = z.infer<typeof KeyChoice>;
