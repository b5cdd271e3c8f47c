import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { letter, type Mailboxes, openMailboxes } from "../../../testing/mail/mailboxes.ts";
import { until } from "../../../testing/until.ts";

let boxes: Mailboxes;

beforeAll(async () => {
  boxes = await openMailboxes();
});
afterEach(() => boxes.tidy());
afterAll(() => boxes.close());

/** Every tenth is too large for its row, every third for one packet. */
const padding = (rank: number): number => {
  if (rank % 10 === 9) return 300_000;
  return rank % 3 === 0 ? 9_000 : 0;
};
const line = `${"0123456789abcdef".repeat(4)}\r\n`;
const mail = (rank: number): string =>
  `${letter(`mail ${rank}`)}${line.repeat(Math.ceil(padding(rank) / line.length))}`;

const send = (address: string, ranks: readonly number[]) =>
  boxes.house.visit(address, async (client) => {
    for (const rank of ranks) await client.append("INBOX", Buffer.from(mail(rank)));
  });

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, rank) => from + rank);

/** Each of them once, whole: a second one, or half of one, would show in the sizes. */
async function expectEachOnce(inboxId: string, count: number): Promise<void> {
  const kept = await until(
    () => boxes.keptBy(inboxId),
    (found) => found.length >= count,
    240_000,
  );
  const sizes = kept.map(({ size }) => size).toSorted((left, right) => left - right);
  expect(sizes).toEqual(
    range(0, count)
      .map((rank) => mail(rank).length)
      .toSorted((left, right) => left - right),
  );
  const small = (await boxes.subjects(inboxId)).filter((subject) => subject !== undefined);
  expect(new Set(small).size).toBe(small.length);
}

test("D16 through cuts, deaths, restarts and new numbers each mail is kept once and whole", async () => {
  const { address, connect } = await boxes.open();
  const wire = await boxes.wire();
  const inboxId = await connect({ port: wire.port });
  boxes.fetch({ pollMs: 300, silenceMs: 500, longestRetryMs: 200 });
  await boxes.stands(inboxId, "listening");

  const cutAfter = (afterBytes: number) => async () => {
    const before = wire.cuts();
    wire.suffer({ kind: "cut", afterBytes, since: /^/ });
    await until(() => wire.cuts() > before + 1);
    wire.suffer({ kind: "none" });
  };
  const troubles = [
    cutAfter(30),
    cutAfter(700),
    async () => {
      wire.suffer({ kind: "forget" });
      const before = wire.opened();
      await until(() => wire.opened() > before);
    },
    cutAfter(1_500),
    () => boxes.house.renumber(address, 1_000),
    cutAfter(5_000),
    async () => {
      await boxes.house.stopServer();
      await boxes.house.startServer();
    },
    cutAfter(40_000),
    () => boxes.threshold.cutConnections(),
    cutAfter(320_000),
    () => boxes.house.renumber(address, 2_000),
    cutAfter(90_000),
  ];
  for (const [round, trouble] of troubles.entries()) {
    const sending = send(address, range(round * 10, 10)).catch(() => undefined);
    await trouble();
    await sending;
    // A server that restarted meanwhile took only some of them; the others are sent again, and known again.
    await send(address, range(round * 10, 10));
  }

  await expectEachOnce(inboxId, troubles.length * 10);
});

test("D16 a connection that the way between forgot is given up, and what came meanwhile is read by the next one", async () => {
  const { address, connect } = await boxes.open();
  const wire = await boxes.wire();
  const inboxId = await connect({ port: wire.port });
  boxes.fetch({ pollMs: 400, silenceMs: 600 });
  await boxes.stands(inboxId, "listening");

  wire.suffer({ kind: "forget" });
  await send(address, [0]);

  await expectEachOnce(inboxId, 1);
  await boxes.stands(inboxId, "listening");
});

test("D10 four processes that keep losing their hold on a mailbox keep each of 300 mails once", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect();
  const four = [boxes.fetch(), boxes.fetch(), boxes.fetch(), boxes.fetch()];
  await boxes.stands(inboxId, "listening");

  for (const round of range(0, 6)) {
    const sending = send(address, range(round * 50, 50));
    // All of them lose their locks at once, and any may be the next: for a while two may read at the same time.
    await boxes.threshold.cutConnections();
    if (round >= 3) await four[round - 3]?.stop();
    await sending;
  }

  await expectEachOnce(inboxId, 300);
});
