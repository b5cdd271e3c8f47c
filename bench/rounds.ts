import { dropIdleSockets, median, percentile } from "./driving.ts";
import { processorMs } from "./processes.ts";
import type { Target } from "./target.ts";
import type { Work } from "./works.ts";

export type Figures = { p50: number; p95: number; rate: number; processor: number };
export type Line = { work: Work; of: Map<string, Figures>; ratios: Map<string, Figures> };

/** In turn, round after round, the first to go changing: what a neighbour of the machine does falls on everybody. */
export async function measure(
  targets: readonly Target[],
  works: readonly Work[],
  { rounds, onLine }: { rounds: number; onLine: (line: Line) => void },
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const work of works) {
    const found = new Map<string, Figures[]>(targets.map((target) => [target.name, []]));
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? targets : targets.toReversed();
      for (const target of order) found.get(target.name)?.push(await once(target, work));
    }
    const line = summary(work, found, targets);
    lines.push(line);
    onLine(line);
  }
  return lines;
}

/** What follows behind is counted in the processor of the work that caused it, and never weighs on the next one. */
async function once(target: Target, work: Work): Promise<Figures> {
  const before = processorMs(target.pids);
  const driven = await work.run?.(target, work);
  if (!driven) return { p50: Number.NaN, p95: Number.NaN, rate: Number.NaN, processor: Number.NaN };
  await target.settled();
  dropIdleSockets();
  return {
    p50: percentile(driven.times, 0.5),
    p95: percentile(driven.times, 0.95),
    rate: driven.times.length / driven.seconds,
    processor: (processorMs(target.pids) - before) / driven.times.length,
  };
}

const keys = ["p50", "p95", "rate", "processor"] as const;

function summary(work: Work, found: Map<string, Figures[]>, targets: readonly Target[]): Line {
  const of = new Map<string, Figures>();
  const ratios = new Map<string, Figures>();
  const floor = found.get("floor") ?? [];
  for (const { name } of targets) {
    const rounds = found.get(name) ?? [];
    of.set(
      name,
      each((key) => median(rounds.map((round) => round[key]))),
    );
    // Of the same round, then the median: the machine's mood cancels out.
    ratios.set(
      name,
      each((key) =>
        median(
          rounds.map((round, index) => {
            const other = floor[index]?.[key] ?? Number.NaN;
            return key === "rate" ? other / round.rate : round[key] / other;
          }),
        ),
      ),
    );
  }
  return { work, of, ratios };
}

const each = (value: (key: keyof Figures) => number): Figures =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Figures;
