import type { MacroAct, MacroSituation } from "@guichet/contract/macros.ts";

/**
 * A macro is words and acts in one command. The words go where somebody writes, at their cursor, and stay there until
 * they press send; the acts are done at once, all or none, and one press puts them back. Nothing in a macro can speak
 * to a customer: a running macro never sends what somebody was still writing.
 */
export type Doing = { situation: MacroSituation; hasWords: boolean };

/** What was done, with what was there before: enough to put it back. */
export type Done =
  | { kind: "take" }
  | { kind: "follow" }
  | { kind: "close" }
  | { kind: "tag"; tagId: string }
  | { kind: "untag"; tagId: string }
  | { kind: "reason"; reasonId: string; before: string | null }
  | { kind: "note"; entryId: string }
  | { kind: "hand_over"; handoverId: string }
  | { kind: "snooze"; until: string; before: string | null };

const order: readonly MacroAct["kind"][] = [
  "take",
  "tag",
  "untag",
  "reason",
  "follow",
  "note",
  "hand_over",
  "snooze",
  "close",
];

/** Who answers first, the end last: whoever takes a ticket may hand it over, and nothing is done to a closed one. */
export const inOrder = (acts: readonly MacroAct[]): MacroAct[] =>
  acts.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));

/** A ticket is not closed under an answer that was not sent yet: it is closed by the press that sends it. */
export const waitsForSending = ({ kind }: MacroAct, { situation, hasWords }: Doing): boolean =>
  kind === "close" && situation === "reply" && hasWords;

/** Past this, other people have built on it. */
export const undoMinutes = 10;
