import { freePort } from "../../server/testing/processes/ports.ts";
import { firstAnswer, killAll, type Running, startProduct } from "../product/process.ts";
import { openInjector } from "./injecting.ts";
import { judge, type Verdict } from "./oracle.ts";
import { openTrialStage, settled } from "./stage.ts";

export type Several = Verdict & { processes: number; kills: number };

type Asked = { processes: number; messages: number; seed: number; say: (text: string) => void };

/** D10: several processes on one database and one mailbox; each time some letters came, one of them is killed. */
export async function readBySeveral({ processes, messages, seed, say }: Asked): Promise<Several> {
  const stage = await openTrialStage({ seed });
  const injector = openInjector(stage);
  const others: Running[] = [];
  const share = 250;
  let kills = 0;
  try {
    const first = await stage.start();
    await firstAnswer(first);
    const place = async () => ({ folder: stage.place.folder, port: await freePort() });
    while (others.length < processes - 1) others.push(startProduct(await place()));
    for (const other of others) await firstAnswer(other);
    for (let left = messages; left > 0; left -= share) {
      const injecting = injector.inject(Math.min(share, left), "mailbox");
      const victim = others.shift();
      if (victim) await killAll(victim);
      others.push(startProduct(await place()));
      kills += 1;
      await injecting;
      say(`${messages - left + share} of ${messages} letters, ${kills} kills`);
    }
    await settled(stage, first, 600_000);
    return { ...(await judge(stage.door, stage.ledger.all(), stage.sink)), processes, kills };
  } finally {
    injector.stop();
    for (const other of others) await killAll(other);
    await stage.close();
  }
}
