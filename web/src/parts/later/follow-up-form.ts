import type { FollowUp, FollowUpKind, Planning } from "@guichet/contract/follow-ups.ts";
import type { Language } from "@guichet/contract/ids.ts";

/** One letter, or one reminder: its time in typed words, or the date it has already. */
export type Step = { key: number; words: string; at: string | null; text: string };
export type FollowUpForm = { kind: FollowUpKind; address: string; steps: readonly Step[] };
/** The words a house would begin with: the first letter, the one after it, and the last notice. */
export type ReadyLetters = { first: string; again: string; last: string; when: readonly string[] };

export const mostSteps = 5;

/** A series has a last notice from the start: one reminder, then the last word, then it comes back to us. */
export function startFollowUp(kind: FollowUpKind, ready: ReadyLetters): FollowUpForm {
  const step = (key: number, text: string): Step => ({ key, words: ready.when[key] ?? "", at: null, text });
  if (kind === "self") return { kind, address: "", steps: [{ key: 0, words: "", at: null, text: "" }] };
  if (kind === "partner") return { kind, address: "", steps: [step(0, "")] };
  return { kind, address: "", steps: [step(0, ready.first), step(1, ready.last)] };
}

/** What has not left yet, as it stands. */
export function editFollowUp({ kind, address, steps }: FollowUp): FollowUpForm {
  const left = steps.filter(({ doneAt, text }) => doneAt === null && text !== null);
  return {
    kind,
    address: address ?? "",
    steps: left.map(({ position, dueAt, text }) => ({
      key: position,
      words: "",
      at: dueAt,
      text: text ?? "",
    })),
  };
}

/** One more before the last notice, which stays last. */
export function addStep(form: FollowUpForm, ready: ReadyLetters): FollowUpForm {
  const key = Math.max(...form.steps.map((step) => step.key)) + 1;
  const added: Step = { key, words: ready.when[1] ?? "", at: null, text: ready.again };
  const last = form.steps.at(-1);
  if (!last || form.steps.length === 1) return { ...form, steps: [...form.steps, added] };
  const moved = last.at === null ? { ...last, words: ready.when[form.steps.length] ?? "" } : last;
  return { ...form, steps: [...form.steps.slice(0, -1), added, moved] };
}

export const isTimed = ({ words, at }: Step): boolean => words.trim() !== "" || at !== null;

export function planningOf(
  form: FollowUpForm,
  { key, language }: { key: string; language: Language },
): Planning {
  return {
    key,
    kind: form.kind,
    address: form.kind === "partner" ? form.address.trim() : null,
    steps: form.steps.map(({ words, at, text }) => ({
      text,
      when: words.trim() === "" && at !== null ? { at } : { words, language },
    })),
  };
}
