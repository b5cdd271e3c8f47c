import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { mustAsk } from "./driving.ts";
import { amina, type Product } from "./product/product.ts";
import { signIn } from "./product/signing-in.ts";

/** What a browser loads: bytes before and after compression, and how long the answers take. */
export type Load = { name: string; requests: number; bytes: number; compressed: number; ms: number };

/** What the screens ask when they open: the answers, not the program that shows them. */
export async function measureLoads({
  port,
  ticketId,
}: Pick<Product, "port"> & { ticketId: string }): Promise<Load[]> {
  const cookie = await signIn(port, amina);
  const load = (name: string, paths: readonly string[]) =>
    loadOf(name, paths, (path) => mustAsk({ port, path, cookie }));
  return [
    await load("list, answers", ["/api/session", "/api/views/counts", "/api/tickets?view=open&limit=50"]),
    await load("ticket, answers", [`/api/tickets/${ticketId}`, `/api/tickets/${ticketId}/drafts`]),
    ...(await firstLoad()),
    await load("form, page", await pageAndParts(port, "/contact")),
  ];
}

/** The program of the desk until the list can show: the page, and what it names before anything is opened. */
async function firstLoad(): Promise<Load[]> {
  const dist = fileURLToPath(new URL("../web/dist", import.meta.url));
  if (!existsSync(join(dist, "index.html"))) return [];
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const files = ["/index.html", ...partsOf(page)];
  return [await loadOf("desk, first load", files, async (path) => readFileSync(join(dist, path)))];
}

async function pageAndParts(port: number, path: string): Promise<string[]> {
  const page = await mustAsk({ port, path });
  return [path, ...partsOf(page.toString())];
}

const partsOf = (page: string): string[] =>
  [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/gu)].map((found) => found[1] ?? "");

async function loadOf(
  name: string,
  paths: readonly string[],
  read: (path: string) => Promise<Buffer>,
): Promise<Load> {
  await Promise.all(paths.map(read));
  const began = performance.now();
  const bodies = await Promise.all(paths.map(read));
  const ms = performance.now() - began;
  const sum = (size: (body: Buffer) => number) => bodies.reduce((total, body) => total + size(body), 0);
  return {
    name,
    requests: paths.length,
    bytes: sum((body) => body.length),
    compressed: sum((body) => gzipSync(body).length),
    ms,
  };
}
