import type { Client } from "pg";

export type Row = Record<string, unknown>;

/** Whole rows by the thousand, in one statement; columns that are not given keep their defaults. */
export async function insertRows(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first).join(", ");
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

export const bytes = (content: Buffer): string => `\\x${content.toString("hex")}`;
