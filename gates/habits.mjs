import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { titlesIn } from "./titles.mjs";
import { read } from "./tree.mjs";

const page = "docs/habits.md";
const root = resolve(process.argv.slice(2).find((word) => !word.startsWith("--")) ?? ".");
/** A row without a test says why: later, with which work; or that there is nothing to try. */
const excused = /^\*(?:Later|No test)\*: \S/u;

/** The rows of the page's tables, by the column that says what holds them. */
function rowsOf(text) {
  let at;
  return text.split("\n").flatMap((line) => {
    if (!line.startsWith("|")) return [];
    const cells = line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
    if (cells.includes("held by")) at = cells.indexOf("held by");
    else if (!/^-+$/u.test(cells[0])) return [{ habit: cells[0], held: cells[at] ?? "" }];
    return [];
  });
}

/** `file` "title", "title"; `file` "title": each title with the file named before it. */
function promisesOf(held) {
  let path;
  return [...held.matchAll(/`([^`]+\.(?:test|journey)\.tsx?)`|"([^"]+)"/gu)].flatMap(([, file, title]) => {
    path = file ?? path;
    return title === undefined ? [] : [{ path, title }];
  });
}

const standing = new Map();
function titlesAt(path) {
  if (!standing.has(path)) {
    const there = path !== undefined && existsSync(join(root, path));
    standing.set(path, new Set(there ? titlesIn(path, read(root, path)).map(({ title }) => title) : []));
  }
  return standing.get(path);
}

const rows = rowsOf(read(root, page));
const faults = rows.flatMap(({ habit, held }) => {
  const promises = promisesOf(held);
  if (promises.length === 0 && !excused.test(held)) return [`✗ held by nothing  ${habit}`];
  return promises
    .filter(({ path, title }) => !titlesAt(path).has(title))
    .map(({ path, title }) => `✗ no such title  ${path}  "${title}" (${habit})`);
});
if (rows.length === 0) faults.push(`✗ no row  ${page}`);

for (const fault of faults) console.log(fault);
console.log(`${rows.length} habits, ${faults.length} without what holds them`);
process.exitCode = faults.length === 0 ? 0 : 1;
