import { Worker } from "node:worker_threads";
import { afterPatience } from "../../platform/clock.ts";
import { UnreadableLetter, type UnreadableReason } from "./letter.ts";
import type { Circumstances, ReadLetter } from "./reading.ts";
import type { Answer, Request } from "./reading-worker.ts";

export type ReadingRoom = {
  /** Rejects with UnreadableLetter for the letter's own fault, with another error for ours. */
  readonly read: (raw: Uint8Array, circumstances: Circumstances) => Promise<ReadLetter>;
  /** Resolves once somebody is there to read, which takes longer than reading. */
  readonly opened: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type ReadingRoomSettings = {
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
  /** The program that reads: ours, unless a test sends a poisoned one. */
  readonly program?: URL;
};

type Waiting = {
  readonly id: number;
  readonly raw: Uint8Array;
  readonly circumstances: Circumstances;
  readonly resolve: (read: ReadLetter) => void;
  readonly reject: (reason: Error) => void;
};

const mostInFlight = 8;
const mostBytesInFlight = 32 * 1024 * 1024;

/**
 * Letters are read in a thread of their own, one after the other, so that one that hangs or
 * exhausts the memory takes nothing with it: its thread is put down, it alone is refused, and those
 * that were waiting behind it are read by the next thread.
 */
export function openReadingRoom(settings: ReadingRoomSettings = {}): ReadingRoom {
  const room = new Room(settings);
  return {
    read: (raw, circumstances) => room.read(raw, circumstances),
    opened: () => room.opened(),
    close: () => room.close(),
  };
}

class Room {
  readonly #timeoutMs: number;
  readonly #memoryMb: number;
  readonly #program: URL;
  readonly #queue: Waiting[] = [];
  /** In the order of reading: the first is the one being read. */
  readonly #inFlight = new Map<number, Waiting>();
  readonly #atTheDoor: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  #worker: Worker | null = null;
  #ready = false;
  #closed = false;
  #lastId = 0;
  #stopWatching: () => void = () => undefined;

  constructor({ timeoutMs = 10_000, memoryMb = 256, program }: ReadingRoomSettings) {
    this.#timeoutMs = timeoutMs;
    this.#memoryMb = memoryMb;
    this.#program = program ?? new URL("./reading-worker.ts", import.meta.url);
  }

  read(raw: Uint8Array, circumstances: Circumstances): Promise<ReadLetter> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new Error("The reading room is closed"));
        return;
      }
      this.#lastId += 1;
      this.#queue.push({ id: this.#lastId, raw, circumstances, resolve, reject });
      this.#fill();
    });
  }

  opened(): Promise<void> {
    if (this.#ready) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#atTheDoor.push({ resolve, reject });
      if (this.#closed) this.#refuseAll(new Error("The reading room is closed"));
      else this.#worker ??= this.#openWorker();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const leaving = this.#dismissWorker();
    this.#refuseAll(new Error("The reading room is closed"));
    await leaving;
  }

  #openWorker(): Worker {
    const worker = new Worker(this.#program, {
      // Strangers' bytes are read here: no secret of the environment is within reach.
      env: {},
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: this.#memoryMb,
        maxYoungGenerationSizeMb: 8,
        stackSizeMb: 4,
      },
    });
    let cause: unknown;
    worker.on("message", (answer: Answer) => {
      if (this.#worker === worker) this.#hear(answer);
    });
    worker.on("error", (error) => {
      cause = error;
    });
    worker.on("exit", () => {
      if (this.#worker !== worker) return;
      if (this.#ready) this.#abandonFirst("broke_the_reader", cause);
      else this.#refuseAll(new Error("The reading room does not open", { cause }));
    });
    return worker;
  }

  #hear(answer: Answer): void {
    if (answer.kind === "ready") {
      this.#ready = true;
      for (const { resolve } of this.#atTheDoor.splice(0)) resolve();
    } else {
      const waiting = this.#inFlight.get(answer.id);
      this.#inFlight.delete(answer.id);
      if (answer.kind === "read") waiting?.resolve(answer.read);
      else waiting?.reject(new UnreadableLetter(answer.reason, { cause: answer.said }));
    }
    this.#watchFirst();
    this.#fill();
  }

  /** Opening the room is not counted against the letter that happens to wait at its door. */
  #watchFirst(): void {
    this.#stopWatching();
    if (!this.#ready || this.#inFlight.size === 0) return;
    this.#stopWatching = afterPatience(this.#timeoutMs, () => this.#abandonFirst("took_too_long"));
  }

  /** Those behind the guilty one are innocent and go back in their order. */
  #abandonFirst(reason: UnreadableReason, cause?: unknown): void {
    const [first, ...others] = this.#inFlight.values();
    this.#inFlight.clear();
    this.#queue.unshift(...others);
    void this.#dismissWorker();
    this.#watchFirst();
    first?.reject(new UnreadableLetter(reason, { cause }));
    this.#fill();
  }

  #refuseAll(error: Error): void {
    const waiting = [...this.#inFlight.values(), ...this.#queue.splice(0), ...this.#atTheDoor.splice(0)];
    this.#inFlight.clear();
    void this.#dismissWorker();
    this.#watchFirst();
    for (const { reject } of waiting) reject(error);
  }

  async #dismissWorker(): Promise<void> {
    const dismissed = this.#worker;
    this.#worker = null;
    this.#ready = false;
    await dismissed?.terminate();
  }

  #fill(): void {
    let bytes = 0;
    for (const { raw } of this.#inFlight.values()) bytes += raw.byteLength;
    while (this.#inFlight.size < mostInFlight && (this.#inFlight.size === 0 || bytes < mostBytesInFlight)) {
      const next = this.#queue.shift();
      if (!next) return;
      this.#worker ??= this.#openWorker();
      // A copy crosses: the original stays, to be read again if the thread falls.
      const raw = new Uint8Array(next.raw);
      bytes += raw.byteLength;
      this.#inFlight.set(next.id, next);
      if (this.#inFlight.size === 1) this.#watchFirst();
      const request: Request = { id: next.id, raw, circumstances: next.circumstances };
      this.#worker.postMessage(request, [raw.buffer]);
    }
  }
}
