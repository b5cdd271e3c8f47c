/* npm test: everything the door checks, on a machine that has only Node and npm. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildWeb, findNode, giveUp, install, npm, root, run, setHooks } from "./prepare.mjs";

/** The browser and the mail servers of the borders and journeys: real ones, from Debian. */
const packages = ["chromium", "dovecot-imapd", "dovecot-lmtpd", "dovecot-submissiond", "opensmtpd"];
const debian = "dpkg";

install();
findNode();
bringPackages();
setHooks();

const built = await buildWeb();
const gates = npm("run", "check", "--silent") === 0;
const tests = runTests();
if (!gates) console.log("\nA gate is closed: it says why above.");
// The build and the gates count as one each, so that the last line alone tells whether all is well.
const beside = [built, gates];
const failed = tests.failed + beside.filter((fine) => !fine).length;
const passed = tests.passed + beside.filter(Boolean).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runTests() {
  const folder = join(root, ".cache");
  const report = join(folder, "tests.json");
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = npm("run", "test:all", "--silent", "--", ...reporters);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  return count(JSON.parse(readFileSync(report, "utf8")), status);
}

function count({ numPassedTests, numFailedTests, testResults }, status) {
  // A file that cannot be loaded has no test to count, and is no success.
  const unloaded = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = numFailedTests + unloaded.length;
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

function bringPackages() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const command = `apt-get install ${missing.join(" ")}`;
  if (process.getuid?.() !== 0) {
    giveUp(`The tests use a real browser and real mail servers. Install them as root first: ${command}`);
  }
  console.log(`Installing ${missing.join(", ")} for the tests.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const quietly = ["-qq", "-o=Dpkg::Use-Pty=0"];
  run("apt-get", [...quietly, "update"], environment);
  // Never at the price of another mail server of this machine: apt would remove it without a word.
  const install = [...quietly, "install", "-y", "--no-remove", "--no-install-recommends", ...missing];
  if (run("apt-get", install, environment) !== 0) giveUp(`The tests need what this brings: ${command}`);
}

function missingPackages() {
  if (spawnSync(debian, ["--version"]).error) {
    console.log(`This machine is not a Debian: the tests expect its own ${packages.join(", ")}.`);
    return [];
  }
  return packages.filter((name) => !isInstalled(name));
}

function isInstalled(name) {
  return spawnSync(debian, ["-s", name], { encoding: "utf8" }).stdout.includes(
    "Status: install ok installed",
  );
}
