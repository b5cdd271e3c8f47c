import { Worker } from "node:worker_threads";
import type { Language } from "@guichet/contract/ids.ts";
import { afterPatience } from "../../platform/clock.ts";
import { Outage } from "../../platform/refuse.ts";
import type { Findings, Writing } from "../model.ts";
import type { Answer, Request } from "./room-worker.ts";

/** Where texts are read, beside everything else: typing and other people’s requests never wait for it. */
export type GuardRoom = {
  read: (writing: Writing) => Promise<Findings>;
  suggest: (word: string, language: Language) => Promise<string[]>;
  close: () => Promise<void>;
};

type Settings = {
  timeoutMs?: number;
  /** The program that reads: ours, unless a test sends one that falls. */
  program?: URL;
};

type Waiting = { resolve: (answer: Answer) => void; reject: (reason: Error) => void };
type Asked = Request extends infer Each ? (Each extends Request ? Omit<Each, "id"> : never) : never;

/** Opened at the first text: a server on which nobody writes keeps its memory for others. */
export function openGuardRoom({ timeoutMs = 15_000, program }: Settings = {}): GuardRoom {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  function fall(fallen: Worker, cause: unknown): void {
    if (worker !== fallen) return;
    worker = null;
    void fallen.terminate();
    for (const { reject } of waiting.values()) reject(new Error("The guard’s thread fell.", { cause }));
    waiting.clear();
  }

  /** The text that held the thread up must not hold up anything else: those behind it are innocent. */
  function putDown(held: Worker): void {
    const [first] = waiting.entries();
    if (worker === held && first) {
      const [id, { reject }] = first;
      waiting.delete(id);
      reject(new Outage("A text took the guard too long."));
    }
    fall(held, "another text took too long");
  }

  function open(): Worker {
    const opened = new Worker(program ?? new URL("./room-worker.ts", import.meta.url), {
      // What customers wrote is read here too: no secret of the environment is within reach.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    });
    // The thread alone keeps no process alive.
    opened.unref();
    opened.on("message", (answer: Answer) => {
      waiting.get(answer.id)?.resolve(answer);
      waiting.delete(answer.id);
    });
    opened.on("error", (error) => fall(opened, error));
    opened.on("exit", () => fall(opened, "it ended"));
    return opened;
  }

  function ask(request: Asked): Promise<Answer> {
    worker ??= open();
    const asked = worker;
    lastId += 1;
    const id = lastId;
    return new Promise<Answer>((resolve, reject) => {
      const stopWaiting = afterPatience(timeoutMs, () => putDown(asked));
      waiting.set(id, {
        resolve: (answer) => {
          stopWaiting();
          resolve(answer);
        },
        reject: (reason) => {
          stopWaiting();
          reject(reason);
        },
      });
      asked.postMessage({ ...request, id });
    });
  }

  return {
    read: async (writing) => {
      const answer = await ask({ kind: "read", writing });
      if ("findings" in answer) return answer.findings;
      throw new Error("The guard could not read.", { cause: "failed" in answer ? answer.failed : answer });
    },
    suggest: async (word, language) => {
      const answer = await ask({ kind: "suggest", word, language });
      return "suggestions" in answer ? answer.suggestions : [];
    },
    close: async () => {
      const leaving = worker;
      if (leaving) fall(leaving, "it is closed");
      await leaving?.terminate();
    },
  };
}
