import type { GuardFinding } from "@guichet/contract/guard.ts";
import type { Refusals } from "@guichet/contract/refusals.ts";
import { isRefused, Refused } from "../../api/client.ts";

export type Missed = Refusals["guard.unsettled"]["findings"][number];

/** What the server read that this screen had not: it refuses the reply and says why. Null for any other refusal. */
export function unsettledIn(error: unknown): readonly Missed[] | null {
  if (!(error instanceof Refused) || !isRefused(error, "guard.unsettled")) return null;
  const { particulars } = error.answer;
  return "findings" in particulars ? particulars.findings : null;
}

/** A stop stays a stop; everything else becomes a question. */
export function asFinding({ id, weight, excerpt }: Missed): GuardFinding {
  const isStop = weight === "stop";
  return {
    id,
    span: [0, 0],
    kind: isStop ? "authority" : "promise",
    weight: isStop ? "stop" : "question",
    certainty: isStop ? null : "ask",
    excerpt,
    advice: { code: "", particulars: {}, says: "" },
  };
}
