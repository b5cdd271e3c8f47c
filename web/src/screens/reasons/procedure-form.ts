import type { Procedure, ProcedureWriting, StepKind } from "@guichet/contract/procedures.ts";
import { newKey } from "../../api/client.ts";

export type StepForm = { key: string; kind: StepKind; text: string; source: string };
export type ProcedureForm = { steps: readonly StepForm[]; sentences: string; checklistId: string | null };

export const emptyStep = (): StepForm => ({ key: newKey(), kind: "do", text: "", source: "" });

/** From the version in force; else from the words written before there were steps, a line each. */
export function formOfProcedure(inForce: Procedure | null, words: string): ProcedureForm {
  if (inForce !== null) {
    const { steps, sentences, checklist } = inForce;
    return {
      steps: steps.map((step) => ({ ...step, key: step.id })),
      sentences: sentences.join("\n"),
      checklistId: checklist?.id ?? null,
    };
  }
  const lines = words
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-–•*])\s+/u, "").trim())
    .filter((line) => line !== "");
  return {
    steps: lines.length === 0 ? [emptyStep()] : lines.map((text) => ({ ...emptyStep(), text })),
    sentences: "",
    checklistId: null,
  };
}

export const writingOfProcedure = ({ steps, sentences, checklistId }: ProcedureForm): ProcedureWriting => ({
  steps: steps.map(({ kind, text, source }) => ({ kind, text, source: kind === "tell" ? source : "" })),
  sentences: sentences
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
  checklistId,
});

/** One place up or down; at the ends it stays. */
export function moved(steps: readonly StepForm[], place: number, by: -1 | 1): readonly StepForm[] {
  const [one, other] = [steps[place], steps[place + by]];
  if (!one || !other) return steps;
  return steps.with(place, other).with(place + by, one);
}
