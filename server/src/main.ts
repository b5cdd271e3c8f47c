import { enableCompileCache } from "node:module";

enableCompileCache();
const { serve } = await import("./serving.ts");
await serve();
