/* npm run demo: a shop with three months of history, in a folder of its own, from which nothing ever leaves. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { findNode, giveUp, install, root } from "./prepare.mjs";

// What each matter leaves behind is soon rubbish: swept less often, the story costs a tenth less.
const flags = ["--max-semi-space-size=64"];

install();
const node = findNode();
const parameters = [...flags, join(root, "bin", "demonstration.mjs"), ...process.argv.slice(2)];
if (process.execve !== undefined && process.platform !== "win32") {
  process.execve(node, [node, ...parameters], process.env);
}
const server = spawn(node, parameters, { stdio: "inherit" });
server.on("error", (thrown) => giveUp(`The demonstration could not be started: ${thrown.message}.`));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    // Ctrl-C reaches the whole terminal already.
    if (signal !== "SIGINT" || !process.stdin.isTTY) server.kill(signal);
  });
}
server.on("exit", (code) => process.exit(code ?? 1));
