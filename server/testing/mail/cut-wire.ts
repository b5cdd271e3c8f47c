import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What the wire does to the bytes that come from the server. */
type Wear =
  | { kind: "none" }
  /** Cut, both ways, once the server has said this much on one connection after these words. */
  | { kind: "cut"; afterBytes: number; since: RegExp }
  /** These words of the server are lost. */
  | { kind: "swallow"; words: RegExp }
  /** Nothing passes any more, and nobody is told. */
  | { kind: "freeze" }
  /** Nothing passes for now: all of it arrives, late and in order, once the wire is well again. */
  | { kind: "hold" }
  /** The connections that are open now are dead for ever, and nobody is told; new ones are well. */
  | { kind: "forget" }
  /** New connections are closed at once. */
  | { kind: "refuse" };

/** A wire between two programs on the loopback, which fails as real ones do. */
export type CutWire = {
  port: number;
  /** From now on, for the connections that are open too. */
  suffer: (wear: Wear) => void;
  /** How many were opened so far. */
  opened: () => number;
  cuts: () => number;
  stop: () => Promise<void>;
};

const host = "127.0.0.1";

type Pair = { client: Socket; server: Socket; late: (() => void)[]; forgotten: boolean };

export async function openCutWire(targetPort: number): Promise<CutWire> {
  let wear: Wear = { kind: "none" };
  let opened = 0;
  let cuts = 0;
  const pairs = new Set<Pair>();

  const listener = createServer((client) => {
    opened += 1;
    if (wear.kind === "refuse") {
      client.destroy();
      return;
    }
    const server = connect(targetPort, host);
    const pair: Pair = { client, server, late: [], forgotten: false };
    const { late } = pair;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    const shears = openShears(() => {
      cuts += 1;
      end();
    });
    for (const side of [client, server]) side.on("error", end).on("close", end);
    client.on("data", (bytes: Buffer) => {
      if (pair.forgotten) return;
      if (wear.kind === "hold") late.push(() => server.write(bytes));
      else if (wear.kind !== "freeze") server.write(bytes);
    });
    server.on("data", (bytes: Buffer) => {
      if (pair.forgotten) return;
      if (wear.kind === "cut") shears(client, bytes, wear);
      else if (wear.kind === "hold") late.push(() => client.write(bytes));
      else if (wear.kind === "swallow") client.write(without(bytes, wear.words));
      else if (wear.kind !== "freeze") client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, host, resolve);
  });

  return {
    port: (listener.address() as AddressInfo).port,
    suffer: (next) => {
      wear = next;
      for (const pair of pairs) {
        if (next.kind === "forget") pair.forgotten = true;
        if (next.kind !== "hold") for (const pass of pair.late.splice(0)) pass();
      }
    },
    opened: () => opened,
    cuts: () => cuts,
    stop: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        for (const { client, server } of pairs) {
          client.destroy();
          server.destroy();
        }
      }),
  };
}

type Cut = Extract<Wear, { kind: "cut" }>;

/** Counts what one connection says after the words, and cuts it at the right byte. */
function openShears(onCut: () => void): (client: Socket, bytes: Buffer, cut: Cut) => void {
  let left: number | undefined;
  return (client, bytes, { since, afterBytes }) => {
    const place = left === undefined ? begins(bytes, since) : 0;
    if (place < bytes.length) left ??= afterBytes;
    const passes = left === undefined ? bytes.length : place + left;
    if (left !== undefined) left -= Math.min(left, bytes.length - place);
    if (bytes.length <= passes) client.write(bytes);
    else client.write(bytes.subarray(0, passes), onCut);
  };
}

const without = (bytes: Buffer, words: RegExp): Buffer =>
  Buffer.from(bytes.toString("latin1").replace(words, ""), "latin1");

/** Right after the words, or past the end when they are not there. */
function begins(bytes: Buffer, words: RegExp): number {
  const found = words.exec(bytes.toString("latin1"));
  return found ? found.index + found[0].length : bytes.length;
}
