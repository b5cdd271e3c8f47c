import { sql } from "../../src/platform/sql.ts";
import type { Desk } from "../desk.ts";

type Moment = { at: number; act: () => Promise<void> };

/**
 * A month in seconds: the clock jumps from one moment of the story to the next, and stops on the way at each minute at
 * which a promise must be looked at, because a clock that looks every five seconds would have.
 */
export function openAgenda(desk: Desk) {
  const moments: Moment[] = [];
  const plan = (at: Temporal.Instant, act: () => Promise<void>) => {
    moments.push({ at: at.epochMilliseconds, act });
  };
  return {
    plan,
    play: async (until: Temporal.Instant) => {
      for (;;) {
        moments.sort((one, other) => other.at - one.at);
        const next = moments.pop();
        const at = Math.min(next?.at ?? until.epochMilliseconds, until.epochMilliseconds);
        await turnUntil(desk, Temporal.Instant.fromEpochMilliseconds(at));
        if (!next || next.at > until.epochMilliseconds) return;
        await next.act();
      }
    },
  };
}

export type Agenda = ReturnType<typeof openAgenda>;

async function turnUntil(desk: Desk, until: Temporal.Instant): Promise<void> {
  const { works, schedule } = desk.app;
  for (;;) {
    const [turning] = await works.database.query(
      sql<{ at: string | null }>`select min(turns_at) as at from commitments where turns_at <= ${until}`,
    );
    if (!turning?.at) break;
    const at = Temporal.Instant.from(turning.at);
    if (Temporal.Instant.compare(at, desk.now()) > 0) desk.at(at);
    await schedule.turn.run();
  }
  if (Temporal.Instant.compare(until, desk.now()) > 0) desk.at(until);
}
