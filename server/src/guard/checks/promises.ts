import type { FoundPromise } from "../../language/model.ts";
import { readPromises } from "../../language/reading.ts";
import { exceeds } from "../authority.ts";
import type { Check } from "../letter.ts";
import type { Found, FoundWord } from "../model.ts";

/**
 * What engages the house. What has neither a date nor a price is followed with the house’s own delay and never asked;
 * a note or a summary engages nobody.
 */
export const checkPromises: Check = (letter) => {
  const { text, language, at, kind, calendar, circumstances } = letter;
  if (kind !== "reply") return [];
  return readPromises(text, {
    language,
    at,
    ...(calendar ? { calendar } : {}),
    ...(circumstances.author ? { author: circumstances.author } : {}),
    asked: circumstances.asked.join("\n"),
  }).flatMap((promise): Found[] => {
    const found = toFound(promise);
    const { authority } = circumstances;
    if (!authority || !found.promise) return [found];
    const beyond = exceeds(found.promise, authority, at.toInstant()).map(
      (excess): Found => ({ span: found.span, kind: "authority", weight: "stop", advice: excess }),
    );
    return [found, ...beyond];
  });
};

function toFound(promise: FoundPromise): Found {
  const base = { span: promise.span, kind: "promise" as const, promise: toWord(promise) };
  if (promise.soft) return { ...base, weight: "advice", advice: { code: "promise.soft", particulars: {} } };
  if (promise.certainty === "sure")
    return { ...base, weight: "promise", advice: { code: "promise.sure", particulars: {} } };
  return { ...base, weight: "question", advice: { code: "promise.ask", particulars: {} } };
}

function toWord({ certainty, kind, due, amount, soft }: FoundPromise): FoundWord {
  return {
    certainty: soft ? null : certainty,
    kind,
    ...(due
      ? {
          due: {
            at: due.at.toString({ timeZoneName: "never", smallestUnit: "second" }),
            literal: due.literal,
            precision: due.precision,
          },
        }
      : {}),
    ...(amount ? { amount: toAmount(amount) } : {}),
  };
}

function toAmount(amount: NonNullable<FoundPromise["amount"]>): NonNullable<FoundWord["amount"]> {
  return "percent" in amount
    ? { value: amount.percent, unit: "%", literal: amount.literal }
    : { value: amount.value, unit: amount.currency, literal: amount.literal };
}
