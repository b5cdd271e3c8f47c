import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import type { Random } from "../corpus.ts";

/** Where everything that leaves ends: it keeps each message before it says 250, and takes its time to say it. */
export type Sink = {
  port: number;
  /** One line an accepted message, the same id twice when it came twice. */
  accepted: () => readonly { messageId: string; recipient: string }[];
  stop: () => Promise<void>;
};

export async function openSink({ random, slowestMs }: { random: Random; slowestMs: number }): Promise<Sink> {
  const accepted: { messageId: string; recipient: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const head = Buffer.concat(chunks).toString("latin1");
        const messageId = /^Message-ID:\s*<([^>]+)>/imu.exec(head)?.[1] ?? "";
        accepted.push({ messageId, recipient: session.envelope.rcptTo[0]?.address ?? "" });
        void pause(random() * slowestMs).then(() => done());
      });
    },
  });
  // A client that was killed in the middle is what we are here for.
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  return {
    port,
    accepted: () => accepted,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
