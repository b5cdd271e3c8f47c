import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { median, percentile } from "../driving.ts";
import { short } from "../printing/printing.ts";
import { amina } from "../product/product.ts";
import { signIn } from "../product/signing-in.ts";
import { openStill } from "./still.ts";
import { type Gesture, gestures, type Walked, walk } from "./walk.ts";

type Asked = { port: number; tickets: number; rounds: number; say: (text: string) => void };

const bar = 100;
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Somebody at the desk, in a real browser, in turn on the product and on the same page whose every answer is kept in
 * memory. Two tables: gestures, and what happened while three hundred characters were typed.
 */
export async function measureDesk({ port, tickets, rounds, say }: Asked): Promise<string[][][]> {
  if (!existsSync(fileURLToPath(new URL("../../web/dist/index.html", import.meta.url))))
    throw new Error("The screens are not built: npm run build -w web.");
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: flags });
  const still = await openStill(port);
  const long = Math.min(10_000, Math.floor(tickets * 0.25));
  const opened = Math.min(100, Math.floor(tickets * 0.2));
  const cookie = await signIn(port, amina);
  const visit = (door: number) => walk({ browser, port: door, cookie, opened, long });
  try {
    // What is static has to be heard once; this visit is in no figure.
    await visit(still.port);
    still.keepStill();
    const found: Record<"product" | "floor", Walked[]> = { product: [], floor: [] };
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? (["product", "floor"] as const) : (["floor", "product"] as const);
      for (const name of order) found[name].push(await visit(name === "product" ? port : still.port));
      say(`round ${round + 1} of ${rounds} at the desk`);
    }
    say(`${still.missed()} requests of the still page were not of those heard before`);
    return [gestureTable(found), typingTable(found)];
  } finally {
    still.close();
    await browser.close();
  }
}

type Found = { product: readonly Walked[]; floor: readonly Walked[] };

function gestureTable({ product, floor }: Found): string[][] {
  const head = [
    "gesture",
    "product p50 ms",
    "p95 ms",
    "floor p50",
    "p95",
    "p95, times the floor",
    "bar",
    "holds",
  ];
  const of = (walks: readonly Walked[], gesture: Gesture, share: number) =>
    median(walks.map(({ times }) => percentile(times.get(gesture) ?? [], share)));
  const rows = gestures.map((gesture) => {
    const [mine, still] = [of(product, gesture, 0.95), of(floor, gesture, 0.95)];
    return [
      gesture,
      short(of(product, gesture, 0.5)),
      short(mine),
      short(of(floor, gesture, 0.5)),
      short(still),
      short(mine / still),
      String(bar),
      mine < bar ? "yes" : "no",
    ];
  });
  return [head, ...rows];
}

/** Keys that were painted within one frame are not told by the browser: they count as that frame. */
const frame = 16;
const typedKeys = 300;

function typingTable({ product, floor }: Found): string[][] {
  const most = (walks: readonly Walked[], of: (walked: Walked) => number) => Math.max(...walks.map(of));
  const longest = ({ tasks }: Walked) => Math.max(0, ...tasks);
  const slowKeys = ({ keys }: Walked) =>
    percentile([...keys, ...Array.from({ length: typedKeys - keys.length }, () => frame)], 0.95);
  const line = (name: string, of: (walked: Walked) => number, atMost: number | null) => [
    name,
    short(most(product, of)),
    short(most(floor, of)),
    atMost === null ? "" : String(atMost),
    atMost === null || most(product, of) <= atMost ? "yes" : "no",
  ];
  return [
    ["300 characters with the guard on, the worst round", "product", "floor", "bar", "holds"],
    line("tasks over 50 ms", ({ tasks }) => tasks.length, 0),
    line("longest of them, ms", longest, null),
    line("key to paint, p95 ms", slowKeys, bar),
  ];
}
