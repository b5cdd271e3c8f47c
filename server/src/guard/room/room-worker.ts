import { parentPort } from "node:worker_threads";
import type { Language } from "@guichet/contract/ids.ts";
import type { Findings, Writing } from "../model.ts";
import { openReader } from "../reading.ts";

export type Request = { id: number } & (
  | { kind: "read"; writing: Writing }
  | { kind: "suggest"; word: string; language: Language }
);
export type Answer = { id: number } & (
  | { findings: Findings }
  | { suggestions: string[] }
  | { failed: string }
);

if (!parentPort) throw new Error("The guard reads in a thread of its own.");
const port = parentPort;
const reader = openReader();

port.on("message", (request: Request) => {
  void answer(request).then((said) => port.postMessage(said));
});

async function answer(request: Request): Promise<Answer> {
  const { id } = request;
  try {
    if (request.kind === "read") return { id, findings: await reader.read(request.writing) };
    return { id, suggestions: await reader.suggest(request.word, request.language) };
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
