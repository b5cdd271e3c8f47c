import { mkdir, mkdtemp, readFile, rm, statfs, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureBesides } from "./besides.ts";
import { measureDesk } from "./desk/desk.ts";
import { drive } from "./driving.ts";
import { openFloor, openReference } from "./floor/floor.ts";
import { pageWith } from "./printing/page.ts";
import { asMarkdown, printed, table } from "./printing/printing.ts";
import { openProduct, type Product } from "./product/product.ts";
import { measure } from "./rounds.ts";
import type { Target } from "./target.ts";
import { letterBox, worksOf } from "./works.ts";

const { values } = parseArgs({
  options: {
    scale: { type: "string", default: "50000" },
    rounds: { type: "string", default: "5" },
    /** Instead of the works: the screens of the desk in a browser, among so many tickets. */
    desk: { type: "boolean", default: false },
    tickets: { type: "string", default: "100000" },
    only: { type: "string" },
    reference: { type: "string" },
    profile: { type: "string" },
    write: { type: "string" },
    /** Where the past is written, and kept: the next time, nobody waits for it. Otherwise it is thrown away at the end. */
    kept: { type: "string" },
  },
});

const say = (text: string) => process.stderr.write(`${text}\n`);
const tickets = Number(values.tickets);
// A ticket has five in the mean.
const entries = values.desk ? tickets * 5 : Number(values.scale);
const run = `bench-${process.pid}-${Date.now().toString(36)}`;
const folder = values.kept ?? (await mkdtemp(join(tmpdir(), "guichet-bench-")));
await mkdir(folder, { recursive: true });
await requireRoom(entries);

const targets: Target[] = [];
let product: Product | undefined;
try {
  say(`${entries} entries for each, in ${folder}`);
  product = await openProduct({ folder: await room("product"), entries, run, node: profiling() });
  targets.push(product);
  if (values.desk) await benchDesk(product);
  else await benchWorks(product);
} catch (error) {
  // What the product said last is often the reason.
  if (product) say(product.running.said());
  throw error;
} finally {
  await Promise.allSettled(targets.map((target) => target.close()));
  if (!values.kept) await rm(folder, { recursive: true, force: true });
}
process.exit();

async function benchWorks(opened: Product): Promise<void> {
  const floor = await openFloor({ name: "floor", folder: await room("floor"), entries, run });
  targets.push(floor);
  if (values.reference) {
    const from = values.reference;
    targets.push(
      await openReference({ name: "reference", folder: await room("reference"), entries, run, from }),
    );
  }
  for (const target of targets) await warm(target);
  const works = worksOf(run).filter(({ name }) => !values.only || name.includes(values.only));
  const lines = await measure(targets, works, {
    rounds: Number(values.rounds),
    onLine: (line) => say(table([line], names())[1]?.join("  ") ?? ""),
  });
  const besides = values.only ? [] : await measureBesides(opened, run);
  process.stdout.write(`${printed(table(lines, names()))}\n\n${printed(besides)}\n`);
  const text = figuresAt(asMarkdown(table(lines, names())), asMarkdown(besides));
  await write({ heading: `At ${entries.toLocaleString("en")} entries`, text });
}

async function benchDesk(opened: Product): Promise<void> {
  const { port } = opened;
  const tables = await measureDesk({ port, tickets, rounds: Number(values.rounds), say });
  process.stdout.write(`${tables.map(printed).join("\n\n")}\n`);
  await write({ heading: "The desk in a browser", text: deskFigures(tables.map(asMarkdown).join("\n\n")) });
}

async function write(section: { heading: string; text: string }): Promise<void> {
  if (!values.write) return;
  const before = await readFile(values.write, "utf8").catch(() => "");
  await writeFile(values.write, pageWith(before, section));
}

function names(): string[] {
  return targets.map(({ name }) => name);
}

function profiling(): string[] {
  return values.profile ? ["--cpu-prof", `--cpu-prof-dir=${values.profile}`] : [];
}

async function room(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  return path;
}

/** Thousands of writes before the first figure: a database that was just filled is faster than one that lives. */
async function warm(target: Target): Promise<void> {
  const box = letterBox(`${run}-warm`)(1000);
  await drive(box.length, 4, (index) => target.deliver(box[index] as Buffer));
  await target.allVisible();
  await drive(1000, 4, (index) => target.create(1_000_000 + index));
  await target.settled();
  say(`${target.name} is warm`);
}

function where(): string {
  const machine = `${cpus()[0]?.model ?? "a processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  return `on ${machine}, on ${new Date().toISOString().slice(0, 10)}`;
}

function deskFigures(tables: string): string {
  return `Measured by \`npm run bench -- --desk --tickets ${tickets}\` ${where()},
in Chromium, ${tickets.toLocaleString("en")} tickets in the product, ${values.rounds} rounds in which the product and the floor take turns. The floor is the very
same page on static data: each answer of the product is given again from memory. From the press, by the browser’s own
clock, to the frame that shows what it was for; the hand comes from elsewhere and presses at once, so that nothing is read ahead.

${tables}
`;
}

function figuresAt(works: string, besides: string): string {
  return `Measured by \`npm run bench -- --scale ${entries}\` ${where()}, both on the PostgreSQL
that Guichet carries, ${values.rounds} rounds in which product and floor take turns. The floor is the least work anybody can
do for the same durable result: see \`bench/floor/server.ts\`. Quote the ratios: milliseconds move with the neighbours.
The installation is still silent, so no acknowledgement is counted; promises are on, two clocks a ticket.
What follows an entry, read and looked at behind it, is counted in the processor of the work that caused it.
The product speaks to its database by a socket, the floor by the loopback as the reference floor does (decision 0025).

${works}

${besides}
`;
}

/** About 12 kB an entry for both, with the log of the database, and room to breathe. */
async function requireRoom(count: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const needed = count * 12_000 + 4e9;
  if (bavail * bsize > needed) return;
  throw new Error(`${count} entries need ${Math.ceil(needed / 1e9)} GB free in ${tmpdir()}.`);
}
