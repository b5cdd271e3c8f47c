import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
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
  const page = await readFile(join(folder, "index.html"));
  await http.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    setHeaders: (reply, path) => {
      // Names of built files carry a hash of their content: they never change.
      if (path.includes("/assets/")) reply.header("cache-control", "public, max-age=31536000, immutable");
    },
  });
  http.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && !/^\/(?:api|files|frames|assets)\//u.test(request.url);
    if (!isPage) throw refuse("not_found");
    return reply.type("text/html; charset=utf-8").send(page);
  });
}
