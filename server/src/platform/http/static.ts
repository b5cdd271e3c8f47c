import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { refuse } from "../refuse.ts";
import type { Http } from "./server.ts";

/** The desk's own pages: every address that is neither a file nor the API's is the desk, which reads it itself. */
export async function servePages(http: Http, folder: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) {
    http.setNotFoundHandler(() => {
      throw refuse("not_found");
    });
    return;
  }
  const [page, names] = await Promise.all([
    readFile(join(folder, "index.html")),
    readdir(folder, { recursive: true }),
  ]);
  await http.register(fastifyStatic, {
    root: folder,
    serve: false,
    setHeaders: (reply, path) => {
      // Names of built files carry a hash of their content: they never change.
      if (path.includes("/assets/")) reply.header("cache-control", "public, max-age=31536000, immutable");
      // Asked for again each time a page changes its title: each ticket that is opened.
      if (path.endsWith("favicon.svg")) reply.header("cache-control", "public, max-age=86400");
    },
  });
  // One route for all of them: two a file, as the library would make, are a twentieth of the start.
  const files = new Set(names.filter((name) => name.includes(".")));
  http.get<{ Params: { "*": string } }>("/*", async ({ params }, reply) => {
    if (!files.has(params["*"])) return reply.callNotFound();
    return reply.sendFile(params["*"]);
  });
  http.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && !/^\/(?:api|files|frames|assets)\//u.test(request.url);
    if (!isPage) throw refuse("not_found");
    return reply.type("text/html; charset=utf-8").send(page);
  });
}
