import { type Commitment, type PromiseInReply, WordKind } from "@guichet/contract/promises.ts";
import { absoluteWords } from "../time-words.ts";
import { endsWithDay, type Telling, whatWords } from "./stamp-words.ts";

/** Words that are ready to be read and sent, and the promise they move, if any. */
export type ReadyWord =
  | { text: string; promise: PromiseInReply; movedFrom: string }
  | { text: string; promise: null }
  /** Of a macro: it keeps its marks, and may close the ticket when it is sent. */
  | { html: string; closeWith: string | null };

type NewDate = { dueAt: string; reason: string; isLate: boolean };

/** Said in full, year included: a mail is read days later, when “Thursday” is another one. */
export function readyWord(
  promise: Pick<Commitment, "id" | "kind" | "what" | "dueAt" | "firstDueAt" | "amount">,
  { dueAt, reason, isLate }: NewDate,
  telling: Telling,
): ReadyWord {
  const { t, reading } = telling;
  const inFull = (at: string) => {
    const words = absoluteWords(Date.parse(at), reading);
    return endsWithDay(Date.parse(at), reading) ? words.replace(/(?: à|,) 23\D+59$/u, "") : words;
  };
  const what = whatWords(promise, t);
  const text = t(isLate ? "promise.message.text_late" : "promise.message.text", {
    what: t(`promise.noun.${promise.kind}`, { what: promise.what ?? what }),
    before: inFull(promise.dueAt ?? promise.firstDueAt),
    after: inFull(dueAt),
    reason: reason.replace(/[.\s]+$/u, ""),
  });
  const kind = WordKind.safeParse(promise.kind);
  return {
    text,
    movedFrom: promise.dueAt ?? promise.firstDueAt,
    promise: {
      kind: kind.success ? kind.data : "reply",
      what,
      dueAt,
      amount: promise.amount,
      source: "composer",
      findingId: null,
      literal: reason,
      by: null,
      movesId: promise.id,
      replacesId: null,
    },
  };
}
