import { resolve } from "node:path";
import { titlesIn } from "../gates/titles.mjs";
import { filesUnder, isTest, read } from "../gates/tree.mjs";

const onlyCheck = process.argv.includes("--check");
const root = resolve(process.argv.slice(2).find((word) => !word.startsWith("--")) ?? ".");

/** "server/src/tickets/closing.test.ts" is kept by "server tickets", and speaks of "closing". */
function placeOf(path) {
  const parts = path
    .replace(/\.(?:test|journey)\.tsx?$/, "")
    .split("/")
    .filter((part) => part !== "src");
  const subject = parts.pop() ?? "";
  return { module: parts.join(" ") || "root", subject: subject.replaceAll("-", " ") };
}

const byModule = new Map();
const unsound = [];
let count = 0;
for (const path of filesUnder(root).filter(isTest)) {
  const { module, subject } = placeOf(path);
  const titles = titlesIn(path, read(root, path));
  count += titles.length;
  const subjects = byModule.get(module) ?? [];
  subjects.push({ subject, titles });
  byModule.set(module, subjects);
  unsound.push(
    ...titles.filter(({ title }) => /\bshould\b/i.test(title)).map(({ title }) => ({ path, title })),
  );
}

if (!onlyCheck) {
  for (const [module, subjects] of byModule) {
    console.log(`\n${module}`);
    for (const { subject, titles } of subjects) {
      console.log(`  ${subject}`);
      for (const { group, title } of titles) console.log(`    - ${group ? `${group}: ` : ""}${title}`);
    }
  }
}
console.log(`${onlyCheck ? "" : "\n"}${count} promises in ${byModule.size} places`);
for (const { path, title } of unsound) {
  console.log(`✗ title  ${path}  "${title}": a promise says what is, without "should"`);
}
process.exitCode = unsound.length === 0 ? 0 : 1;
