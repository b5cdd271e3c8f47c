import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ask, mustAsk } from "../driving.ts";
import { firstAnswer, killAll } from "../product/process.ts";
import { signIn } from "../product/signing-in.ts";
import { opening } from "../target.ts";
import { allLeft } from "./dying.ts";
import { allDepartures, oneTicket, type PromiseRow, promisesOf, type TicketRow } from "./export.ts";
import { judgeSink, type Verdict } from "./oracle.ts";
import { amina, openTrialStage, type Stage } from "./stage.ts";

export type Outbound = Pick<Verdict, "ghost" | "sentTwice"> & {
  replies: number;
  kills: number;
  /** Never accepted by the sink, or written twice in their thread. */
  lost: string[];
  doubled: string[];
  /** Closed without its reply, answered without its closing, or promised without the message that promises. */
  halves: string[];
  /** Told twice that they were accepted: killed between the sink's yes and our commit, and no earlier. */
  toldTwice: number;
};

type Asked = {
  replies: number;
  kills: number;
  slowestMs: number;
  seed: number;
  say?: (text: string) => void;
};

const longestLife = 3000;

/**
 * D3 and D4: agents answer and close while the product is killed, before a sink that takes its time to say yes.
 * Whoever gets no answer presses again, with the same key.
 */
export async function killDuringReplies({
  replies,
  kills,
  slowestMs,
  seed,
  say = () => undefined,
}: Asked): Promise<Outbound> {
  const stage = await openTrialStage({ seed, slowestMs });
  const halves: string[] = [];
  try {
    const first = await stage.start();
    await firstAnswer(first);
    const cookie = await signIn(stage.place.port, amina);
    await publish(stage, cookie);
    const tickets = await openTickets(stage, replies);
    const answering = answerAll(stage, cookie, tickets);
    await pause(stage.random() * longestLife);
    await killAll(first);
    for (let kill = 2; kill <= kills; kill++) {
      const running = await stage.start();
      await firstAnswer(running);
      halves.push(...(await halvesOf(stage, tickets.slice(0, 40))));
      await pause(stage.random() * longestLife);
      await killAll(running);
      say(`kill ${kill} of ${kills}: ${stage.sink.acceptedIds().length} accepted`);
    }
    await firstAnswer(await stage.start());
    await answering;
    await allLeft(stage);
    halves.push(...(await halvesOf(stage, tickets)));
    const told = stage.sink.toldIds();
    const toldTwice = told.length - new Set(told).size;
    return { ...(await judgeReplies(stage, tickets)), halves, toldTwice, replies, kills };
  } finally {
    await stage.close();
  }
}

async function openTickets({ door, run }: Stage, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const body = await mustAsk({ ...door, path: "/api/tickets", method: "POST", body: opening(index, run) });
    ids.push(JSON.parse(body.toString()).id);
  }
  return ids;
}

async function answerAll(stage: Stage, cookie: string, tickets: readonly string[]): Promise<void> {
  for (const ticket of tickets) {
    const reply = {
      key: randomUUID(),
      html: "<p>Bonjour, votre colis est en route.</p>",
      to: [`client-${ticket}@exemple.test`],
      promises: [{ kind: "call_back", what: "Amina vous rappelle", dueAt: farAway }],
      closeWith: "Expliqué.",
    };
    while (!(await isTaken(stage, cookie, ticket, reply))) await pause(100);
  }
}

async function isTaken(
  { door: { port } }: Stage,
  cookie: string,
  ticket: string,
  reply: object,
): Promise<boolean> {
  const path = `/api/tickets/${ticket}/replies`;
  const body = Buffer.from(JSON.stringify(reply));
  const answered = await ask({ port, path, method: "POST", cookie, body }).catch(() => undefined);
  return answered?.status === 201;
}

const farAway = "2099-01-01T12:00:00Z";

/** Each ticket starts the clock of its solution, which the closing keeps. */
async function publish({ door: { port } }: Stage, cookie: string): Promise<void> {
  const policy = { name: "Solution en cinq jours", targets: { resolution: { days: 5, of: "ouvrables" } } };
  const body = Buffer.from(JSON.stringify(policy));
  await mustAsk({ port, path: "/api/policies", method: "POST", cookie, body });
}

const sentOf = ({ thread }: TicketRow) => thread.filter(({ kind }) => kind === "sent");

async function halvesOf({ door }: Stage, tickets: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    tickets.map(async (id) => ({ ...(await oneTicket(door, id)), promises: await promisesOf(door, id) })),
  );
  return found.filter(isHalf).map(({ id }) => id);
}

/** Reply, closing, the word given and the clock that the closing keeps: all of them, or none. */
function isHalf(ticket: TicketRow & { promises: PromiseRow[] }): boolean {
  const sent = sentOf(ticket);
  const [clock, ...clocks] = ticket.promises.filter(({ source }) => source === "policy");
  const words = ticket.promises.filter(({ source }) => source !== "policy");
  const closed = ticket.closedAt !== null;
  const whole =
    closed === sent.length > 0 &&
    words.length === sent.length &&
    words.every(({ entryId }) => sent.some(({ id }) => id === entryId)) &&
    clock !== undefined &&
    clocks.length === 0 &&
    (clock.keptAt !== null) === closed;
  return !whole;
}

async function judgeReplies(
  { door, sink }: Stage,
  tickets: readonly string[],
): Promise<Pick<Outbound, "lost" | "doubled" | "ghost" | "sentTwice">> {
  const accepted = new Set(sink.acceptedIds());
  const replies = Map.groupBy(
    (await allDepartures(door)).filter(({ kind }) => kind === "reply"),
    ({ ticketId }) => ticketId ?? "",
  );
  const written = new Map<string, number>();
  for (const id of tickets) written.set(id, sentOf(await oneTicket(door, id)).length);
  const left = (id: string) =>
    (replies.get(id) ?? []).filter(({ messageId }) => accepted.has(messageId)).length;
  return {
    lost: tickets.filter((id) => written.get(id) === 0 || left(id) === 0),
    doubled: tickets.filter((id) => (written.get(id) ?? 0) > 1 || (replies.get(id)?.length ?? 0) > 1),
    ...(await judgeSink(door, sink)),
  };
}
