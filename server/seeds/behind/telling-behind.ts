import { fork } from "node:child_process";
import { once } from "node:events";
import type { Remembered } from "../beginning.ts";

type Asked = { remembered: Remembered; folder: string; onTold: (told: number) => void };

/** The weeks before, told beside the desk by a process of its own: whoever looks is never made to wait for it. */
export function tellBehind({ remembered, folder, onTold }: Asked) {
  if (remembered.isWhole) return { ended: Promise.resolve(true), stop: async () => undefined };
  const program = new URL("./main.ts", import.meta.url);
  const telling = fork(program, [folder, JSON.stringify(remembered)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  let isWhole = false;
  telling.on("message", (message) => {
    if (typeof message === "number") onTold(message);
    if (message === "whole") isWhole = true;
  });
  const ended = once(telling, "exit").then(() => isWhole);
  return {
    ended,
    /** What was begun is told to its end: a few seconds. */
    stop: async () => {
      if (telling.connected) telling.disconnect();
      await ended;
    },
  };
}
