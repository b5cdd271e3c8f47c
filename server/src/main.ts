import { setFlagsFromString } from "node:v8";
import { serve } from "./serving.ts";

try {
  await serve();
  // As bin/sparing.json does for what is young; this one holds whoever starts us. Only now: what is read at the start stays,
  // and looking through it again and again made a seventh of the start. Measured by npm run bench.
  setFlagsFromString("--heap-growing-percent=20");
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n\n`);
  process.exit(1);
}

/** For whoever started it: what happened, and what to do. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "EADDRINUSE" && "port" in error) {
    return `Guichet n’a pas pu ouvrir le port ${error.port} : un autre programme l’utilise. Arrêtez-le, ou choisissez un autre port : PORT=8081 npm start
Guichet could not open port ${error.port}: another program uses it. Stop it, or choose another port: PORT=8081 npm start`;
  }
  return error.message || (error.stack ?? "");
}
