import { readdirSync, readFileSync } from "node:fs";

/** What a process and all its descendants have cost, from /proc: the application's and the database's alike. */
const ticksPerSecond = 100;

/** Milliseconds of processor, user and system, of children that ended too. */
export function processorMs(roots: readonly number[]): number {
  let ticks = 0;
  for (const pid of family(roots)) {
    const fields = statOf(pid);
    if (fields) for (const place of [11, 12, 13, 14]) ticks += Number(fields[place]);
  }
  return (ticks / ticksPerSecond) * 1000;
}

/** PSS shares shared pages out fairly, so that it can be summed. In MiB. */
export function memoryMib(roots: readonly number[]): number {
  let kib = 0;
  for (const pid of family(roots)) {
    try {
      const summary = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      kib += Number(/^Pss:\s+(\d+)/mu.exec(summary)?.[1] ?? 0);
    } catch {
      // It ended between the listing and the reading: it holds nothing any more.
    }
  }
  return kib / 1024;
}

function family(roots: readonly number[]): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/u.test(name)) continue;
    const fields = statOf(Number(name));
    if (!fields) continue;
    const parent = Number(fields[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const all: number[] = [];
  const waiting = [...roots];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    all.push(pid);
    waiting.push(...(children.get(pid) ?? []));
  }
  return all;
}

function statOf(pid: number): string[] | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
