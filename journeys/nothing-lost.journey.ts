import { expect, test } from "vitest";
import { dieAtEachPoint, fallOverLetter } from "../bench/trial/dying.ts";
import { killDuringIntake } from "../bench/trial/killing.ts";
import { killDuringReplies } from "../bench/trial/replying.ts";
import { restartDatabase } from "../bench/trial/restarting.ts";

/** A ceiling for what kills and comes back many times over, on a machine that does other things too. */
const patience = 1_800_000;
const nothing = { lost: [], doubled: [], ghost: [], aside: [], broken: [] };

test(
  "D1 ten kills while mail comes in lose nothing, double nothing and send nothing without a cause",
  async () => {
    const trial = await killDuringIntake({ kills: 10, messages: 120, seed: 1 });

    expect(trial).toMatchObject({ ...nothing, injected: 120, kills: 10, databaseKills: 2 });
  },
  patience,
);

test(
  "D2 a process that dies at any named moment is gone on from there, its files are whole, and none is left over",
  async () => {
    const deaths = await dieAtEachPoint({ seed: 2 });

    expect(deaths).toMatchObject({ ...nothing, injected: 220, orphans: [] });
    expect(deaths.died).toHaveLength(11);
    // Else there was nothing to sweep, and it would prove nothing.
    expect(deaths.strays).toBeGreaterThan(0);
    // Killed between the sink's yes and our commit: it goes again, under the same Message-ID.
    expect(deaths.sentTwice).toBeLessThanOrEqual(deaths.died.length);
  },
  patience,
);

test(
  "D3 D4 replies that close their ticket leave whole and once in each thread, whenever the product is killed",
  async () => {
    const outbound = await killDuringReplies({ replies: 20, kills: 6, slowestMs: 800, seed: 3 });

    expect(outbound).toMatchObject({ lost: [], doubled: [], ghost: [], halves: [] });
    expect(outbound.toldTwice).toBeLessThanOrEqual(outbound.kills);
    // Stored by a sink that was too slow to say so before the kill: two are under way at most.
    expect(outbound.sentTwice).toBeLessThanOrEqual(2 * outbound.kills);
  },
  patience,
);

test(
  "D14 a database thrown down under load is found again by the same process, and nothing is missing",
  async () => {
    const trial = await restartDatabase({ seed: 4, seconds: 18, everySeconds: 8, perSecond: 20 });

    expect(trial).toMatchObject({ ...nothing, injected: 360, survived: true, refusedWhileUp: 0 });
    expect(trial.restarts).toHaveLength(2);
    // How soon it is back is a figure of the trial's, on a machine that does nothing else.
  },
  patience,
);

test(
  "D21 a letter that fells the process each time is put aside after three falls, and can be read again",
  async () => {
    const falls = await fallOverLetter({ seed: 5 });

    expect(falls).toEqual({ falls: 3, aside: "broke_the_reader", attempts: 4, afterwards: "opened" });
  },
  patience,
);
