import { randomUUID } from "node:crypto";
import { ask, mustAsk } from "../driving.ts";
import { firstAnswer } from "../product/process.ts";
import { signIn } from "../product/signing-in.ts";
import { opening } from "../target.ts";
import { allLeft } from "./dying.ts";
import { oneTicket } from "./export.ts";
import { judgeSink, type Verdict } from "./oracle.ts";
import { amina, bruno, openTrialStage, type Stage } from "./stage.ts";

export type Collisions = Pick<Verdict, "ghost" | "sentTwice"> & {
  rounds: number;
  /** Where not exactly one was stopped and told how far the thread had moved. */
  unwarned: string[];
  /** Words that somebody sent and that stand nowhere, or twice. */
  lost: string[];
  doubled: string[];
  /** Tickets whose entries do not follow one another without a hole. */
  holes: string[];
  accepted: number;
};

type Asked = { rounds: number; seed: number; say: (text: string) => void };
type Somebody = { name: string; cookie: string };

/** As many collisions in one ticket as its screen shows at once, both answers of each. */
const inOneTicket = 25;

/**
 * D25: two agents answer the same ticket at the same instant, each having read it to its end. One is stopped and told;
 * they look and send all the same; everything both wrote is there.
 */
export async function replyAtOnce({ rounds, seed, say }: Asked): Promise<Collisions> {
  const stage = await openTrialStage({ seed });
  const found = {
    unwarned: [] as string[],
    lost: [] as string[],
    doubled: [] as string[],
    holes: [] as string[],
  };
  try {
    await firstAnswer(await stage.start());
    const { port } = stage.place;
    const both = await Promise.all(
      [amina, bruno].map(async (person) => ({ name: person.name, cookie: await signIn(port, person) })),
    );
    for (let begun = 0; begun < rounds; begun += inOneTicket) {
      const share = Math.min(inOneTicket, rounds - begun);
      const ticketId = await openOne(stage, begun);
      for (let round = 0; round < share; round++)
        if (!(await collide(stage, { ticketId, round, both })))
          found.unwarned.push(`round ${begun + round + 1}`);
      await compare(stage, { ticketId, share, both }, found);
      say(`${begun + share} of ${rounds} collisions`);
    }
    await allLeft(stage);
    const sunk = await judgeSink(stage.door, stage.sink);
    return { ...found, ...sunk, rounds, accepted: new Set(stage.sink.acceptedIds()).size };
  } finally {
    await stage.close();
  }
}

async function openOne({ door, run }: Stage, index: number): Promise<string> {
  const body = await mustAsk({ ...door, path: "/api/tickets", method: "POST", body: opening(index, run) });
  return JSON.parse(body.toString()).id;
}

const wordsOf = ({ name }: Somebody, round: number): string => `${name}, ${round}`;

type Collision = { ticketId: string; round: number; both: readonly Somebody[] };

async function collide({ door: { port } }: Stage, { ticketId, round, both }: Collision): Promise<boolean> {
  const entriesSeen = 1 + 2 * round;
  const send = async (who: Somebody, seen: number) => {
    const body = { key: randomUUID(), html: `<p>${wordsOf(who, round)}</p>`, entriesSeen: seen };
    const to = { to: [`client-${ticketId}@exemple.test`] };
    const answered = await ask({
      port,
      path: `/api/tickets/${ticketId}/replies`,
      method: "POST",
      cookie: who.cookie,
      body: Buffer.from(JSON.stringify({ ...body, ...to })),
    });
    return { who, status: answered.status, said: JSON.parse(answered.body.toString()) };
  };
  const said = await Promise.all(both.map((who) => send(who, entriesSeen)));
  const stopped = said.filter(({ status }) => status === 409);
  const isTold = stopped.every(
    ({ said: refusal }) => refusal.code === "thread.moved" && refusal.particulars.entries === entriesSeen + 1,
  );
  for (const { who } of stopped) await send(who, entriesSeen + 1);
  return stopped.length === 1 && isTold && said.some(({ status }) => status === 201);
}

type Compared = { ticketId: string; share: number; both: readonly Somebody[] };

async function compare(
  { door }: Stage,
  { ticketId, share, both }: Compared,
  { lost, doubled, holes }: Pick<Collisions, "lost" | "doubled" | "holes">,
): Promise<void> {
  const { thread } = await oneTicket(door, ticketId);
  for (const who of both)
    for (let round = 0; round < share; round++) {
      const words = wordsOf(who, round);
      const times = thread.filter(({ kind, text }) => kind === "sent" && text.trim() === words).length;
      if (times === 0) lost.push(`${ticketId}: ${words}`);
      if (times > 1) doubled.push(`${ticketId}: ${words}`);
    }
  if (thread.some(({ position }, place) => position !== place + 1)) holes.push(ticketId);
}
