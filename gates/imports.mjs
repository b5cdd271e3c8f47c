import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { filesUnder } from "./tree.mjs";

const root = resolve(process.argv[2] ?? ".");
const cruiser = join(import.meta.dirname, "../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const walked = /^(?:contract\/src|server\/src|server\/testing|web\/src)\/.*\.tsx?$/;

const expected = filesUnder(root).filter((path) => walked.test(path) && !path.endsWith(".d.ts"));
const folders = [...new Set(expected.map((path) => path.split("/").slice(0, 2).join("/")))];
if (folders.length === 0) {
  console.log("no sources yet");
  process.exit(0);
}

const run = spawnSync(
  process.execPath,
  [cruiser, ...folders, "--config", ".dependency-cruiser.cjs", "--output-type", "json"],
  { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
);
if (!run.stdout.startsWith("{")) {
  console.log(run.stdout + run.stderr);
  process.exit(1);
}

const { modules, summary } = JSON.parse(run.stdout);
const seen = new Set(modules.map((module) => module.source));
// A cruiser that finds no compiler reads nothing and reports success: count what it read.
const unread = expected.filter((path) => !seen.has(path));
for (const path of unread.slice(0, 10)) console.log(`✗ never read  ${path}`);

const reasons = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
const byRule = Map.groupBy(summary.violations, (violation) => violation.rule.name);
for (const [name, violations] of byRule) {
  console.log(`✗ ${name}: ${reasons.get(name)}`);
  for (const { from, to, cycle } of violations) {
    console.log(`    ${from} → ${cycle ? cycle.map((step) => step.name ?? step).join(" → ") : to}`);
  }
}
console.log(`${expected.length} files read, ${summary.violations.length} imports refused`);
process.exitCode = unread.length === 0 && summary.violations.length === 0 ? 0 : 1;
