import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { servePages } from "./static.ts";

const page = "<!doctype html><title>Guichet</title>";

/** What a build leaves, small. */
async function builtPages() {
  const folder = await mkdtemp(join(tmpdir(), "guichet-pages-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), page);
  await writeFile(join(folder, "assets", "main-abc123.js"), "void 0;");
  await writeFile(join(folder, "favicon.svg"), "<svg/>");
  const http = fastify();
  await servePages(http, folder);
  onTestFinished(async () => {
    await http.close();
    await rm(folder, { recursive: true });
  });
  return (url: string) => http.inject({ url });
}

test.each(["/", "/?view=open", "/tickets/0199", "/assets", "/..%2fpackage.json"])(
  "the address %s is the desk, which reads it itself",
  async (url) => {
    const ask = await builtPages();
    expect(await ask(url)).toMatchObject({ statusCode: 200, body: page });
  },
);

test("a built file never changes, and is kept by browsers", async () => {
  const ask = await builtPages();
  const { statusCode, body, headers } = await ask("/assets/main-abc123.js");
  expect([statusCode, body]).toEqual([200, "void 0;"]);
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test("the mark in the tab is kept for a day: it is not asked for at each ticket that opens", async () => {
  const ask = await builtPages();
  expect((await ask("/favicon.svg")).headers["cache-control"]).toBe("public, max-age=86400");
});

test.each(["/assets/", "/assets/gone.js", "/api/nothing", "/files/nothing"])(
  "%s, which is nowhere, is not taken for the desk",
  async (url) => {
    const ask = await builtPages();
    const { statusCode, body } = await ask(url);
    expect(statusCode).not.toBe(200);
    expect(body).not.toContain("<title>");
  },
);
