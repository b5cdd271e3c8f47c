import type { Column } from "@guichet/contract/columns.ts";
import type { SavedView } from "@guichet/contract/views.ts";
import { useMe } from "../../api/session.ts";

/**
 * What a reader chose to see on the rows of a list; null where nobody chose, and rows are as they come. One's own choice
 * for a view goes before the view's, and the view's before what one reads everywhere else.
 */
export function useColumns(saved: SavedView | undefined): readonly Column[] | null {
  const own = useMe().columns;
  const kept = saved && saved.columns.length > 0 ? saved.columns : undefined;
  return (saved && own[saved.id]) ?? kept ?? own.every ?? null;
}

/** The customer's words keep their own place in the row; all else stands in line. */
export const inLine = (columns: readonly Column[] | null): readonly Column[] =>
  columns?.filter((column) => column !== "excerpt") ?? [];
