import { cleanup, configure, getConfig } from "@testing-library/react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import { startWords } from "../src/locales/i18n.ts";
import { closeCounter, shutDoors } from "./doors.ts";

/**
 * Before React draws anything it runs the effects of what it drew last. What a test waited for is seen before them: a key
 * pressed at once would find nobody who listens, and the focus would not yet be where it goes.
 */
const elsewhere = createRoot(document.createElement("div"));
let drawings = 0;
const runEffects = () => flushSync(() => elsewhere.render(String(drawings++)));

const { asyncWrapper } = getConfig();
configure({
  // Screens arrive lazily, and the first one of a file also waits for its code to be compiled. What comes ends the wait
  // at once: this is only how long a machine with much else to do may take.
  asyncUtilTimeout: 30_000,
  asyncWrapper: (waiting) =>
    asyncWrapper(async () => {
      const found = await waiting();
      runEffects();
      return found;
    }),
});
shutDoors();

/**
 * In every test it is Monday, 23 November 2026, half past ten in Paris, and no minute passes: what a screen says of an
 * hour does not hang on when the tests run, nor on how long they take. Timers run as they do.
 */
const stopClock = () => void vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-23T09:30:00Z") });
// What the files of the cast say in minutes ago is counted as they are read.
stopClock();
beforeEach(stopClock);

beforeAll(async () => {
  await startWords("fr");
});

afterEach(async () => {
  cleanup();
  await closeCounter();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});
