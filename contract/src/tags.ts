import { z } from "zod";
import { At, Id } from "./ids.ts";

/** A quiet sign beside the name, never instead of it. None of them is red, green or amber: those say what became of a promise. */
export const TagColour = z.enum(["slate", "blue", "teal", "violet", "ochre"]);
export type TagColour = z.infer<typeof TagColour>;

/** A free name that people give to tickets. */
export const Tag = z.object({
  id: Id,
  name: z.string(),
  colour: TagColour,
  /** The tag it now stands for; tickets that have this one are shown with that one. */
  mergedInto: Id.nullable(),
  /** No longer offered; tickets that have it keep it. */
  retiredAt: At.nullable(),
});
export type Tag = z.infer<typeof Tag>;

export const TagWriting = z.object({
  name: z
    .string()
    .transform((name) => name.replaceAll(/[\p{C}\s]+/gu, " ").trim())
    .pipe(z.string().min(1).max(40)),
  colour: TagColour.default("slate"),
});
export type TagWriting = z.infer<typeof TagWriting>;

export const TagMerge = z.object({ into: Id });
export type TagMerge = z.infer<typeof TagMerge>;

export type TagFacts = {
  /** Added, renamed, merged, parted, retired or brought back: the whole list is short enough to be read again. */
  "tag.changed": { tagId: Id };
  /** The tags it has from then on, and the one that was added or taken off. */
  "ticket.tagged": { ticketId: Id; tagIds: Id[]; added: Id | null; removed: Id | null };
};
