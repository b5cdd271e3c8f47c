/* npm run demo: a shop with three months of history, in a folder of its own, from which nothing ever leaves. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildWeb, findNode, giveUp, install, root } from "./prepare.mjs";

install();
const node = findNode();
if (!buildWeb()) process.exit(1);
const parameters = [join(root, "server", "seeds", "main.ts"), ...process.argv.slice(2)];
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
