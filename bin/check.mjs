import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const tools = join(root, "node_modules");
const node = process.execPath;
const atOnce = 2;

const tsc = join(tools, "typescript-native/bin/tsc");
const biome = join(tools, "@biomejs/biome/bin/biome");
const knip = join(tools, "knip/bin/knip.js");

function hasSources(folder) {
  const sources = join(root, folder, "src");
  return (
    existsSync(sources) && readdirSync(sources, { recursive: true }).some((path) => /\.tsx?$/.test(path))
  );
}

const types = ["server", "web", "contract"]
  .filter(hasSources)
  .concat("journeys")
  .map((folder) => ({ name: `types: ${folder}`, args: [tsc, "-p", folder] }));

const steps = [
  ...types,
  { name: "import rules", args: ["gates/imports.mjs"] },
  {
    name: "format and lint",
    args: [biome, "check", ".", "--error-on-warnings", "--reporter=concise", "--max-diagnostics=100"],
  },
  { name: "dead code", args: [knip, "--no-progress", "--reporter", "compact"] },
  { name: "measures", args: ["bin/measure.mjs"], printed: true },
  { name: "titles", args: ["bin/promises.mjs", "--check"] },
  { name: "habits", args: ["gates/habits.mjs"] },
  { name: "no secrets", args: ["gates/secrets.mjs"] },
  { name: "first load", args: ["bin/first-load.mjs"], printed: true },
];

function run({ name, args, printed }) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(node, args, {
      cwd: root,
      env: { ...process.env, PATH: join(tools, ".bin") + delimiter + process.env.PATH, NO_COLOR: "1" },
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("close", (code) => {
      done({
        name,
        printed,
        said: said.trim(),
        passed: code === 0,
        seconds: (performance.now() - started) / 1000,
      });
    });
  });
}

function report({ name, passed, printed, said, seconds }) {
  console.log(`${passed ? "✓" : "✗"} ${name} ${seconds.toFixed(1)} s`);
  if (!passed || printed) console.log(said.replace(/^/gm, "    "));
}

const started = performance.now();
const waiting = [...steps];
const results = [];
async function work() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const result = await run(step);
    report(result);
    results.push(result);
  }
}
await Promise.all(Array.from({ length: atOnce }, work));

const failed = results.filter((each) => !each.passed).map((each) => each.name);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  failed.length === 0
    ? `all ${results.length} gates open, ${seconds} s`
    : `closed: ${failed.join(", ")} (${seconds} s)`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
