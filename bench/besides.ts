import { measureArriving } from "./arriving.ts";
import { drive } from "./driving.ts";
import { measureLoads } from "./loading.ts";
import { short } from "./printing/printing.ts";
import { memoryMib } from "./processes.ts";
import type { Product } from "./product/product.ts";
import { measureStarts } from "./product/starting.ts";
import { letterBox } from "./works.ts";

/** What has no floor: memory, starts, what a browser loads, and the way of a letter to the screen. */
export async function measureBesides(measured: Product, run: string): Promise<string[][]> {
  const memory = await memoryUnderLoad(measured, run);
  const ticketId = JSON.parse((await measured.ticket(0)).toString()).id;
  const loads = await measureLoads({ port: measured.port, ticketId });
  const starts = await measureStarts(3);
  const arriving = await measureArriving(50);
  return [
    ["besides", "measured", "bar", "holds"],
    judged("memory under load, application and database, MiB PSS", memory, 340),
    judged("start, cold, ms", starts.cold, 2000),
    judged("start, warm, ms", starts.warm, 600),
    judged("mailbox to the agent's screen, p95 ms", arriving.p95, 1500),
    ...loads.map(({ name, requests, bytes, compressed, ms }) => [
      `${name}: ${requests} requests, ${short(bytes / 1000)} kB, ${short(ms)} ms`,
      `${short(compressed / 1000)} kB gz`,
      barOf(name),
      barOf(name) === "" || compressed <= Number.parseInt(barOf(name), 10) * 1000 ? "yes" : "no",
    ]),
  ];
}

function barOf(name: string): string {
  if (name === "desk, first load") return "250 kB gz";
  return name === "form, page" ? "60 kB gz" : "";
}

const judged = (name: string, value: number, bar: number): string[] => [
  name,
  short(value),
  String(bar),
  value <= bar ? "yes" : "no",
];

async function memoryUnderLoad(measured: Product, run: string): Promise<number> {
  const box = letterBox(`${run}-memory`)(400);
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, memoryMib(measured.pids));
  }, 250);
  await drive(box.length, 8, (index) => measured.deliver(box[index] as Buffer));
  await measured.allVisible();
  await drive(400, 8, () => measured.list());
  clearInterval(watching);
  return most;
}
