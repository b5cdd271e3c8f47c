/* The demonstration's process. The screens of a fresh checkout are built while its first two weeks are told: they are
   wanted when the doors open, and not before. In plain JavaScript for the reason given in server.mjs. */
import { enableCompileCache, flushCompileCache, getCompileCacheDir } from "node:module";
import { buildWeb } from "./prepare.mjs";

enableCompileCache();
const { openDemonstration } = await import("../server/seeds/main.ts");
// Whoever tells behind finds it compiled.
flushCompileCache();
process.env.NODE_COMPILE_CACHE = getCompileCacheDir();
await openDemonstration(buildWeb());
