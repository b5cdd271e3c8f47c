import type { Visitor } from "@guichet/contract/visits.ts";

/** Whoever stands there: somebody known, or a new name as it was typed. */
export type Chosen = { kind: "known"; visitor: Visitor } | { kind: "new"; typed: string };
