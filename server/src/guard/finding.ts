import { createHash } from "node:crypto";
import type { Finding, Found } from "./model.ts";

/** In the order of the text. The same words of the same kind keep their identity while the rest is being typed. */
export function toFindings(text: string, found: readonly Found[]): Finding[] {
  const seen = new Map<string, number>();
  return [...found]
    .sort((one, other) => one.span[0] - other.span[0] || one.span[1] - other.span[1])
    .map((each) => {
      const excerpt = text.slice(...each.span);
      const name = `${each.kind}\n${each.advice.code}\n${excerpt}`;
      const times = seen.get(name) ?? 0;
      seen.set(name, times + 1);
      return toFinding(each, excerpt, identify(times === 0 ? name : `${name}\n${times}`));
    });
}

function toFinding(
  { span, kind, weight, advice, fix, promise }: Found,
  excerpt: string,
  id: string,
): Finding {
  return {
    id,
    span: [span[0], span[1]],
    kind,
    weight,
    certainty: promise?.certainty ?? null,
    excerpt,
    advice,
    ...(fix === undefined ? {} : { fix: { replacement: fix } }),
    ...(promise ? { promiseKind: promise.kind } : {}),
    ...(promise?.due
      ? { due: promise.due.at, dueLiteral: promise.due.literal, duePrecision: promise.due.precision }
      : {}),
    ...(promise?.amount ? { amount: promise.amount } : {}),
  };
}

const identify = (name: string): string => createHash("sha256").update(name).digest("base64url").slice(0, 16);
