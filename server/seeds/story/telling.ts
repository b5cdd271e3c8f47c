import { mainCalendar } from "../../src/calendars/reading.ts";
import { openMachinery } from "../../src/machinery.ts";
import type { Database } from "../../src/platform/db.ts";
import { silentLog } from "../../src/platform/log.ts";
import { sql } from "../../src/platform/sql.ts";
import { type Actor, system, type Work, type Works } from "../../src/platform/work.ts";
import { openAgenda } from "./agenda.ts";
import { silentPost } from "./silent-post.ts";
import { openStrands, type Strand } from "./strands.ts";

export type Ground = { database: Database; secret: string; url: string; filesFolder: string };
export type Telling = Awaited<ReturnType<typeof openTelling>>;

/**
 * A story told with the verbs of the product: its machinery whole, on a clock that jumps from one moment to the next, and
 * stops on the way wherever a promise must be looked at, because a clock that looks every five seconds would have.
 */
export async function openTelling(ground: Ground, from: Temporal.Instant) {
  let now = from;
  const strands = openStrands();
  const clock = () => strands.now() ?? now;
  const machinery = await openMachinery({
    ...ground,
    clock,
    log: silentLog,
    sender: silentPost,
    isCarrier: () => false,
    guardPatienceMs: 120_000,
  });
  const { works, schedule } = machinery;
  const agenda = openAgenda();
  const { calendar } = await works.look(system, async (work) => ({ calendar: await mainCalendar(work) }));
  const { turnUntil, goOnWhile } = openPlaying({ works, agenda, strands, turn: schedule.turn.run });
  return {
    machinery,
    calendar,
    /** What somebody in a strand plans is of that strand. */
    plan: (at: Temporal.Instant, act: () => Promise<void>, strand: Strand = strands.current()): void =>
      agenda.plan(at, strand, act),
    now: clock,
    atHour: strands.at,
    inTurn: strands.inTurn,
    at: (instant: Temporal.Instant) => {
      now = instant;
    },
    run: <Result>(actor: Actor, act: (work: Work) => Promise<Result>): Promise<Result> =>
      works.run(actor, act),
    /** All that happens until then, and then it is that hour. */
    play: async (until: Temporal.Instant): Promise<void> => {
      await goOnWhile((next) => Temporal.Instant.compare(next, until) <= 0);
      await turnUntil(until);
      now = until;
    },
    /** All that follows of a few matters, up to then; the clock may be put back afterwards, for the next ones. */
    playOut: async (limit: Temporal.Instant): Promise<void> => {
      await goOnWhile((next) => Temporal.Instant.compare(next, limit) < 0);
      agenda.clear();
    },
    close: machinery.stop,
  };
}

type Playing = {
  works: Works;
  agenda: ReturnType<typeof openAgenda>;
  strands: ReturnType<typeof openStrands>;
  turn: () => Promise<unknown>;
};

function openPlaying({ works, agenda, strands, turn }: Playing) {
  const isBefore = (next: Temporal.Instant | null, until: Temporal.Instant): boolean =>
    next !== null && Temporal.Instant.compare(next, until) < 0;
  const turningBefore = async (until: Temporal.Instant): Promise<Temporal.Instant | null> => {
    const [turning] = await works.database.query(
      sql<{ at: string | null }>`select min(turns_at) as at from commitments where turns_at <= ${until}`,
    );
    return turning?.at ? Temporal.Instant.from(turning.at) : null;
  };
  /** False when what was going on meanwhile planned something sooner: that comes first. */
  const turnUntil = async (until: Temporal.Instant): Promise<boolean> => {
    if (!(await turningBefore(until))) return true;
    // Whoever is about to keep a promise is let do it before anybody says that it is broken.
    await strands.settled();
    while (!isBefore(agenda.next(), until)) {
      const at = await turningBefore(until);
      if (!at) return true;
      await strands.at(at, turn);
    }
    return false;
  };
  const dueNext = async (
    isDue: (next: Temporal.Instant) => boolean,
  ): Promise<Temporal.Instant | undefined> => {
    for (const isQuiet of [false, true]) {
      if (isQuiet) await strands.settled();
      const next = agenda.next();
      if (next && isDue(next)) return next;
    }
    return undefined;
  };
  const goOnWhile = async (isDue: (next: Temporal.Instant) => boolean): Promise<void> => {
    for (let next = await dueNext(isDue); next; next = await dueNext(isDue)) {
      const moment = (await turnUntil(next)) ? agenda.take() : undefined;
      if (moment) await strands.begin(next, moment.strand, moment.act);
    }
  };
  return { turnUntil, goOnWhile };
}
