import { z } from "zod";
import { Id } from "./ids.ts";

/** What a row may show beside its customer, its subject and what is owed; a field of the house by its id. */
export const Column = z.union([
  z.enum([
    "excerpt",
    "reference",
    "owner",
    "reason",
    "tags",
    "team",
    "inbox",
    "channel",
    "opened",
    "last_word",
    "due",
  ]),
  z.templateLiteral(["field:", z.uuid()]),
]);
export type Column = z.infer<typeof Column>;

/** In their order. */
export const Columns = z.array(Column).max(12);

/** Of which list somebody chose them: of one saved view, or of every list that has none of its own. */
export const ColumnList = z.union([z.literal("every"), Id]);
export type ColumnList = z.infer<typeof ColumnList>;

export const ColumnChoice = z.object({ columns: Columns });

/** What somebody chose for themselves, list by list. */
export const OwnColumns = z.record(z.string(), Columns);
export type OwnColumns = z.infer<typeof OwnColumns>;
