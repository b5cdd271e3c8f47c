/*
 * What start and test do first. Plain JavaScript for any Node from 20 on, with nothing installed:
 * these are the only files of Guichet that run before its own Node is there.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wantedNode = "26.";
const ownBin = join("node_modules", ".bin");

/** Ends with a sentence rather than a stack: whoever reads it wants to install, not to debug. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Runs a command in the checkout and shows what it says. Answers its exit code, as a shell would. */
export function run(command, parameters, environment = process.env) {
  // On Windows npm is a script of the shell.
  const shell = process.platform === "win32";
  const ended = spawnSync(command, parameters, { cwd: root, stdio: "inherit", env: environment, shell });
  if (ended.error) giveUp(`${command} could not be run: ${ended.error.message}.`);
  return ended.status ?? 128 + constants.signals[ended.signal];
}

const quietly = ["--no-fund", "--no-audit", "--no-update-notifier"];

export function npm(...parameters) {
  return run("npm", [...quietly, ...parameters], withoutOwnNode());
}

/** The same, while whoever asks goes on with something else. */
async function npmBeside(...parameters) {
  const asked = { cwd: root, stdio: "inherit", env: withoutOwnNode(), shell: process.platform === "win32" };
  try {
    const [code] = await once(spawn("npm", [...quietly, ...parameters], asked), "exit");
    return code;
  } catch (thrown) {
    return giveUp(`npm could not be run: ${thrown.message}.`);
  }
}

/** npm ci removes our own Node in the middle of its work, so npm runs on the machine's. */
function withoutOwnNode() {
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.endsWith(ownBin));
  return { ...process.env, PATH: path.join(delimiter) };
}

/** Brings node_modules in line with the lock file, when they differ. */
export function install() {
  const wanted = digest([join(root, "package-lock.json")]);
  const mark = join(root, "node_modules", ".guichet-installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  if (!isInstalledByHand()) {
    console.log("Installing what Guichet is made of. The first time takes a minute.");
    // Named, because a machine set up for production would leave out what builds the screens.
    if (npm("ci", "--include=dev", "--include=optional", "--loglevel=error", "--no-progress") !== 0) {
      giveUp("npm ci did not finish: what it said stands above. Mend that, then start again.");
    }
  }
  writeFileSync(mark, wanted);
}

/** Someone ran npm ci themselves: npm keeps its own copy of the lock file, newer than what it was made from. */
function isInstalledByHand() {
  const hidden = join(root, "node_modules", ".package-lock.json");
  return existsSync(hidden) && modifiedAt(hidden) >= modifiedAt(join(root, "package-lock.json"));
}

function modifiedAt(file) {
  return statSync(file).mtimeMs;
}

/** Builds what browsers load, when its sources changed since the last time. Answers whether it is there. */
export async function buildWeb() {
  const web = join(root, "web");
  if (!hasBuild(web)) return true;
  const sources = ["web/src", "web/public", "contract/src"].flatMap((folder) =>
    filesUnder(join(root, folder)),
  );
  const settings = filesIn(web).concat(join(root, "package-lock.json"));
  const wanted = digest([...sources, ...settings]);
  const mark = join(web, "dist", ".built-from");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return true;
  console.log("Building the screens.");
  const built = (await npmBeside("run", "build", "--workspace", "web", "--silent")) === 0;
  if (built) writeFileSync(mark, wanted);
  else console.error("The screens could not be built: what went wrong stands above.");
  return built;
}

function hasBuild(web) {
  if (!existsSync(join(web, "src"))) return false;
  return JSON.parse(readFileSync(join(web, "package.json"), "utf8")).scripts?.build !== undefined;
}

function filesIn(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name));
}

function filesUnder(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : [];
  // parentPath came with 20.12 as path's successor.
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Of names and contents, not dates: a checkout that touches every file changes nothing. */
function digest(files) {
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}

/** The Node that runs Guichet: its own where npm brought one, this one otherwise, and never an older one. */
export function findNode() {
  const own = join(root, ownBin, process.platform === "win32" ? "node.exe" : "node");
  const node = existsSync(own) ? own : process.execPath;
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout?.trim().replace(/^v/, "");
  if (version?.startsWith(wantedNode)) return node;
  return giveUp(
    `Guichet runs on Node ${wantedNode}x, and what is here is ${version || "none that runs"}. ` +
      "npm brings the right one for Linux (x64, arm64), macOS (arm64) and Windows (x64); " +
      "elsewhere install it yourself and start again.",
  );
}

/** Commits are formatted and checked on the way in, in a checkout that is a git one. */
export function setHooks() {
  if (!existsSync(join(root, ".git")) || !existsSync(join(root, ".githooks"))) return;
  spawnSync("git", ["config", "core.hooksPath", ".githooks"], { cwd: root });
}
