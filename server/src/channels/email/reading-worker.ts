import { parentPort } from "node:worker_threads";
import { UnreadableLetter, type UnreadableReason } from "./letter.ts";
import { type Circumstances, type ReadLetter, readLetter } from "./reading.ts";

/** What the reading room and its worker say to each other. */
export type Request = {
  readonly id: number;
  readonly raw: Uint8Array;
  readonly circumstances: Circumstances;
};
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly id: number; readonly read: ReadLetter }
  | {
      readonly kind: "unreadable";
      readonly id: number;
      readonly reason: UnreadableReason;
      readonly said: string;
    };

function answer({ id, raw, circumstances }: Request): void {
  try {
    const read = readLetter(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), circumstances);
    const files = read.letter.attachments.map(({ content }) => content.buffer);
    parentPort?.postMessage({ kind: "read", id, read } satisfies Answer, files.filter(isMovable));
  } catch (error) {
    const reason = error instanceof UnreadableLetter ? error.reason : "broke_the_reader";
    const said = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ kind: "unreadable", id, reason, said } satisfies Answer);
  }
}

function isMovable(buffer: ArrayBufferLike): buffer is ArrayBuffer {
  return buffer instanceof ArrayBuffer;
}

parentPort?.on("message", answer);
parentPort?.postMessage({ kind: "ready" } satisfies Answer);
