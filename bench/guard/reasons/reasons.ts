import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { stemsOf } from "../../../server/src/language/incoming/lessons.ts";
import { candidatesAmong } from "../../../server/src/reasons/likely/candidates.ts";
import { type Lessons, likeliest } from "../../../server/src/reasons/likely/weighing.ts";
import type { Seed } from "../../../server/src/reasons/sets/model.ts";
import { shop } from "../../../server/src/reasons/sets/shop.ts";

type Message = { lang: "fr" | "en"; text: string; reason: string };

const { values, positionals } = parseArgs({
  options: { write: { type: "string" } },
  allowPositionals: true,
});

const setOf = (file: string): Message[] =>
  readFileSync(new URL(`specimens/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** The shop's first set, as it is planted: a proposal is right when it stands under the reason a person gave. */
const asCandidate = (seed: Seed, branch: Seed | null) => ({
  id: seed.meaning,
  name: seed.fr,
  path: branch ? [branch.fr, seed.fr] : [seed.fr],
  parentId: branch?.meaning ?? null,
  meaning: seed.meaning,
  signs: [],
});
const candidates = candidatesAmong(
  shop.flatMap((branch) => [
    asCandidate(branch, null),
    ...(branch.leaves ?? []).map((leaf) => asCandidate(leaf, branch)),
  ]),
);

const callsForNone = (message: Message): boolean => ["spam", "autoreply"].includes(message.reason);
const isRight = (meaning: string | undefined, { reason }: Message): boolean =>
  meaning?.split(".")[0] === reason;
const taughtNothing: Lessons = { messages: new Map(), stems: new Map() };

function teach(messages: readonly Message[]): Lessons {
  const taught = new Map<string, number>();
  const stems = new Map<string, Map<string, number>>();
  for (const { text, reason } of messages.filter((each) => !callsForNone(each))) {
    taught.set(reason, (taught.get(reason) ?? 0) + 1);
    for (const stem of stemsOf(text)) {
      const counted = stems.get(stem) ?? new Map<string, number>();
      stems.set(stem, counted.set(reason, (counted.get(reason) ?? 0) + 1));
    }
  }
  return { messages: taught, stems };
}

function line(name: string, messages: readonly Message[], lessons: Lessons): string {
  const asked = messages.filter((each) => !callsForNone(each));
  const none = messages.filter(callsForNone);
  const propose = (message: Message) =>
    likeliest({ text: message.text, language: message.lang, candidates, lessons }).map(
      ({ reason }) => reason.id,
    );
  const proposed = asked
    .map((message) => ({ message, ids: propose(message) }))
    .filter(({ ids }) => ids.length > 0);
  const first = proposed.filter(({ message, ids }) => isRight(ids[0], message)).length;
  const either = proposed.filter(({ message, ids }) => ids.some((id) => isRight(id, message))).length;
  const wrongly = none.filter((message) => propose(message).length > 0).length;
  const share = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(2));
  return `| ${name} | ${asked.length} | ${proposed.length} | ${share(proposed.length, asked.length)} | ${first} | ${share(first, proposed.length)} | ${either} | ${share(either, proposed.length)} | ${wrongly} of ${none.length} |`;
}

const inView = setOf("incoming.jsonl");
const blind = setOf("incoming_blind.jsonl");
const after = setOf("written_after.jsonl");
const own = positionals[0] === undefined ? [] : setOf(positionals[0]);
const spoken = (messages: readonly Message[], lang: "fr" | "en") =>
  messages.filter((each) => each.lang === lang);
const others = [...after, ...inView].filter((each) => !callsForNone(each));

const before = process.memoryUsage().heapUsed;
const rows = [
  line("in view, fr", spoken(inView, "fr"), taughtNothing),
  line("**blind**, fr and en", blind, taughtNothing),
  line("after, fr", spoken(after, "fr"), taughtNothing),
  line("after, en", spoken(after, "en"), taughtNothing),
  ...[10, 30, 60, others.length].map((count) =>
    line(`**blind**, after ${count} corrections`, blind, teach(others.slice(0, count))),
  ),
  line(
    `after, once ${inView.length + blind.length - 14} others were corrected`,
    after,
    teach([...inView, ...blind]),
  ),
  ...(own.length > 0 ? [line("given", own, taughtNothing)] : []),
];
const held = (process.memoryUsage().heapUsed - before) / 2 ** 20;

const everything = [...inView, ...blind, ...after];
const started = performance.now();
for (let round = 0; round < 5; round++) {
  for (const { text, lang } of everything)
    likeliest({ text, language: lang, candidates, lessons: taughtNothing });
}
const each = (performance.now() - started) / (5 * everything.length);

const page = `# What the suggestions of reasons see, and what they do not

Measured by \`npm run measure:reasons\` on ${cpus()[0]?.model.split(" Processor")[0] ?? "this machine"}, ${cpus().length} cores, Node ${process.versions.node}, with the shop's first
set of ${candidates.length} reasons. *Messages* call for a reason; a proposal is right when it stands under the reason a person gave.
*In view*: the word lists were written by somebody who had read the set. **Blind**: no sentence of it was used, but its
counts were looked at while weights and threshold were chosen. *After*: written after the lists, to be hard, by their author; its counts too chose the threshold.
The last column counts advertising and robots, which call for none.

| set | messages | proposed | coverage | first right | precision | one of two right | precision of two | proposed wrongly |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
${rows.join("\n")}

${each.toFixed(2)} ms a message; ${Math.max(0, held).toFixed(0)} MiB for the word lists, the sentences and what they were counted into.

What is bad here: a message that avoids every word of its matter is met with silence at best, and on the hard set two
proposals in ten are wrong and most are not made. The sets are small: one message is two to three points. A house's own words are learnt from what
its people choose; ten choices change little, some tens do. Nothing is understood: a denied fact counts like a stated one.
`;

if (values.write === undefined) process.stdout.write(page);
else await writeFile(values.write, page);
