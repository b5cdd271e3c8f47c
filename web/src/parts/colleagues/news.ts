import type { Entry } from "@guichet/contract/thread.ts";

/** What others wrote since: my own notes are no news to me, nor what a machine answered. As the server counts. */
export const newsSince = (thread: readonly Entry[], seen: number, me: string): Entry[] =>
  thread.filter(({ position, kind, author }) => position > seen && kind !== "automatic" && author.id !== me);
