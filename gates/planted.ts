import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type File = { path: string; text: string };
export type Offence = { title: string; refusedBy: string; planted: File[]; clean: File[] };

const repository = join(import.meta.dirname, "..");
const configuration = [
  "biome.json",
  "knip.json",
  ".dependency-cruiser.cjs",
  "tsconfig.base.json",
  "package.json",
  "contract/package.json",
  "contract/tsconfig.json",
  "server/package.json",
  "server/tsconfig.json",
  "web/package.json",
  "web/tsconfig.json",
  "gates/grit",
];

/**
 * The catalogue of offences is prose with code in it, so that it can be read as examples.
 * A heading names the offence, `refused by` names the rule, and each block says where it lies.
 */
export function offencesIn(name: string): Offence[] {
  const text = readFileSync(join(import.meta.dirname, "offences", name), "utf8");
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const title = section.slice(0, section.indexOf("\n"));
      const refusedBy = /^refused by `([^`]+)`$/m.exec(section)?.[1] ?? "";
      return { title, refusedBy, planted: blocks(section, "planted"), clean: blocks(section, "clean") };
    });
}

function blocks(section: string, kind: "planted" | "clean"): File[] {
  const fences = section.matchAll(/^```\w+ (planted|clean|both) (\S+)\n([\s\S]*?)^```$/gm);
  return [...fences]
    .filter(([, side]) => side === kind || side === "both")
    .map(([, , path = "", text = ""]) => ({ path, text }));
}

/** A house in a temporary folder with our own configuration, and nothing in it but the files given. */
export function buildHouse(files: File[]): { root: string; tearDown: () => void } {
  const root = mkdtempSync(join(tmpdir(), "guichet-gates-"));
  for (const path of configuration) {
    cpSync(join(repository, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, tearDown: () => rmSync(root, { recursive: true, force: true }) };
}
