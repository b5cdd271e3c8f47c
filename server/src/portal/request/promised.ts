import type { Commitment } from "@guichet/contract/promises.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import type { Step } from "./exchange.ts";

/** How an item is signed: never by its colour alone. */
type Sign = "done" | "late" | "now" | "next" | "broken" | "waiting" | "void";

/** A line of the timeline: a step of the request, or a promise with what became of it. */
export type Item =
  | { sign: Sign; step: Step }
  | { sign: Sign; promise: Commitment /** What makes a broken one good. */; replacement: Commitment | null };

/** Kept in time, these are noise: the steps say the same. */
const quiet: readonly string[] = ["acknowledgement", "taking_up", "resolution", "news", "next_answer"];

const stands = ({ keptAt, releasedAt }: Commitment): boolean => keptAt === null && releasedAt === null;

/**
 * Steps and promises as one line, in the order in which they happened or will: what was done, what we failed in, what
 * comes next. A promise says more than the step it stands for, and takes its place.
 */
export function timelineOf(
  steps: readonly Step[],
  promises: readonly Commitment[],
  thread: readonly Pick<Entry, "id" | "kind" | "departure">[],
  now: Temporal.Instant,
): Item[] {
  const unsaid = canBeTakenBack(thread, now);
  const said = promises
    .filter(({ entryId }) => entryId === null || !unsaid.has(entryId))
    .map(unmoved(unsaid));
  const shown = said.filter(isShown);
  const replacing = new Set(shown.map(({ id }) => id));
  const own = shown.filter(({ replacesId }) => replacesId === null || !replacing.has(replacesId));
  const standing = new Set(own.filter(stands).map(({ kind }) => kind));
  const items: Item[] = [
    ...steps.filter((step) => !isCovered(step, own, standing)).map((step) => ({ sign: step.state, step })),
    ...own.map((promise) => ({
      sign: signOf(promise),
      promise,
      replacement: said.find(({ replacesId }) => replacesId === promise.id) ?? null,
    })),
  ];
  return withNow(items.toSorted((one, other) => rankOf(one) - rankOf(other) || timeOf(one) - timeOf(other)));
}

/** The next thing that a date was given for; what makes a broken promise good is one. */
export function nextPromise(items: readonly Item[]): Commitment | null {
  const coming = items.flatMap((item) => {
    if (!("promise" in item)) return [];
    return item.sign === "broken" ? (item.replacement ?? []) : item.promise;
  });
  return (
    coming
      .filter((one) => stands(one) && one.state !== "broken" && one.dueAt !== null)
      .toSorted((one, other) => Date.parse(one.dueAt ?? "") - Date.parse(other.dueAt ?? ""))[0] ?? null
  );
}

/** What is said in a message that may still be taken back was not said yet. */
function canBeTakenBack(
  thread: readonly Pick<Entry, "id" | "kind" | "departure">[],
  now: Temporal.Instant,
): ReadonlySet<string> {
  const waits = thread.filter(
    ({ departure }) =>
      departure?.state === "waiting" &&
      Temporal.Instant.compare(Temporal.Instant.from(departure.leavesAt), now) > 0,
  );
  return new Set(waits.map(({ id }) => id));
}

const unmoved =
  (unsaid: ReadonlySet<string>) =>
  (one: Commitment): Commitment => {
    const dates = one.dates.filter(({ entryId }) => entryId === null || !unsaid.has(entryId));
    if (dates.length === one.dates.length) return one;
    const last = dates.findLast(({ answer }) => answer !== "refused");
    return { ...one, dates, dueAt: last?.dueAt ?? one.firstDueAt, toldAt: last?.toldAt ?? null };
  };

function isShown({ source, kind, state, keptAt }: Commitment): boolean {
  if (source !== "policy") return true;
  if (state === "released" || kind === "acknowledgement") return false;
  return state !== "kept" || keptAt === null || !quiet.includes(kind);
}

function isCovered(step: Step, own: readonly Commitment[], standing: ReadonlySet<string>): boolean {
  if (step.state === "done")
    return (
      step.kind === "answered" && own.some(({ kind, keptAt }) => kind === "first_answer" && keptAt !== null)
    );
  if (step.kind === "taken") return standing.has("taking_up");
  if (step.kind === "answered") return standing.has("first_answer") || standing.has("next_answer");
  return step.kind === "closed" && standing.has("resolution");
}

function signOf({ state, keptAt }: Commitment): Sign {
  if (keptAt !== null) return state === "kept_late" ? "late" : "done";
  if (state === "released") return "void";
  if (state === "broken") return "broken";
  // One whose date may slip is open like another for whoever waits.
  return state === "waiting_customer" ? "waiting" : "next";
}

/** What was, what we failed in, what comes by its date, what waits for the customer, and the end. */
function rankOf(item: Item): number {
  if ("step" in item) {
    const { state, kind, due } = item.step;
    if (state === "done") return 0;
    return kind === "closed" || due === null ? 4 : 2;
  }
  const { promise, sign } = item;
  if (!stands(promise)) return 0;
  if (sign === "broken") return 1;
  return sign === "waiting" ? 3 : 2;
}

function timeOf(item: Item): number {
  if ("step" in item) return Date.parse(item.step.at ?? item.step.due ?? "") || 0;
  const { keptAt, releasedAt, dueAt, firstDueAt } = item.promise;
  return Date.parse(keptAt ?? releasedAt ?? dueAt ?? firstDueAt);
}

/** The first of what comes is where we are. */
function withNow(items: readonly Item[]): Item[] {
  const first = items.findIndex(({ sign }) => sign === "next" || sign === "now");
  return items.map((item, index) => {
    if (item.sign !== "next" && item.sign !== "now") return item;
    return { ...item, sign: index === first ? ("now" as const) : ("next" as const) };
  });
}

/** A date that waits for the customer to say yes or no. */
export const mayAnswer = (one: Commitment): boolean =>
  stands(one) && one.state !== "broken" && one.dueAt !== null && one.dates.at(-1)?.answer === null;
