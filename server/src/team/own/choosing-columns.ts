import type { Me } from "@guichet/contract/access.ts";
import type { Column, ColumnList } from "@guichet/contract/columns.ts";
import { requirePerson } from "../../access/policy.ts";
import { showMe } from "../../access/showing-me.ts";
import type { Work } from "../../platform/work.ts";
import { markColumns } from "../rows.ts";

/** What somebody reads on the rows of a list goes with them, whatever the browser; null is no choice of their own. */
export async function chooseColumns(work: Work, list: ColumnList, columns: Column[] | null): Promise<Me> {
  const { id } = requirePerson(work.actor);
  await markColumns(work, id, list, columns && [...new Set(columns)]);
  return showMe(work, id);
}
