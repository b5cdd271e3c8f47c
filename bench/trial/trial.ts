import { parseArgs } from "node:util";
import { isClean, killDuringIntake, said } from "./killing.ts";
import { killDuringReplies } from "./replying.ts";

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
// Another one each time; given again, the same moments and the same letters.
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 100_000);
const say = (text: string) => process.stderr.write(`${text}\n`);
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join("\n")}\n`);

print([`D1, seed ${seed}`]);
const intake = await killDuringIntake({ kills, messages, seed, say });
const suspects = [...intake.lost, ...intake.doubled, ...intake.ghost, ...intake.aside, ...intake.broken];
print([said(intake), ...suspects.slice(0, 20)]);
const clean = [isClean(intake)];
if (values.long) clean.push(await tryReplies());
process.exit(clean.every(Boolean) ? 0 : 1);

async function tryReplies(): Promise<boolean> {
  print(["D3, D4"]);
  const { replies, lost, doubled, ghost, halves, sentTwice, ...rest } = await killDuringReplies({
    replies: 500,
    kills: 100,
    slowestMs: 5000,
    seed,
    say,
  });
  print([
    `${rest.kills} kills, ${replies} replies that close their ticket`,
    `lost ${lost.length}, doubled ${doubled.length}, ghost ${ghost.length}, halves ${halves.length}`,
    `accepted twice, under one Message-ID: ${sentTwice}, ${(sentTwice / rest.kills).toFixed(2)} a kill`,
  ]);
  return lost.length + doubled.length + ghost.length + halves.length === 0 && sentTwice <= rest.kills;
}
