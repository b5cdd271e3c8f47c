import { expect, test, vi } from "vitest";
import { renewIfLeftBehind, wasRenewed } from "./renewal.ts";

function page(script: string): string {
  return `<!doctype html><head><script type="module" src="/assets/${script}.js"></script></head>`;
}

/** A part is missing from a page of one version, the server answers with another or not at all: how many reloads? */
async function reloadsOf(here: string, served: string | null): Promise<number> {
  vi.stubGlobal("fetch", async () => {
    if (served === null) throw new TypeError("cut");
    return new Response(page(served));
  });
  let reloads = 0;
  await renewIfLeftBehind(new DOMParser().parseFromString(page(here), "text/html"), () => {
    reloads += 1;
  });
  return reloads;
}

test("a page left behind by an upgrade comes back anew, and says so once", async () => {
  expect(await reloadsOf("one", "two")).toBe(1);
  expect(wasRenewed()).toBe(true);
  expect(wasRenewed()).toBe(false);
});

test("a part missing from the very version that is served reloads nothing", async () => {
  expect(await reloadsOf("one", "one")).toBe(0);
});

test("a cut reloads nothing: the page that is there stays", async () => {
  expect(await reloadsOf("one", null)).toBe(0);
  expect(wasRenewed()).toBe(false);
});

test("two servers of two versions never make a page go back and forth", async () => {
  const reloads: number[] = [];
  for (const [here, served] of [
    ["one", "two"],
    ["two", "one"],
    ["one", "two"],
    ["two", "one"],
  ] as const) {
    reloads.push(await reloadsOf(here, served));
  }
  expect(reloads).toEqual([1, 1, 0, 0]);
});
