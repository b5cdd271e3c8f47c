import { commonWord, rareWord } from "./corpus.ts";
import { type Driven, drive } from "./driving.ts";
import { letter } from "./letters.ts";
import { pipe } from "./piping.ts";
import type { Target } from "./target.ts";

/** One line of the table: some work, asked one or eight at a time, and the bars it has to stay under. */
export type Work = {
  name: string;
  together: number;
  /** Acts in one round. */
  count: number;
  /** Undefined where the target has no such door. */
  run: ((target: Target, work: Work) => Promise<Driven>) | undefined;
  bars: { p50?: number; rate?: number; processor?: number };
};

/** Letters of a run are numbered once and for all, so that none is the same twice. */
export function letterBox(run: string) {
  let next = 0;
  const to = "support@guichet.test";
  return (count: number): Buffer[] => Array.from({ length: count }, () => letter(next++, { run, to }));
}

export function worksOf(run: string): Work[] {
  const letters = letterBox(run);
  let created = 0;
  const reading = (
    name: string,
    read: (target: Target, index: number) => Promise<unknown>,
    bar = 3,
  ): Work[] => [
    {
      name,
      together: 1,
      count: 200,
      run: (target, work) => drive(work.count, 1, (index) => read(target, index)),
      bars: { p50: bar },
    },
    {
      name,
      together: 8,
      count: 600,
      run: (target, work) => drive(work.count, 8, (index) => read(target, index)),
      bars: { rate: bar },
    },
  ];
  return [
    ack(letters),
    visible("mail, HTTP, visible", letters, (target, raw) => target.deliver(raw), 3),
    visible("mail, curl pipe, visible", letters, pipe, 1.7),
    ...[1, 8].map((together): Work => mail("mail, HTTP, queue drained", letters, together)),
    ...[1, 8].map((together): Work => mailByLmtp(letters, together)),
    ...reading("create, API", (target) => target.create(created++)).map((work) => ({
      ...work,
      count: work.count / 2,
    })),
    ...reading("list of 50", (target) => target.list()),
    ...reading("ticket of 20", (target, index) => target.ticket(index)),
    ...reading("search, rare", (target) => target.search(rareWord)),
    ...reading("search, common", (target) => target.search(commonWord), 3.5),
  ];
}

type Letters = ReturnType<typeof letterBox>;

const ack = (letters: Letters): Work => ({
  name: "mail, HTTP, acknowledged",
  together: 1,
  count: 80,
  bars: { p50: 1.5 },
  run: async (target, { count }) => {
    const box = letters(count);
    const driven = { times: [] as number[], seconds: 0 };
    for (const raw of box) {
      const began = performance.now();
      await target.deliver(raw);
      driven.times.push(performance.now() - began);
      // Each alone: what the previous one still costs would be counted here.
      await target.allVisible();
    }
    driven.seconds = driven.times.reduce((sum, each) => sum + each, 0) / 1000;
    return driven;
  },
});

const visible = (
  name: string,
  letters: Letters,
  deliver: (target: Target, raw: Buffer) => Promise<unknown>,
  bar: number,
): Work => ({
  name,
  together: 1,
  count: 80,
  bars: { p50: bar },
  run: async (target, { count }) => {
    const box = letters(count);
    return drive(count, 1, async (index) => {
      await deliver(target, box[index] as Buffer);
      await target.allVisible();
    });
  },
});

const mail = (name: string, letters: Letters, together: number): Work => ({
  name,
  together,
  count: together * 40 + 40,
  bars: together === 1 ? { processor: 4 } : { rate: 2.5, processor: 4 },
  run: async (target, { count }) => {
    const box = letters(count);
    return withTheQueue(target, () =>
      drive(count, together, (index) => target.deliver(box[index] as Buffer)),
    );
  },
});

const mailByLmtp = (letters: Letters, together: number): Work => ({
  ...mail("mail, LMTP, queue drained", letters, together),
  run: async (target, { count }) => {
    const box = letters(count);
    // The floor has one door: its HTTP is what LMTP is held against.
    if (!target.lmtp)
      return withTheQueue(target, () =>
        drive(count, together, (index) => target.deliver(box[index] as Buffer)),
      );
    const open = target.lmtp;
    const lines = await Promise.all(Array.from({ length: together }, () => open()));
    const free = [...lines];
    const driven = await withTheQueue(target, () =>
      drive(count, together, async (index) => {
        const line = free.pop();
        await line?.deliver(box[index] as Buffer);
        if (line) free.push(line);
      }),
    );
    for (const line of lines) line.close();
    return driven;
  },
});

/** The clock stops when the last letter is an entry, not when it is acknowledged. */
async function withTheQueue(target: Target, send: () => Promise<Driven>): Promise<Driven> {
  const began = performance.now();
  const driven = await send();
  await target.allVisible();
  return { ...driven, seconds: (performance.now() - began) / 1000 };
}
