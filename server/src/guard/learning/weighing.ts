import type { Language } from "@guichet/contract/ids.ts";
import type { Finding } from "../model.ts";
import { type Answered, recall } from "./recalling.ts";
import { shapeOf } from "./shapes.ts";

/**
 * The findings as answers given before would have them: a question that was always denied is no longer asked, one that
 * was always confirmed is followed at once. What is sure stays sure, and where the same words stop for authority, the
 * question stays beside the stop.
 */
export function weighByAnswers(
  findings: readonly Finding[],
  language: Language,
  answered: readonly Answered[],
): Finding[] {
  const stopped = findings.filter(({ weight }) => weight === "stop");
  return findings.flatMap((finding): Finding[] => {
    if (finding.weight !== "question") return [finding];
    if (stopped.some(({ span }) => span[0] < finding.span[1] && finding.span[0] < span[1])) return [finding];
    const said = recall(shapeOf(finding.excerpt, language), answered);
    if (said === "no") return [];
    if (said === null) return [finding];
    return [
      { ...finding, weight: "promise", certainty: "sure", advice: { code: "promise.sure", particulars: {} } },
    ];
  });
}
