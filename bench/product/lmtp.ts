import { once } from "node:events";
import { connect, type Socket } from "node:net";

export type Lmtp = { deliver: (raw: Buffer) => Promise<unknown>; close: () => void };

/** Just enough of RFC 2033 to hand over a letter: another program's client would cost more than what is measured. */
export async function connectLmtp(port: number, recipient: string): Promise<Lmtp> {
  const socket = connect(port, "127.0.0.1");
  socket.setNoDelay(true);
  await once(socket, "connect");
  const next = repliesOf(socket);
  const say = async (line: string, expected: number) => {
    socket.write(`${line}\r\n`);
    await expect(next, expected);
  };
  await expect(next, 220);
  await say("LHLO bench.guichet.test", 250);
  return {
    deliver: async (raw) => {
      await say("MAIL FROM:<postier@exemple.test>", 250);
      await say(`RCPT TO:<${recipient}>`, 250);
      await say("DATA", 354);
      socket.write(raw.toString("latin1").replaceAll(/^\./gmu, ".."), "latin1");
      await say(".", 250);
    },
    close: () => socket.end("QUIT\r\n"),
  };
}

async function expect(next: () => Promise<string>, code: number): Promise<void> {
  const reply = await next();
  if (!reply.startsWith(String(code))) throw new Error(`The listener said: ${reply}`);
}

/** One reply at a time, its continuation lines left aside. */
function repliesOf(socket: Socket): () => Promise<string> {
  const replies: string[] = [];
  const waiting: { resolve: (reply: string) => void; reject: (error: Error) => void }[] = [];
  let rest = "";
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString()).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (/^\d{3}-/u.test(line)) continue;
      const first = waiting.shift();
      if (first) first.resolve(line);
      else replies.push(line);
    }
  });
  const lost = (error?: Error) => {
    for (const each of waiting.splice(0)) each.reject(error ?? new Error("The listener hung up."));
  };
  socket.on("error", lost);
  socket.on("close", () => lost());
  return () =>
    new Promise((resolve, reject) => {
      const ready = replies.shift();
      if (ready !== undefined) resolve(ready);
      else waiting.push({ resolve, reject });
    });
}
