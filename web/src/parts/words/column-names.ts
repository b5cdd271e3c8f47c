import type { Column } from "@guichet/contract/columns.ts";
import { useTranslation } from "react-i18next";
import { useFields } from "../../api/lists/fields.ts";

/** What one may choose among: what every ticket has, then the fields of the house that are in use. */
export const everyColumn = [
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
] as const satisfies readonly Column[];

type BuiltIn = (typeof everyColumn)[number];
export const fieldOf = (column: Column): string | null =>
  column.startsWith("field:") ? column.slice("field:".length) : null;
const isBuiltIn = (column: Column): column is BuiltIn => everyColumn.some((each) => each === column);

export function useColumnNames(): (column: Column) => string {
  const { t } = useTranslation();
  const fields = useFields().data?.items ?? [];
  return (column) => {
    if (isBuiltIn(column)) return t(`columns.name.${column}`);
    return fields.find(({ id }) => id === fieldOf(column))?.name ?? t("filter.unknown");
  };
}
