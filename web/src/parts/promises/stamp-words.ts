import { stateOf } from "@guichet/contract/commitment-state.ts";
import type { CommitmentState, Stamp } from "@guichet/contract/promises.ts";
import type { TFunction } from "i18next";
import { dayWords, hourWords, momentWords, type Reading, soonWords, spanWords } from "../time-words.ts";

export type Telling = { t: TFunction; reading: Reading; now: number };

/** What a stamp says: the date that no longer holds, struck; its state; and what is said more softly. */
export type StampWords = {
  state: CommitmentState;
  struck: string | null;
  words: string;
  more: string | null;
};

export function stampWords(stamp: Stamp, telling: Telling): StampWords {
  const { t, now } = telling;
  const state = stateOf(stamp, now);
  const plain = (words: string): StampWords => ({ state, struck: null, words, more: null });
  const due = stamp.dueAt === null ? null : Date.parse(stamp.dueAt);
  switch (state) {
    case "waiting_customer":
      return plain(t("promise.state.waiting_customer"));
    case "released":
      return plain(t("promise.state.released"));
    case "kept":
      return plain(t("promise.state.kept", { when: pastWords(stamp.keptAt, telling) }));
    case "kept_late":
      return {
        ...plain(t("promise.state.kept_late", { when: pastWords(stamp.keptAt, telling) })),
        struck: dayOrHour(Date.parse(stamp.brokenAt ?? stamp.firstDueAt), telling),
      };
    case "renegotiated":
      return { ...movedWords(stamp, telling), state };
    case "broken":
      return {
        ...plain(t("promise.state.broken", { when: brokenWords(stamp.brokenAt ?? stamp.dueAt, telling) })),
        more: overdueWords(stamp, telling),
      };
    case "at_risk":
      return plain(t("promise.state.at_risk", { when: dueWords(due ?? now, telling) }));
    case "open":
      return plain(openWords(due ?? now, telling));
  }
}

function openWords(due: number, telling: Telling): string {
  const when = dueWords(due, telling);
  return telling.t(isDate(when) ? "promise.state.open_date" : "promise.state.open", { when });
}

function movedWords(stamp: Stamp, telling: Telling): StampWords {
  const { t, now } = telling;
  const told = stamp.toldAt === null ? null : dayOrHour(Date.parse(stamp.toldAt), telling);
  const struck = dayOrHour(Date.parse(stamp.firstDueAt), telling);
  if (stamp.keptAt !== null) {
    const words = t("promise.state.moved_kept", { when: pastWords(stamp.keptAt, telling) });
    return { state: "renegotiated", struck, words, more: null };
  }
  const due = Date.parse(stamp.dueAt ?? stamp.firstDueAt);
  // Moved within one day, the hours tell; else the day does.
  const isSameDay =
    dayWords(due, now, telling.reading) === dayWords(Date.parse(stamp.firstDueAt), now, telling.reading);
  const when = isSameDay ? dueWords(due, telling) : dueDay(stamp.dueAt ?? stamp.firstDueAt, telling);
  return {
    state: "renegotiated",
    struck: isSameDay ? hourWords(Date.parse(stamp.firstDueAt), telling.reading) : struck,
    words: t(isDate(when) ? "promise.state.renegotiated_date" : "promise.state.renegotiated", { when }),
    more: told === null ? null : t("promise.state.told", { when: told }),
  };
}

/** « 3 mars » asks for an article in French, « jeudi » and « 16 h » do not: a digit without an hour sign tells. */
const isDate = (when: string): boolean => /^\d+(?:er)?\u00a0\p{L}{3,}/u.test(when);

/** « 16 h », « demain 16 h », « jeudi »: a promise that ends with its day names the day alone. */
export function dueWords(due: number, { reading, now }: Omit<Telling, "t">): string {
  return endsWithDay(due, reading) ? dayWords(due, now, reading) : soonWords(due, now, reading);
}

export function endsWithDay(due: number, reading: Reading): boolean {
  return /^23\D+59$/u.test(hourWords(due, reading));
}

const dueDay = (at: string, { now, reading }: Telling): string => dayWords(Date.parse(at), now, reading);

/** The day, or the hour when it was today. */
function dayOrHour(at: number, { now, reading }: Telling): string {
  const words = soonWords(at, now, reading);
  return words === hourWords(at, reading) ? words : dayWords(at, now, reading);
}

const pastWords = (at: string | null, { now, reading }: Telling): string =>
  soonWords(at === null ? now : Date.parse(at), now, reading);

/** The day is said even when it is today: red must not need a second look. */
function brokenWords(at: string | null, { now, reading }: Telling): string {
  const instant = at === null ? now : Date.parse(at);
  return endsWithDay(instant, reading) ? dayWords(instant, now, reading) : momentWords(instant, now, reading);
}

/** How late it is, as a duration; null while it is not, and once it is kept or released. */
export function overdueWords(stamp: Stamp, { t, now, reading }: Telling): string | null {
  const since = stateOf(stamp, now) === "broken" ? (stamp.brokenAt ?? stamp.dueAt) : null;
  if (since === null || now - Date.parse(since) < 60_000) return null;
  return t("promise.overdue", { span: spanWords(now - Date.parse(since), reading.language) });
}

/** What was promised, in the words of whoever did, else in those of its kind. */
export function whatWords({ what, kind }: Pick<Stamp, "what" | "kind">, t: TFunction): string {
  // A sentence brings its full stop; on a stamp more is said after it.
  const words = what?.replace(/[\s.…!;,]+$/u, "") || t(`promise.kind.${kind}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
