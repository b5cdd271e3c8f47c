import type { GuardFinding } from "@guichet/contract/guard.ts";
import { Refused } from "../../api/client.ts";

/** What the server read that this screen had not: it refuses the reply and says why. Null for any other refusal. */
export function unsettledIn(error: unknown): readonly GuardFinding[] | null {
  if (!(error instanceof Refused) || String(error.answer.code) !== "guard.unsettled") return null;
  const findings: unknown = Reflect.get(error.answer.particulars, "findings");
  return Array.isArray(findings) ? findings : [];
}
