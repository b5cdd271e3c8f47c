import type { Strip } from "@guichet/contract/promises.ts";
import { PromiseStamp } from "./promise-stamp.tsx";

/** On a row: the worst that nobody mended, and the next to fall due. No more. */
export function RowStrip({ strip }: { strip: Strip }) {
  return [strip.worst, strip.next].map(
    (stamp) => stamp !== null && <PromiseStamp key={stamp.id} stamp={stamp} as="brief" />,
  );
}

/** Does the strip already say how the wait for an answer stands? Then nothing else needs to. */
export function tellsOfAnswer({ next, worst }: Strip): boolean {
  const answers: readonly string[] = ["first_answer", "next_answer"];
  return [next, worst].some((stamp) => stamp !== null && answers.includes(stamp.kind));
}
