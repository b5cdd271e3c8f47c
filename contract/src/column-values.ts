import { z } from "zod";
import { FieldValue } from "./fields.ts";
import { Id } from "./ids.ts";
import { ReasonName } from "./reasons.ts";

/** What columns need and rows do not carry; asked of those in sight only. */
export const ColumnValues = z.object({
  id: Id,
  reason: ReasonName.nullable(),
  inbox: z.object({ id: Id, name: z.string() }).nullable(),
  /** By the ids of the fields; what is empty is left out. */
  fields: z.record(Id, FieldValue),
});
export type ColumnValues = z.infer<typeof ColumnValues>;
