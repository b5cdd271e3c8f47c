import { parseArgs } from "node:util";
import { replyAtOnce } from "./colliding.ts";
import { deliverDamaged } from "./damaging.ts";
import { isClean, killDuringIntake, said, summary } from "./killing.ts";
import { killDuringReplies } from "./replying.ts";
import { restartDatabase } from "./restarting.ts";
import { readBySeveral } from "./several.ts";

const { values } = parseArgs({
  options: {
    long: { type: "boolean", default: false },
    kills: { type: "string" },
    messages: { type: "string" },
    seed: { type: "string" },
    /** One of the trials alone: D1, D3, D10, D14, D25 or M15. */
    only: { type: "string" },
    /** Of the long form, a part: 0.2 is a fifth of all that is counted. */
    share: { type: "string", default: "1" },
  },
});

const share = Number(values.share);
const part = (count: number): number => Math.ceil(count * share);
const kills = Number(values.kills ?? (values.long ? part(200) : 50));
const messages = Number(values.messages ?? (values.long ? part(2000) : 1000));
// Another one each time; given again, the same moments and the same letters.
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 100_000);
const say = (text: string) => process.stderr.write(`${text}\n`);
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join("\n")}\n`);

const trials: Record<string, () => Promise<boolean>> = {
  D1: async () => {
    const trial = await killDuringIntake({ kills, messages, seed, say });
    print([said(trial)]);
    return isClean(trial);
  },
  D3: tryReplies,
  D10: async () => {
    const trial = await readBySeveral({ processes: 4, messages: part(5000), seed, say });
    print([`${trial.processes} processes on one mailbox, ${trial.kills} kills`, summary(trial)]);
    return isClean(trial);
  },
  D14: tryRestarts,
  D25: tryCollisions,
  M15: tryDamages,
};

const wanted = values.long ? Object.keys(trials) : ["D1"];
const outcomes: boolean[] = [];
for (const name of values.only ? [values.only] : wanted) {
  print(["", `${name}, seed ${seed}`]);
  outcomes.push((await trials[name]?.()) ?? false);
}
process.exit(outcomes.every(Boolean) ? 0 : 1);

async function tryReplies(): Promise<boolean> {
  const { replies, lost, doubled, ghost, halves, sentTwice, toldTwice, ...rest } = await killDuringReplies({
    replies: part(500),
    kills: part(100),
    slowestMs: 5000,
    seed,
    say,
  });
  print([
    `${rest.kills} kills, ${replies} replies that close their ticket`,
    `lost ${lost.length}, doubled ${doubled.length}, ghost ${ghost.length}, halves ${halves.length}`,
    `stored twice, under one Message-ID: ${sentTwice}, ${(sentTwice / rest.kills).toFixed(2)} a kill; of these with a yes each time: ${toldTwice}, ${(toldTwice / rest.kills).toFixed(2)} a kill`,
  ]);
  return lost.length + doubled.length + ghost.length + halves.length === 0 && toldTwice <= rest.kills;
}

async function tryRestarts(): Promise<boolean> {
  const trial = await restartDatabase({ seed, seconds: part(300), everySeconds: 10, perSecond: 20 });
  const slowest = Math.max(0, ...trial.restarts.map(({ backAfter }) => backAfter));
  const longest = Math.max(0, ...trial.restarts.map(({ downFor }) => downFor));
  print([
    `${trial.restarts.length} restarts of the database under 20 letters a second; ${trial.survived ? "the same process throughout" : "the process ended"}`,
    summary(trial),
    `the database away ${Math.round(longest)} ms at most; from its return to the first success ${Math.round(slowest)} ms at most`,
    `answers of the five hundreds: ${trial.refused}, while the database was well: ${trial.refusedWhileUp}`,
  ]);
  return isClean(trial) && trial.survived && trial.refusedWhileUp === 0 && slowest <= 5000;
}

async function tryDamages(): Promise<boolean> {
  const trial = await deliverDamaged({ seed, count: part(5000), say });
  const { delivered, lost, altered, aside, refused, survived } = trial;
  print([
    `${delivered} damaged letters; ${survived ? "the same process throughout" : "the process ended"}`,
    `lost ${lost.length}, bytes altered ${altered.length}, not accepted ${refused.length}, in quarantine though not empty ${aside.length}`,
    ...[...lost, ...altered, ...refused, ...aside].slice(0, 20),
  ]);
  return survived && lost.length + altered.length + refused.length === 0;
}

async function tryCollisions(): Promise<boolean> {
  const trial = await replyAtOnce({ rounds: part(500), seed, say });
  const { rounds, unwarned, lost, doubled, holes, ghost, sentTwice, accepted } = trial;
  print([
    `${rounds} times two agents answered one ticket at the same instant; ${accepted} answers reached the sink`,
    `not warned ${unwarned.length}, lost ${lost.length}, doubled ${doubled.length}, threads with a hole ${holes.length}, ghost ${ghost.length}, sent twice ${sentTwice}`,
    ...[...unwarned, ...lost, ...doubled, ...holes, ...ghost].slice(0, 20),
  ]);
  const wrong = unwarned.length + lost.length + doubled.length + holes.length + ghost.length + sentTwice;
  // With the acknowledgements, which a house that answers sends too.
  return wrong === 0 && accepted >= 2 * rounds;
}
