import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";

type Kept = { status: number; headers: Record<string, string | string[]>; body: Buffer };

/** The same page on static data: what the product answered once, from memory. What is slow there is the page's own. */
export type Still = {
  port: number;
  /** From now on nothing is asked of the product but what it was never asked. */
  keepStill: () => void;
  missed: () => number;
  close: () => void;
};

const hop = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "set-cookie"]);

export async function openStill(product: number): Promise<Still> {
  const kept = new Map<string, Kept>();
  let isStill = false;
  let missed = 0;

  async function serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await bodyOf(asked);
    const path = `${asked.method} ${asked.url}`;
    const exact = `${path} ${createHash("sha256").update(body).digest("hex")}`;
    // What somebody writes carries hours and keys of its own: any answer of the same door is of the same weight.
    const known = isStill ? (kept.get(exact) ?? kept.get(path)) : undefined;
    if (known) return give(answer, known);
    if (isStill) missed += 1;
    const fresh = await forward(product, asked, body);
    kept.set(exact, fresh).set(path, fresh);
    give(answer, fresh);
  }

  const server = createServer((asked, answer) => {
    serve(asked, answer).catch((error: unknown) => answer.writeHead(502).end(String(error)));
  });
  // The live line stays the product's own: it says nothing while nothing happens.
  server.on("upgrade", (asked, socket, head) => {
    const line = connect(product, "127.0.0.1", () => {
      const headers = asked.rawHeaders.flatMap((each, place) =>
        place % 2 === 0 ? [`${each}: ${asked.rawHeaders[place + 1]}`] : [],
      );
      line.write(`GET ${asked.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
      line.write(head);
      line.pipe(socket).pipe(line);
    });
    line.on("error", () => socket.destroy());
    socket.on("error", () => line.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    keepStill: () => {
      isStill = true;
    },
    missed: () => missed,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function give(answer: ServerResponse, { status, headers, body }: Kept): void {
  answer.writeHead(status, { ...headers, "content-length": body.length }).end(body);
}

function forward(port: number, asked: IncomingMessage, body: Buffer): Promise<Kept> {
  const { promise, resolve, reject } = Promise.withResolvers<Kept>();
  const { method, url, headers } = asked;
  const sent = request({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
    bodyOf(answer).then((said) => {
      const names = Object.entries(answer.headers).filter(([name]) => !hop.has(name));
      const told = Object.fromEntries(names.map(([name, value]) => [name, value ?? ""]));
      resolve({ status: answer.statusCode ?? 0, headers: told, body: said });
    }, reject);
  });
  sent.on("error", reject);
  sent.end(body);
  return promise;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
