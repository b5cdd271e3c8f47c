import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { File } from "./planted.ts";
import { buildHouse } from "./planted.ts";

export type Outcome = { passed: boolean; said: string };

const repository = join(import.meta.dirname, "..");

/** Gives a house built of these files to a real tool and hears what it says. */
export function judge(files: File[], tool: string, ...words: string[]): Outcome {
  const house = buildHouse(files);
  try {
    const given = words.map((word) => (word === "HOUSE" ? house.root : word));
    const run = spawnSync(process.execPath, [join(repository, tool), ...given], {
      cwd: house.root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    return { passed: run.status === 0, said: run.stdout + run.stderr };
  } finally {
    house.tearDown();
  }
}

/** The lines of a report that name a file. */
export const linesAbout = (said: string, path: string): string[] =>
  said.split("\n").filter((line) => line.includes(path));

export const repeated = (line: string, times: number): string => `${line}\n`.repeat(times);
