/* npm start: from a fresh checkout to an address that answers. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { buildWeb, findNode, giveUp, install, root, setHooks } from "./prepare.mjs";

// Left to itself on a machine with room, V8 lets rubbish grow to twice what it needs before it looks, and the C library
// keeps an arena of its own for each thread: small machines have a database to feed too. In a file of its own, since
// npm run bench starts the product the same way.
const { flags, environment } = JSON.parse(readFileSync(join(root, "bin/sparing.json"), "utf8"));

install();
const node = findNode();
if (!(await buildWeb())) process.exit(1);
setHooks();
handOver([...flags, join(root, "bin", "server.mjs"), ...process.argv.slice(2)]);

function handOver(parameters) {
  // Newer Nodes become the server: no process in between to hold memory and pass signals on.
  if (process.execve !== undefined && process.platform !== "win32") {
    process.execve(node, [node, ...parameters], { ...environment, ...process.env });
  }
  const server = spawn(node, parameters, { stdio: "inherit", env: { ...environment, ...process.env } });
  server.on("error", (thrown) => giveUp(`Guichet could not be started: ${thrown.message}.`));
  // Whoever stops us stops the server, which says goodbye in its own time; we end when it has.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // Ctrl-C reaches the whole terminal, the server included: a second one would cut its goodbye short.
      if (signal !== "SIGINT" || !process.stdin.isTTY) server.kill(signal);
    });
  }
  server.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
