import { access } from "node:fs/promises";
import { join } from "node:path";
import { database } from "./keeper.ts";

/** The kernel's own limit, with its end mark; the shortest of the systems we run on. */
const longestSocketPath = 103;

type Place = { cluster: string; password: string; port: number };

/**
 * How the product speaks to its server: by the socket in the cluster, which costs half of what the loopback does and is
 * closed to every other account of the machine. A path too long for the kernel, or a server that an older version
 * started without one, is reached by the loopback; that way stays open to whoever has the password and a tool.
 */
export async function addressOf({ cluster, password, port }: Place): Promise<string> {
  const url = new URL(`postgres://${database}:${password}@127.0.0.1:${port}/${database}`);
  const socket = join(cluster, `.s.PGSQL.${port}`);
  const reachable = Buffer.byteLength(socket) <= longestSocketPath && (await exists(socket));
  if (reachable) url.searchParams.set("host", cluster);
  return url.href;
}

/** The same server by the loopback, for a tool that knows no sockets. */
export function byLoopback(address: string): URL {
  const url = new URL(address);
  url.searchParams.delete("host");
  return url;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
