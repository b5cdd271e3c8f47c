import type { Place } from "./cluster.ts";
import { connectKeeper, type Keeper } from "./keeper.ts";
import { type Launch, launch } from "./launch.ts";
import { isAtHome, readClaim } from "./living.ts";
import { pause } from "./pause.ts";
import { choosePort, rememberedPort, rememberPort } from "./port.ts";
import { DatabaseTrouble, tellsOfFullDisk } from "./trouble.ts";

export type Wanted = {
  place: Place;
  password: string;
  log: (line: string) => void;
  closing: AbortSignal;
};

export type Reached = { keeper: Keeper; pid: number; port: number; adopted: boolean };

const patience = 600_000;
const betweenLooks = 10;
const betweenTries = 250;

/**
 * Looks until a server of ours answers a query, and starts one when none is at work. One loop serves a first
 * start, an adoption, a recovery after a crash, a shutdown to wait for and a race between two processes:
 * each look decides from what is true now.
 */
export async function reach(
  wanted: Wanted,
  where: "any port" | "same port",
  onLost: () => void,
): Promise<Reached> {
  const { place, password, closing } = wanted;
  const tooLong = AbortSignal.timeout(patience);
  let port = (await rememberedPort(place.folder)) ?? (await choosePort());
  let launched: Launch | undefined;
  while (!closing.aborted) {
    if (tooLong.aborted) throw new DatabaseTrouble("too_slow", { about: place.folder });
    const failure = await launched?.failure();
    if (failure !== undefined) {
      port = await overcome(failure, { wanted, port, fixed: where === "same port" });
      launched = undefined;
    }
    const claim = await readClaim(place.cluster);
    if (claim?.living !== true) launched ??= await launch(place, port);
    else if (claim.ready) {
      const keeper = await connectKeeper({ port: claim.port, password, folder: place.folder }, onLost);
      if (keeper !== undefined) {
        await rememberPort(place, claim.port);
        return { keeper, pid: claim.pid, port: claim.port, adopted: claim.pid !== launched?.pid };
      }
    }
    await pause(betweenLooks);
  }
  throw new DatabaseTrouble("failed", { about: "it was told to stop before it was ready." });
}

type Attempt = { wanted: Wanted; port: number; fixed: boolean };

/** Answers the port to try next, or throws when trying again would not help. */
async function overcome(failure: string, { wanted, port, fixed }: Attempt): Promise<number> {
  const { folder } = wanted.place;
  if (tellsOfFullDisk(failure)) throw new DatabaseTrouble("disk_full", { about: folder });
  // Another process was faster, or what is left of a killed server has not ended yet.
  const occupied = /lock file ".*" already exists|pre-existing shared memory block/.test(failure);
  const portTaken = /could not bind|could not create any TCP/.test(failure);
  if (!occupied && !portTaken) throw new DatabaseTrouble("failed", { about: failure });
  await pause(betweenTries);
  if (!portTaken || fixed) return port;
  const chosen = await choosePort();
  wanted.log(`Port ${port} is taken by another program: the database now listens on ${chosen}.`);
  return chosen;
}

/** Quickly and in order: sessions end, what is in memory is written, nothing is left to recover. */
export async function stopServer(pid: number, cluster: string): Promise<void> {
  const tooLong = AbortSignal.timeout(60_000);
  if (await isAtHome(pid, cluster)) process.kill(pid, "SIGINT");
  while (await isAtHome(pid, cluster)) {
    // Even this loses nothing: the next start recovers from the log of writes.
    if (tooLong.aborted) process.kill(pid, "SIGQUIT");
    await pause(betweenLooks);
  }
}
