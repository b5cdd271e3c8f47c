import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll, vi } from "vitest";
import { startWords } from "../src/locales/i18n.ts";

// Screens arrive lazily, and the first one of a file also waits for its code to be compiled.
configure({ asyncUtilTimeout: 8000 });

beforeAll(async () => {
  await startWords("fr");
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});
