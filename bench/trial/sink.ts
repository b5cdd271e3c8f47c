import { setTimeout as pause } from "node:timers/promises";
import { openSmtpSink } from "../../server/testing/mail/smtp-sink.ts";
import type { Random } from "../corpus.ts";

/** Where everything that leaves ends: it keeps each message before it says 250, and takes its time to say it. */
export type Sink = {
  port: number;
  /** One an accepted message, the same twice when it came twice. */
  acceptedIds: () => string[];
  /** Of these, the ones whose sender was still there to hear the 250. */
  toldIds: () => string[];
  stop: () => Promise<void>;
};

export async function openSink({ random, slowestMs }: { random: Random; slowestMs: number }): Promise<Sink> {
  const sink = await openSmtpSink();
  sink.be({ beforeTaking: () => pause(random() * slowestMs) });
  const idOf = ({ raw }: { raw: string }) => /^Message-ID:\s*<([^>]+)>/imu.exec(raw)?.[1] ?? "";
  return {
    port: sink.port,
    acceptedIds: () => sink.sunk.map(idOf),
    toldIds: () => sink.sunk.filter(({ told }) => told).map(idOf),
    stop: sink.stop,
  };
}
