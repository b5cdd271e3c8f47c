import type { BulkAction } from "@guichet/contract/bulk-actions.ts";
import { opposite } from "./opposite.ts";
import type { BulkRow } from "./rows.ts";

export const presentBulk = (row: BulkRow): BulkAction => ({
  ...row,
  mayUndo: row.undoes === null && row.undoneBy === null && opposite(row) !== null,
});
