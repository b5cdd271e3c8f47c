import type { Column } from "@guichet/contract/columns.ts";

/** What a row shows while nobody chose. */
export const asTheyCome: readonly Column[] = ["excerpt", "tags", "owner"];
