import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What the wire does to the bytes that come from the server. */
export type Wear =
  | { kind: "none" }
  /** Cut, both ways, once the server has said this much on one connection. */
  | { kind: "cut"; afterBytes: number }
  /** These words of the server are lost. */
  | { kind: "swallow"; words: RegExp }
  /** Nothing passes any more, and nobody is told. */
  | { kind: "freeze" }
  /** New connections are closed at once. */
  | { kind: "refuse" };

/** A wire between two programs on the loopback, which fails as real ones do. */
export type CutWire = {
  port: number;
  /** From now on, for the connections that are open too. */
  suffer: (wear: Wear) => void;
  cutNow: () => void;
  connections: () => number;
  /** How many were opened so far. */
  opened: () => number;
  /** Everything the client said so far, on all connections. */
  heard: () => string;
  stop: () => Promise<void>;
};

const host = "127.0.0.1";

export async function openCutWire(targetPort: number): Promise<CutWire> {
  let wear: Wear = { kind: "none" };
  let opened = 0;
  let heard = "";
  const pairs = new Set<{ client: Socket; server: Socket }>();

  const listener = createServer((client) => {
    opened += 1;
    if (wear.kind === "refuse") {
      client.destroy();
      return;
    }
    const server = connect(targetPort, host);
    const pair = { client, server };
    pairs.add(pair);
    let said = 0;
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const side of [client, server]) side.on("error", end).on("close", end);
    client.on("data", (bytes: Buffer) => {
      heard += bytes.toString("latin1");
      if (wear.kind !== "freeze") server.write(bytes);
    });
    server.on("data", (bytes: Buffer) => {
      if (wear.kind === "freeze") return;
      if (wear.kind !== "cut") {
        client.write(wear.kind === "swallow" ? without(bytes, wear.words) : bytes);
        return;
      }
      const left = Math.max(0, wear.afterBytes - said);
      said += bytes.length;
      if (bytes.length <= left) client.write(bytes);
      else client.write(bytes.subarray(0, left), end);
    });
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, host, resolve);
  });

  const cutNow = () => {
    for (const { client, server } of pairs) {
      client.destroy();
      server.destroy();
    }
  };
  return {
    port: (listener.address() as AddressInfo).port,
    suffer: (next) => {
      wear = next;
    },
    cutNow,
    connections: () => pairs.size,
    opened: () => opened,
    heard: () => heard,
    stop: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        cutNow();
      }),
  };
}

const without = (bytes: Buffer, words: RegExp): Buffer =>
  Buffer.from(bytes.toString("latin1").replace(words, ""), "latin1");
