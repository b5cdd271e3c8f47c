import { mainCalendar } from "../../src/calendars/reading.ts";
import { openMachinery } from "../../src/machinery.ts";
import type { Database } from "../../src/platform/db.ts";
import { silentLog } from "../../src/platform/log.ts";
import { sql } from "../../src/platform/sql.ts";
import { type Actor, system, type Work } from "../../src/platform/work.ts";
import { openAgenda } from "./agenda.ts";
import { silentPost } from "./silent-post.ts";

export type Ground = { database: Database; secret: string; url: string; filesFolder: string };
export type Telling = Awaited<ReturnType<typeof openTelling>>;

/**
 * A story told with the verbs of the product: its machinery whole, on a clock that jumps from one moment to the next, and
 * stops on the way wherever a promise must be looked at, because a clock that looks every five seconds would have.
 */
export async function openTelling(ground: Ground, from: Temporal.Instant) {
  let now = from;
  const clock = () => now;
  const machinery = await openMachinery({
    ...ground,
    clock,
    log: silentLog,
    sender: silentPost,
    isCarrier: () => false,
  });
  const { works, schedule } = machinery;
  const agenda = openAgenda();
  const { calendar } = await works.look(system, async (work) => ({ calendar: await mainCalendar(work) }));
  const turnUntil = async (until: Temporal.Instant): Promise<void> => {
    for (;;) {
      const [turning] = await works.database.query(
        sql<{ at: string | null }>`select min(turns_at) as at from commitments where turns_at <= ${until}`,
      );
      if (!turning?.at) break;
      const at = Temporal.Instant.from(turning.at);
      if (Temporal.Instant.compare(at, now) > 0) now = at;
      await schedule.turn.run();
    }
    if (Temporal.Instant.compare(until, now) > 0) now = until;
  };
  return {
    machinery,
    calendar,
    plan: agenda.plan,
    now: clock,
    at: (instant: Temporal.Instant) => {
      now = instant;
    },
    run: <Result>(actor: Actor, act: (work: Work) => Promise<Result>): Promise<Result> =>
      works.run(actor, act),
    /** All that happens until then, and then it is that hour. */
    play: async (until: Temporal.Instant): Promise<void> => {
      for (;;) {
        const next = agenda.next();
        if (!next || Temporal.Instant.compare(next, until) > 0) break;
        await turnUntil(next);
        await agenda.take()?.act();
      }
      await turnUntil(until);
    },
    /** All that follows of one matter, up to then; the clock may be put back afterwards, for the next one. */
    playOut: async (limit: Temporal.Instant): Promise<void> => {
      for (
        let next = agenda.next();
        next && Temporal.Instant.compare(next, limit) < 0;
        next = agenda.next()
      ) {
        await turnUntil(next);
        await agenda.take()?.act();
      }
      agenda.clear();
    },
    close: machinery.stop,
  };
}
