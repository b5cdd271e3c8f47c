import { rm } from "node:fs/promises";

/** Takes away the folder of programs that have just ended; a child of theirs may still be writing its last file there. */
export async function removeTraces(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
}
