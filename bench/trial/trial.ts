import { parseArgs } from "node:util";
import { isClean, killDuringIntake, said } from "./killing.ts";

const { values } = parseArgs({
  options: {
    long: { type: "boolean", default: false },
    kills: { type: "string" },
    messages: { type: "string" },
    seed: { type: "string" },
  },
});

const kills = Number(values.kills ?? (values.long ? 200 : 50));
const messages = Number(values.messages ?? (values.long ? 2000 : 1000));
// Another one each day; given again, the same moments and the same letters.
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 100_000);

process.stdout.write(`D1, seed ${seed}\n`);
const trial = await killDuringIntake({
  kills,
  messages,
  seed,
  say: (text) => process.stderr.write(`${text}\n`),
});
process.stdout.write(`${said(trial)}\n`);
for (const line of [...trial.lost, ...trial.doubled, ...trial.ghost, ...trial.aside, ...trial.broken].slice(
  0,
  20,
))
  process.stdout.write(`  ${line}\n`);
process.exitCode = isClean(trial) ? 0 : 1;
process.exit();
