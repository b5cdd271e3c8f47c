import { readDemonstrationConfig } from "../src/config.ts";
import { systemClock } from "../src/platform/clock.ts";
import { demonstrate } from "./demonstrating.ts";
import { greet, say } from "./greeting.ts";

/** Told while the screens are being built; false when they could not be, which has been said by then. */
export async function openDemonstration(screens: Promise<boolean>): Promise<void> {
  const isFresh = process.argv.includes("--fresh");
  try {
    say("opening");
    const { whole, close, ...greeting } = await demonstrate({
      isFresh,
      config: readDemonstrationConfig(),
      clock: systemClock,
      tickets: 2000,
      screens,
    });
    stopWhenTold(close);
    greet(greeting);
    if (await whole) say("whole");
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
    process.exit(1);
  }
}

function stopWhenTold(close: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= close();
    void stopping.then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
