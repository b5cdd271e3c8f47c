import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

// The database of the tests is made once for all files; contract and gates tests need none of it.
const serverSetup = ["server/testing/global-setup.ts"].filter((path) => existsSync(path));
const journeySetup = ["journeys/global-setup.ts"].filter((path) => existsSync(path));

/** Ceilings are for what never comes: a larger one costs nothing when all goes well, and a slow machine is no failure. */
const minutes = (count: number): number => count * 60_000;
const patient = { poll: { timeout: minutes(1) } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    teardownTimeout: minutes(2),
    projects: [
      {
        test: {
          name: "server",
          environment: "node",
          include: ["server/**/*.test.ts", "contract/**/*.test.ts"],
          globalSetup: serverSetup,
          pool: "threads",
          expect: patient,
          testTimeout: minutes(5),
          hookTimeout: minutes(5),
        },
      },
      // The screens are tested as they are built: one configuration for both.
      "web/vite.config.ts",
      {
        test: {
          name: "gates",
          environment: "node",
          include: ["gates/**/*.test.ts"],
          pool: "threads",
          testTimeout: minutes(5),
          hookTimeout: minutes(10),
        },
      },
      {
        test: {
          name: "journeys",
          environment: "node",
          include: ["journeys/**/*.journey.ts"],
          globalSetup: journeySetup,
          pool: "forks",
          // A story has a browser, a mail server and a database to itself: two at once would only wait for each other.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          expect: patient,
          testTimeout: minutes(15),
          hookTimeout: minutes(15),
        },
      },
    ],
  },
});
