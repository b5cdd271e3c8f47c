import type { SaleMoment } from "@guichet/contract/reasons.ts";

/**
 * A reason of a first set. `meaning` is the name under which the product knows words that lead to it
 * (`language/incoming`); it stays with the reason however it is moved.
 */
export type Seed = { meaning: string; fr: string; en: string; urgent?: true };
export type SeedBranch = Seed & { at: SaleMoment; leaves?: readonly Seed[] };
export type SeedSet = readonly SeedBranch[];
