import type { Sum } from "./amounts.ts";
import { type Clause, parse } from "./clauses.ts";
import { kindOf } from "./kinds.ts";
import { chanceOf } from "./learning.ts";
import type { Moment } from "./marks.ts";
import type { Amount, Due, FoundPromise, Reading, Span } from "./model.ts";
import type { Plain } from "./normalising.ts";
import { type Clock, clockOf } from "./reckoning.ts";
import { outcomeOf, traitsOf } from "./scoring.ts";
import { type Sentence, splitSentences } from "./sentences.ts";
import { isSoftPromise } from "./soft.ts";
import { typedPart } from "./typed-part.ts";
import { weights } from "./weights.ts";

/** The promises that a person typed, in the order of the text. Quotes and the signature are not read. */
export function readPromises(text: string, reading: Reading): FoundPromise[] {
  const clock = clockOf(reading.at, reading.calendar);
  const typed = typedPart(text);
  return splitSentences(typed).flatMap((sentence) => {
    const before = `${reading.asked ?? ""} ${typed.slice(0, sentence.start)}`;
    return readSentence(sentence, { ...reading, asked: before }, clock);
  });
}

type Engaged = { clauses: readonly Clause[]; certainty: "sure" | "ask"; reasons: readonly string[] };

function readSentence(sentence: Sentence, reading: Reading, clock: Clock): FoundPromise[] {
  const { language, at, author, asked } = reading;
  const { plain, clauses } = parse(sentence.text, language, clock, author);
  const holding = clauses.filter(({ moments, sums }) => sums.length > 0 || moments.some(({ past }) => !past));
  if (holding.length === 0) return softly(sentence, plain, reading);
  const engaged = holding.flatMap((clause): Engaged[] => {
    const traits = traitsOf(clause, clauses);
    const certainty = outcomeOf(traits, chanceOf(traits, weights[language]));
    return certainty === "none" ? [] : [{ clauses: [clause], certainty, reasons: [...clause.signs] }];
  });
  const promises = joined(engaged);
  return promises.map((promise) => {
    const moment = dueAmong(
      promise.clauses.flatMap(({ moments }) => moments),
      at,
    );
    const span = promises.length === 1 ? spanOf(sentence) : spanWithin(sentence, plain, promise.clauses);
    const said = promise.clauses.map(({ text }) => text).join(" ");
    const kind = kindOf(said, language, asked);
    return {
      span,
      sentence: sentence.text,
      certainty: promise.certainty,
      kind: kind === "other" ? kindOf(plain.text, language, asked) : kind,
      due: moment && dueOf(moment, sentence, plain),
      amount: amountAmong(promise.clauses, sentence, plain),
      soft: false,
      reasons: promise.reasons,
    };
  });
}

/** Clauses that speak of one day, or of which one has no day of its own, make one promise. */
function joined(engaged: readonly Engaged[]): Engaged[] {
  const found: Engaged[] = [];
  for (const next of engaged) {
    const last = found.at(-1);
    if (!last || speaksOfAnotherDay(last, next)) {
      found.push(next);
      continue;
    }
    found[found.length - 1] = {
      clauses: [...last.clauses, ...next.clauses],
      certainty: last.certainty === "sure" || next.certainty === "sure" ? "sure" : "ask",
      reasons: [...new Set([...last.reasons, ...next.reasons])],
    };
  }
  return found;
}

function speaksOfAnotherDay(one: Engaged, other: Engaged): boolean {
  if (one.certainty !== other.certainty) return false;
  const days = ({ clauses }: Engaged) =>
    clauses.flatMap(({ moments }) =>
      moments.filter(({ past }) => !past).map(({ until }) => until.toPlainDate()),
    );
  const first = days(one)[0];
  const second = days(other)[0];
  return first !== undefined && second !== undefined && !first.equals(second);
}

/** A stated limit first, then a delay, then a date that cannot be another's, then the first one said. */
function dueAmong(moments: readonly Moment[], at: Temporal.ZonedDateTime): Moment | null {
  const ahead = moments.filter(({ past, until }) => !past && Temporal.ZonedDateTime.compare(until, at) >= 0);
  const rank = ({ latest, sort, aimed, loose }: Moment) =>
    (latest ? 8 : 0) + (sort === "delay" ? 4 : 0) + (aimed ? 2 : 0) + (loose ? 0 : 1);
  return ahead.toSorted((one, other) => rank(other) - rank(one))[0] ?? null;
}

const dueOf = (moment: Moment, sentence: Sentence, plain: Plain): Due => ({
  at: moment.until,
  literal: typed(moment, sentence, plain),
  precision: moment.precision,
});

/** Figures before shares: they are what an authority is measured by. */
function amountAmong(clauses: readonly Clause[], sentence: Sentence, plain: Plain): Amount | null {
  const sums = clauses.flatMap((clause) => clause.sums);
  const figure = sums.find(({ amount }) => amount && "value" in amount) ?? sums.find(({ amount }) => amount);
  return figure?.amount ? { ...figure.amount, literal: typed(figure, sentence, plain) } : null;
}

/** The very characters that were typed, at places of the plain text. */
function typed({ start, end }: Moment | Sum, sentence: Sentence, plain: Plain): string {
  return sentence.text.slice(plain.starts[start] ?? 0, plain.ends[end - 1] ?? sentence.text.length);
}

const spanOf = ({ start, end }: Sentence): Span => [start, end];

function spanWithin(sentence: Sentence, plain: Plain, clauses: readonly Clause[]): Span {
  const start = plain.starts[clauses[0]?.start ?? 0] ?? 0;
  const end = plain.ends[(clauses.at(-1)?.end ?? plain.text.length) - 1] ?? sentence.text.length;
  const said = sentence.text.slice(start, end);
  const opening = said.length - said.trimStart().length;
  return [
    sentence.start + start + opening,
    sentence.start + start + said.replace(/[\s,;:-]*(?:\s(?:et|and))?\s*$/iu, "").length,
  ];
}

function softly(sentence: Sentence, plain: Plain, { language, asked }: Reading): FoundPromise[] {
  if (!isSoftPromise(plain.text, language)) return [];
  const kind = kindOf(plain.text, language, asked);
  const nothing = { due: null, amount: null, reasons: ["soft"] };
  return [
    { span: spanOf(sentence), sentence: sentence.text, certainty: "sure", kind, soft: true, ...nothing },
  ];
}
