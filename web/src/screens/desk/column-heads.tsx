import type { Column } from "@guichet/contract/columns.ts";
import { cellWidth, mainWidth } from "../../parts/lists/cell-width.ts";
import { useColumnNames } from "../../parts/words/column-names.ts";

/** For the eye: each value says its own name to whoever listens. */
export function ColumnHeads({ columns }: { columns: readonly Column[] }) {
  const name = useColumnNames();
  return (
    <div
      aria-hidden="true"
      className="sticky top-0 z-20 hidden gap-6 border-b border-line bg-paper px-4 py-1.5 text-1 text-ink-soft @columns:flex"
    >
      <span className={mainWidth} />
      <span className="flex min-w-0 gap-4">
        {columns.map((column) => (
          <span key={column} className={`truncate ${cellWidth}`} title={name(column)}>
            {name(column)}
          </span>
        ))}
      </span>
    </div>
  );
}
