import { monitorEventLoopDelay } from "node:perf_hooks";
import { openGuardRoom } from "../../server/src/guard/room/room.ts";
import { asWriting } from "./judging.ts";
import type { ReadSet } from "./sets.ts";

const rounds = 200;
const length = 1500;

const mebibytes = () => process.memoryUsage().rss / 1024 / 1024;
const at = (times: readonly number[], share: number) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;

/** How long a reading takes in its thread, what the others feel of it, and what it weighs. */
export async function measureSpeed(sets: ReadSet): Promise<string[]> {
  const room = openGuardRoom();
  const empty = mebibytes();
  const lines: string[] = [];
  for (const language of ["fr", "en"] as const) {
    const texts = textsOf(sets, language);
    const first = await time(() => room.read(asWriting(texts[0] ?? "", { language })));
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++)
      times.push(await time(() => room.read(asWriting(texts[round % texts.length] ?? "", { language }))));
    delay.disable();
    lines.push(
      `| ${language} | ${first.toFixed(0)} | ${at(times, 0.5).toFixed(1)} | ${at(times, 0.95).toFixed(1)} | ${(delay.percentile(99) / 1e6).toFixed(1)} | ${(mebibytes() - empty).toFixed(0)} |`,
    );
  }
  await room.close();
  return lines;
}

/** Several texts of the length that is promised, each with a mistake or two of its own. */
function textsOf(sets: ReadSet, language: "fr" | "en"): string[] {
  const ordinary = sets("ordinary", "ordinary").filter(({ lang }) => lang === language);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((shift) => {
    const turned = [...ordinary.slice(shift * 3), ...ordinary.slice(0, shift * 3)];
    return `${language === "fr" ? "Votre comande est partie?" : "Your adress is right ?"} ${turned.map(({ text }) => text).join("\n\n")}`.slice(
      0,
      length,
    );
  });
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
