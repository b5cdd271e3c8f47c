import { readDoors } from "./company/doors.ts";
import { readConfig } from "./config.ts";
import { layFoundations } from "./opening.ts";
import { systemClock } from "./platform/clock.ts";
import { armKillPoint } from "./platform/kill-points.ts";
import { openLog } from "./platform/log.ts";
import { system } from "./platform/work.ts";
import { inviteFirstAdmin } from "./team/inviting.ts";

/** Starts everything, says where it is, and stops it in order when asked. */
export async function serve(): Promise<void> {
  const config = readConfig();
  const log = openLog();
  armKillPoint(config.killAt);
  // The database starts while the program is still being read: each takes as long as the other.
  const [foundations, { openApp }] = await Promise.all([layFoundations(config, log), import("./app.ts")]);
  // From here on there is something to put in order, whenever we are told to stop.
  const closings = [foundations.close];
  stopWhenTold(closings);
  const app = await openApp({ ...foundations, clock: systemClock, log, url: config.url });
  closings.push(app.close);
  await app.http.listen({ port: config.port, host: config.host });
  app.startTicks();
  // People are answered while the programs of mail are still being read.
  const { startListening } = await import("./channels/email/listening.ts");
  const { startFetching } = await import("./channels/email/fetching.ts");
  const doors = await app.works.run(system, readDoors);
  const listening = await startListening({ ...app, ...doors, log, clock: systemClock, host: config.host });
  closings.push(listening.stop);
  const fetching = startFetching({ ...app, log, clock: systemClock, live: app.live });
  closings.push(fetching.stop);
  await greet(config.url, await app.works.run(system, (work) => inviteFirstAdmin(work, config.url)));
}

/** What started last stops first. */
function stopWhenTold(closings: readonly (() => Promise<void>)[]): void {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      for (const close of closings.toReversed()) await close();
    })();
    void stopping.then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

/** For the person who started it: an address that answers, and, the first time, the link that makes their account. */
async function greet(url: string, firstLink: string | null): Promise<void> {
  const lines = ["", `  Guichet  ${url}`, ""];
  if (firstLink) {
    lines.push("  Première ouverture : ce lien crée le compte administrateur. Il ne sert qu’une fois.");
    lines.push(
      "  First start: this link makes the administrator’s account. It works once.",
      "",
      `  ${firstLink}`,
      "",
    );
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}
