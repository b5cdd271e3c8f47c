import { createHash } from "node:crypto";
import { appendFileSync } from "node:fs";

export type Injected = { id: string; hash: string; size: number; channel: "imap" | "http"; at: string };

/** Written before anything is injected: what is in it must be in the product, once, byte for byte. */
export type Ledger = {
  enter: (id: string, raw: Buffer, channel: Injected["channel"]) => void;
  all: () => readonly Injected[];
};

export function openLedger(path: string): Ledger {
  const lines: Injected[] = [];
  return {
    enter: (id, raw, channel) => {
      const line = { id, hash: hashOf(raw), size: raw.length, channel, at: new Date().toISOString() };
      appendFileSync(path, `${JSON.stringify(line)}\n`, { flush: true });
      lines.push(line);
    },
    all: () => lines,
  };
}

export const hashOf = (raw: Buffer): string => createHash("sha256").update(raw).digest("hex");
