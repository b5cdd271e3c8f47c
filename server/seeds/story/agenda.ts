import type { Strand } from "./strands.ts";

type Moment = { at: number; order: number; strand: Strand; act: () => Promise<void> };

/** What is to happen, the soonest first; of one instant, in the order in which it was planned. A binary heap. */
export function openAgenda() {
  const heap: Moment[] = [];
  let planned = 0;
  const before = (one: number, other: number): boolean => {
    const [a, b] = [heap[one], heap[other]];
    return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));
  };
  const swap = (one: number, other: number): void => {
    const [a, b] = [heap[one], heap[other]];
    if (a && b) [heap[one], heap[other]] = [b, a];
  };
  const sink = (): void => {
    for (let place = 0; ; ) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const least = before(right, left) ? right : left;
      if (!before(least, place)) return;
      swap(least, place);
      place = least;
    }
  };
  return {
    plan: (at: Temporal.Instant, strand: Strand, act: () => Promise<void>): void => {
      let place = heap.push({ at: at.epochMilliseconds, order: planned++, strand, act }) - 1;
      for (; place > 0 && before(place, (place - 1) >> 1); place = (place - 1) >> 1)
        swap(place, (place - 1) >> 1);
    },
    /** When something happens next; null when nothing does. */
    next: (): Temporal.Instant | null =>
      heap[0] ? Temporal.Instant.fromEpochMilliseconds(heap[0].at) : null,
    clear: (): void => {
      heap.length = 0;
    },
    take: (): Moment | undefined => {
      const first = heap[0];
      const last = heap.pop();
      if (first && last && heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
}
