import { z } from "zod";
import { Channel } from "./channels.ts";
import { Id, Language } from "./ids.ts";
import { TicketState } from "./tickets.ts";

/**
 * A filter is a list of conditions that all hold, each saying one thing of a ticket. It stands as it is in the address
 * of a list, in a saved view and in a bulk action: one shape, read to SQL in one place.
 */
const ids = z.array(Id).min(1).max(50);
/** Whatever is named is kept out instead. */
const not = z.literal(true).optional();
/** Five years: what is further back is looked for, not watched. */
const hours = z.int().min(1).max(43_920);
const than = z.enum(["less", "more"]);

export const PromiseCondition = z.enum(["broken", "at_risk", "running", "none"]);
export type PromiseCondition = z.infer<typeof PromiseCondition>;

/** Where a range of a field begins or ends. */
const FieldBound = z.union([z.number(), z.iso.date()]);

export const Condition = z.discriminatedUnion("on", [
  z.object({ on: z.literal("state"), is: z.array(TicketState).min(1).max(8), not }),
  /** `me` is whoever reads: a view shared by all shows each their own. */
  z.object({
    on: z.literal("owner"),
    is: z
      .array(z.union([z.enum(["me", "nobody"]), Id]))
      .min(1)
      .max(50),
    not,
  }),
  /** `mine` are those of whoever reads; `none`, tickets that belong to everybody. */
  z.object({
    on: z.literal("team"),
    is: z
      .array(z.union([z.enum(["mine", "none"]), Id]))
      .min(1)
      .max(50),
    not,
  }),
  z.object({ on: z.literal("inbox"), is: ids, not }),
  z.object({ on: z.literal("channel"), is: z.array(Channel).min(1).max(20), not }),
  z.object({
    on: z.literal("reason"),
    is: z
      .array(z.union([z.literal("none"), Id]))
      .min(1)
      .max(50),
    not,
  }),
  /** Any of them, or any tag merged into one of them. */
  z.object({ on: z.literal("tag"), is: ids, not }),
  /**
   * A field says one of these, or has these words in it, or stands between two numbers or two days, both included and
   * either left out; or says anything where nothing of that is named. Choices by their ids, yes or no as `true`, `false`.
   */
  z
    .object({
      on: z.literal("field"),
      field: Id,
      says: z.array(z.string().max(500)).min(1).max(50).optional(),
      has: z.string().trim().min(1).max(100).optional(),
      from: FieldBound.optional(),
      to: FieldBound.optional(),
      not,
    })
    .refine(({ says, has, from, to }) => {
      const ways = [says, has, from ?? to].filter((way) => way !== undefined);
      return ways.length <= 1 && (from === undefined || to === undefined || typeof from === typeof to);
    }),
  z.object({ on: z.literal("language"), is: z.array(Language).min(1).max(8), not }),
  z.object({ on: z.literal("customer"), is: ids, not }),
  z.object({ on: z.literal("promise"), is: z.array(PromiseCondition).min(1).max(4), not }),
  /** Opened less, or more, than so many hours ago. */
  z.object({ on: z.literal("opened"), than, hours }),
  z.object({ on: z.literal("last_word"), than, hours }),
  /** A customer waits for a word of ours, and has for less, or more, than so long. */
  z.object({ on: z.literal("waiting"), than, hours }),
  z.object({ on: z.literal("unanswered"), not }),
  /** Set aside as unwanted: in no list that does not ask for it. */
  z.object({ on: z.literal("spam") }),
  /** Something in it cannot wait. */
  z.object({ on: z.literal("urgent"), not }),
  /** Whoever reads follows it. */
  z.object({ on: z.literal("followed"), not }),
  /** All these words, or their beginnings, in the subject; accents and case set aside. */
  z.object({ on: z.literal("subject"), has: z.string().trim().min(1).max(100), not }),
]);
export type Condition = z.infer<typeof Condition>;
export type ConditionOn = Condition["on"];

export const Filter = z.array(Condition).max(15);
export type Filter = z.infer<typeof Filter>;

/** Newest word first; who waits longest first, then the rest; what falls due next first, then the rest. */
export const Sort = z.enum(["newest", "oldest_wait", "next_due", "waking"]);
export type Sort = z.infer<typeof Sort>;

/** As an address carries it: JSON, percent-encoded. */
export const FilterText = z
  .string()
  .max(8000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "json" });
      return z.NEVER;
    }
  })
  .pipe(Filter);

/** How many tickets a filter holds, up to 1,001; null where it is too rare in too much to be counted at once. */
export const FilterCount = z.object({ count: z.int().nullable() });
export type FilterCount = z.infer<typeof FilterCount>;
