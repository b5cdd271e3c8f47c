import type { Language } from "@guichet/contract/ids.ts";
import type { Finding } from "../model.ts";
import { type Answered, recall } from "./recalling.ts";
import { shapeOf } from "./shapes.ts";

/**
 * The findings as answers given before would have them: a question that was always denied is no longer asked, one that
 * was always confirmed is followed at once, a sure guess that was always wrong is asked first. Where the same words
 * stop for authority, they are left as they are.
 */
export function weighByAnswers(
  findings: readonly Finding[],
  language: Language,
  answered: readonly Answered[],
): Finding[] {
  const stopped = findings.filter(({ weight }) => weight === "stop");
  return findings.flatMap((finding): Finding[] => {
    if (finding.weight !== "question" && finding.weight !== "promise") return [finding];
    if (stopped.some(({ span }) => span[0] < finding.span[1] && finding.span[0] < span[1])) return [finding];
    const said = recall(shapeOf(finding.excerpt, language), answered, finding.certainty);
    if (said === "silent") return [];
    if (said === null || said === finding.certainty) return [finding];
    return [{ ...finding, ...weights[said] }];
  });
}

const weights = {
  sure: { weight: "promise", certainty: "sure", advice: { code: "promise.sure", particulars: {} } },
  ask: { weight: "question", certainty: "ask", advice: { code: "promise.ask", particulars: {} } },
} as const;
