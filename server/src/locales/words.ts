import type { RefusalCode, Refusals } from "@guichet/contract/refusals.ts";

/** A code without its words does not compile, in either language. */
export type RefusalWords = { [Code in RefusalCode]: (particulars: Refusals[Code]) => string };
