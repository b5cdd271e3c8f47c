import { setTimeout as pause } from "node:timers/promises";
import { variants } from "../../server/testing/mail/varying.ts";
import { ask, drive } from "../driving.ts";
import { firstAnswer } from "../product/process.ts";
import { type ArrivalRow, arrivalsBy, readJson, readRaw } from "./export.ts";
import { hashOf } from "./ledger.ts";
import { openTrialStage, type Stage, support } from "./stage.ts";

export type Damages = {
  delivered: number;
  /** Neither an entry nor in quarantine. */
  lost: string[];
  altered: string[];
  /** In quarantine, for another reason than being empty. */
  aside: string[];
  /** Not accepted when they were delivered. */
  refused: string[];
  survived: boolean;
};

type Asked = { seed: number; count: number; say: (text: string) => void };

/** M15 to M17: thousands of letters that nobody ever saw, into a product that must outlive them all. */
export async function deliverDamaged({ seed, count, say }: Asked): Promise<Damages> {
  const stage = await openTrialStage({ seed });
  const kept = new Map<string, { name: string; hash: string }>();
  const refused: string[] = [];
  try {
    const running = await stage.start();
    await firstAnswer(running);
    const letters = variants(seed, count);
    await drive(count, 4, async (index) => {
      const letter = letters.next().value;
      if (!letter || letter.raw.length === 0) return;
      const id = await deliver(stage, letter.raw);
      if (id === undefined) refused.push(letter.name);
      // The same by another road keeps the first one's bytes.
      else if (!kept.has(id)) kept.set(id, { name: letter.name, hash: hashOf(letter.raw) });
      if (index % 500 === 499) say(`${index + 1} of ${count} damaged letters`);
    });
    while ((await arrivalsBy(stage.door, "waiting")).length > 0) await pause(200);
    const survived = running.process.exitCode === null && running.process.signalCode === null;
    return { ...(await judgeEach(stage, kept)), delivered: kept.size, refused, survived };
  } finally {
    await stage.close();
  }
}

async function deliver({ door }: Stage, raw: Buffer): Promise<string | undefined> {
  const path = `/api/inboxes/${support}/deliveries`;
  const { status, body } = await ask({ ...door, path, method: "POST", body: raw, type: "message/rfc822" });
  return status === 202 ? JSON.parse(body.toString()).id : undefined;
}

async function judgeEach(
  { door }: Stage,
  kept: ReadonlyMap<string, { name: string; hash: string }>,
): Promise<Pick<Damages, "lost" | "altered" | "aside">> {
  const [lost, altered, aside]: string[][] = [[], [], []];
  for (const [id, { name, hash }] of kept) {
    const { outcome, problem, entryId } = await readJson<ArrivalRow>(door, `/arrivals/${id}`);
    if (outcome === "quarantined" && problem !== "empty") aside?.push(`${name}: ${problem}`);
    if (outcome !== "quarantined" && entryId === null) lost?.push(`${name}: ${outcome}`);
    if (hashOf(await readRaw(door, `/api/arrivals/${id}/raw`)) !== hash) altered?.push(name);
  }
  return { lost: lost ?? [], altered: altered ?? [], aside: aside ?? [] };
}
