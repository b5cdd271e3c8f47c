/** Moments at which a process may die and nothing may be lost or doubled: reliability.md, D2. */
export type KillPoint =
  | "letter-fetched"
  | "letter-kept"
  | "mark-moved"
  | "file-half-kept"
  | "large-letter-stored"
  | "letter-parsing"
  | "attachments-stored"
  | "entries-written"
  | "entries-committed"
  | "mail-accepted"
  | "departure-recorded"
  | "bulk-item-done"
  | "bulk-item-committed";

let left: { point: string; times: number } | undefined;

/** `letter-kept:3`: the process kills itself the third time it gets there. For the trials alone. */
export function armKillPoint(said: string | undefined): void {
  const [point = "", times = "1"] = said?.split(":") ?? [];
  left = point === "" ? undefined : { point, times: Number(times) };
}

export function reach(point: KillPoint): void {
  if (left?.point !== point) return;
  left.times -= 1;
  // Not an exit: nothing of ours may run any more, as when the machine stops.
  if (left.times === 0) process.kill(process.pid, "SIGKILL");
}
