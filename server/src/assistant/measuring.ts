import type { MailboxMeasure } from "@guichet/contract/assistant.ts";
import { requireAdmin } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { suggestReasons } from "../reasons/suggesting.ts";
import type { Past, PastAnswer, PastLetter } from "./model.ts";
import { writeMeasure } from "./rows.ts";

/** Fewer answers than this say nothing of a habit. */
const fewestAnswers = 10;

/** Only the figures are kept: the letters are forgotten with this function's end. */
export async function keepMeasure(work: Work, inboxId: string, past: Past): Promise<MailboxMeasure> {
  requireAdmin(work.actor);
  const reasons = await countReasons(work, past.letters);
  const measure = { inboxId, measuredAt: work.now.toString(), ...delaysOf(past), reasons };
  await writeMeasure(work, measure);
  return measure;
}

type Delays = Pick<MailboxMeasure, "read" | "answered" | "medianMinutes" | "ninthMinutes">;

/** Each letter with the first answer that names it: delays as a customer lived them, by day and by night. */
export function delaysOf({ letters, answers }: Past): Delays {
  const firstAnswer = firstAnswers(answers);
  const minutes = letters
    .flatMap(({ messageId, receivedAt }) => {
      const sentAt = messageId === null ? undefined : firstAnswer.get(messageId);
      return sentAt ? [Math.max(0, Math.round(receivedAt.until(sentAt).total("minutes")))] : [];
    })
    .toSorted((one, other) => one - other);
  const within = (share: number) =>
    minutes.length < fewestAnswers ? null : (minutes[Math.ceil(minutes.length * share) - 1] ?? null);
  return {
    read: letters.length,
    answered: minutes.length,
    medianMinutes: within(0.5),
    ninthMinutes: within(0.9),
  };
}

function firstAnswers(answers: readonly PastAnswer[]): Map<string, Temporal.Instant> {
  const first = new Map<string, Temporal.Instant>();
  for (const { answers: named, sentAt } of answers) {
    for (const id of named) {
      const known = first.get(id);
      if (!known || Temporal.Instant.compare(sentAt, known) < 0) first.set(id, sentAt);
    }
  }
  return first;
}

/** Of each letter the likeliest reason, or none: what is not sure is not counted. */
async function countReasons(work: Work, letters: readonly PastLetter[]): Promise<MailboxMeasure["reasons"]> {
  const counts = new Map<string, MailboxMeasure["reasons"][number]>();
  for (const { text } of letters) {
    const [likeliest] = await suggestReasons(work, { text: text.slice(0, 8000) });
    if (!likeliest) continue;
    const { id, name } = likeliest.reason;
    const count = (counts.get(id)?.count ?? 0) + 1;
    counts.set(id, { reasonId: id, name, count });
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count);
}
