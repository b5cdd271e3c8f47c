import type { TestProject } from "vitest/node";
import { openTestServer, type TestServer } from "./test-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Vitest calls this once before the first file, and what it returns after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { close, ...server } = await openTestServer(process.env.DATABASE_URL);
  project.provide("testServer", server);
  return close;
}
