import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  countLines,
  depthUnderSource,
  entriesByFolder,
  handWritten,
  offences,
  weigh,
} from "../gates/house-rules.mjs";
import { filesUnder, isTest, read } from "../gates/tree.mjs";

const root = resolve(process.argv[2] ?? ".");
const paths = filesUnder(root);

function commentLines(text) {
  let inBlock = false;
  let count = 0;
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (inBlock || line.startsWith("//") || line.startsWith("/*")) count += 1;
    if (line.startsWith("/*")) inBlock = true;
    if (line.includes("*/")) inBlock = false;
  }
  return count;
}

const measured = handWritten(paths).map((path) => {
  const text = read(root, path);
  return { path, lines: countLines(text), comments: commentLines(text), test: isTest(path) };
});
const sources = measured.filter((each) => !each.test);
const sum = (files, pick) => files.reduce((total, each) => total + pick(each), 0);
const at = (share) => {
  const lengths = sources.map((each) => each.lines).sort((a, b) => a - b);
  return lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0;
};

function ratio(folder) {
  const inside = measured.filter((each) => each.path.startsWith(`${folder}/src/`));
  const tested = sum(
    inside.filter((each) => each.test),
    (each) => each.lines,
  );
  const written = sum(
    inside.filter((each) => !each.test && !each.path.includes("/locales/")),
    (each) => each.lines,
  );
  return written === 0 ? "none yet" : (tested / written).toFixed(2);
}

function show(title, rows) {
  console.log(
    `${title}\n${rows.map(([figure, name]) => `  ${String(figure).padStart(4)}  ${name}`).join("\n")}`,
  );
}

const code = sources.filter((each) => !each.path.endsWith(".json"));
const density =
  (100 * sum(code, (each) => each.comments)) /
  Math.max(
    1,
    sum(code, (each) => each.lines),
  );
const deepest = Math.max(0, ...paths.map(depthUnderSource));

console.log(
  [
    `files ${sources.length} and ${measured.length - sources.length} tests`,
    `median ${at(0.5)} lines (40 to 80)`,
    `nine in ten under ${at(0.9)} (200)`,
    `depth ${deepest} (2)`,
    `comments ${density.toFixed(1)} in a hundred (3 to 8)`,
    `test lines per source line: server ${ratio("server")} (0.8 to 1.5), web ${ratio("web")}`,
  ].join("\n"),
);
show(
  "the ten longest",
  [...measured]
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 10)
    .map((each) => [each.lines, each.path]),
);
show(
  "the fullest folders",
  [...entriesByFolder(paths)]
    .map(([folder, entries]) => [entries.size, folder])
    .sort((a, b) => b[0] - a[0])
    .slice(0, 5),
);

const listed = existsSync(join(root, "gates/exceptions.json"))
  ? JSON.parse(read(root, "gates/exceptions.json"))
  : [];
const refused = weigh(offences(root, paths), listed);
for (const each of refused) console.log(`✗ ${each.rule}  ${each.path}  ${each.says}`);
process.exitCode = refused.length === 0 ? 0 : 1;
