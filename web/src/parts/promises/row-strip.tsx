import type { Strip } from "@guichet/contract/promises.ts";
import { PromiseStamp } from "./promise-stamp.tsx";

/** On a row: the worst that nobody mended, and the next to fall due. No more; pointed at, each says which it is. */
export function RowStrip({ strip }: { strip: Strip }) {
  const shown = [strip.worst, strip.next].filter((stamp) => stamp !== null);
  return shown.map((stamp) => <PromiseStamp key={stamp.id} stamp={stamp} beside={shown} as="row" />);
}

/** Does the strip already say how the wait for an answer stands? Then nothing else needs to. */
export function tellsOfAnswer({ next, worst }: Strip): boolean {
  const answers: readonly string[] = ["first_answer", "next_answer"];
  return [next, worst].some((stamp) => stamp !== null && answers.includes(stamp.kind));
}
