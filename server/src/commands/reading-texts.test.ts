import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { GuardReading } from "@guichet/contract/guard.ts";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("../command-line.ts", import.meta.url));

async function guardReads(lines: readonly string[]): Promise<(GuardReading & { error?: string })[]> {
  // Nothing of a server is within reach: no database, no folder of data.
  const child = spawn(process.execPath, [program, "guard", "read"], {
    env: { DATABASE_URL: "postgres://nowhere:1" },
  });
  child.stdin.end(lines.join("\n"));
  const said = await text(child.stdout);
  return said
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("texts are read one a line without a server, and a line that is no text has its answer too", async () => {
  const readings = await guardReads([
    JSON.stringify({ text: "Bonjour, votre comande est là. Bien à vous", language: "fr" }),
    "no JSON",
    "",
    JSON.stringify({ text: "Hello, please call back. Regards", language: "en" }),
  ]);

  expect(readings.map(({ error, findings }) => error ?? findings.map(({ excerpt }) => excerpt))).toEqual([
    ["comande"],
    expect.stringContaining("JSON"),
    [],
  ]);
});
