import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const notOurs = new Set(["node_modules", ".git", "dist", "data", ".cache", "coverage", "test-results"]);

/** Every file under a root, as paths with forward slashes, in a stable order. */
export function filesUnder(root) {
  const found = [];
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (notOurs.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) found.push(relative(root, path).split(sep).join("/"));
    }
  };
  visit(root);
  return found.sort();
}

export const read = (root, path) => readFileSync(join(root, path), "utf8");

export const isTest = (path) => /\.(?:test|journey)\.tsx?$/.test(path);

export const isSource = (path) => /\.(?:ts|tsx|mjs|cjs|js|css)$/.test(path);

/** Recorded mail, pages and payloads are kept as they came: they are not written by us. */
export const isSpecimen = (path) => /(?:^|\/)specimens\//.test(path);
