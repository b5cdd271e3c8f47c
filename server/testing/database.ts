import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";
import { inject } from "vitest";
import { urlOf } from "./test-server.ts";

export type FreshDatabase = { url: string; drop(): Promise<void> };

/** A migrated database of its own for one test file, on the real server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { url, template, prefix } = inject("testServer");
  const name = `${prefix}${randomBytes(6).toString("hex")}`;
  await runOn(
    url,
    `create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)} strategy file_copy`,
  );
  return {
    url: urlOf(url, name),
    drop: () => runOn(url, `drop database if exists ${escapeIdentifier(name)} with (force)`),
  };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
