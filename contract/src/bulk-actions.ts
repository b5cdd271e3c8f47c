import { z } from "zod";
import { At, Id } from "./ids.ts";
import { mostAtOnce } from "./most-at-once.ts";
import type { RefusalCode, Refusals } from "./refusals.ts";
import { Closing } from "./tickets.ts";

/** What may be done to many tickets at once. Giving them to somebody is not: a handover needs its reason, each its own. */
export const BulkAct = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("take") }),
  z.object({ kind: z.literal("release") }),
  Closing.extend({ kind: z.literal("close") }),
  z.object({ kind: z.literal("reopen") }),
  z.object({ kind: z.literal("snooze"), at: At }),
  z.object({ kind: z.literal("wake") }),
  z.object({ kind: z.literal("tag"), tagId: Id }),
  z.object({ kind: z.literal("untag"), tagId: Id }),
  z.object({ kind: z.literal("reason"), reasonId: Id }),
  z.object({ kind: z.literal("follow") }),
  z.object({ kind: z.literal("unfollow") }),
  /** Its acts only: on many at once nobody writes. */
  z.object({ kind: z.literal("macro"), macroId: Id }),
  /** What a macro did to many at once, put back on each of them: `batchId` is the bulk action that did it. */
  z.object({ kind: z.literal("macro_undo"), macroId: Id, batchId: Id }),
]);
export type BulkAct = z.infer<typeof BulkAct>;

export const BulkAsking = z.object({
  act: BulkAct,
  ticketIds: z.array(Id).min(1).max(mostAtOnce),
  /** A second press with the same key is the same action. */
  idempotencyKey: z.uuid(),
});
export type BulkAsking = z.infer<typeof BulkAsking>;

/** A ticket to which it was not done, and the very refusal it would have met alone. */
export const BulkRefused = z.object({
  ticketId: Id,
  reference: z.string(),
  subject: z.string(),
  refusal: z.object({
    code: z.custom<RefusalCode>((value) => typeof value === "string"),
    particulars: z.custom<Refusals[RefusalCode]>((value) => typeof value === "object"),
  }),
});
export type BulkRefused = z.infer<typeof BulkRefused>;

export const BulkAction = z.object({
  id: Id,
  act: BulkAct,
  madeAt: At,
  finishedAt: At.nullable(),
  total: z.int(),
  done: z.int(),
  refused: z.int(),
  /** Of those done, the tickets that were so already. */
  unchanged: z.int(),
  /** The action it takes back, and the one that takes it back. */
  undoes: Id.nullable(),
  undoneBy: Id.nullable(),
  /** What it changed can be put back as it was, by whoever asked for it. */
  mayUndo: z.boolean(),
});
export type BulkAction = z.infer<typeof BulkAction>;

/** With its account: the refusals, in the order in which the tickets were named. */
export const BulkAccount = BulkAction.extend({ refusals: z.array(BulkRefused) });
export type BulkAccount = z.infer<typeof BulkAccount>;

/** Tickets of a list by their ids alone, in its order: a selection needs no more. */
export const TicketIds = z.object({ ids: z.array(Id), next: z.string().nullable() });
export type TicketIds = z.infer<typeof TicketIds>;

export type BulkFacts = {
  "bulk.asked": { bulkId: Id; total: number };
  "bulk.finished": { bulkId: Id; done: number; refused: number };
};
