/* The server's process. In plain JavaScript: what is kept compiled must be asked for before the first line of TypeScript
   is read, else Node opens its reader of TypeScript for that one file (8 MiB, and a tenth of the start). */
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("../server/src/main.ts");
