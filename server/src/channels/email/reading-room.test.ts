import { setImmediate as turn } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { openReadingRoom, type ReadingRoom, type ReadingRoomSettings } from "./reading-room.ts";

const here = {
  envelopeSender: null,
  ownAddresses: ["support@exemple.test"],
  ownDomains: ["exemple.test"],
  trustedHost: null,
};
const poisoned = new URL("../../../testing/processes/poisoned-reader.ts", import.meta.url);
const rooms: ReadingRoom[] = [];

function open(settings: ReadingRoomSettings = {}) {
  const room = openReadingRoom(settings);
  rooms.push(room);
  return room;
}

afterEach(async () => {
  await Promise.all(rooms.splice(0).map((room) => room.close()));
});

const mail = (subject: string, header = "X-Poison: none") =>
  Buffer.from(
    `${header}\r\nFrom: Dov <dov@client.test>\r\nSubject: ${subject}\r\n\r\nBonjour\r\n\r\n-- \r\nDov\r\n`,
  );

test("a letter comes back from the reading room with all that was understood of it", async () => {
  const raw = Buffer.from(
    "From: dov@client.test\r\nReply-To: x@evil.test\r\nIn-Reply-To: <ours@exemple.test>\r\nPrecedence: bulk\r\nSubject: Photo\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nVoici\r\n\r\n-- \r\nDov\r\n--b\r\nContent-Type: image/png; name=x.png\r\n\r\n\x89PNG\r\n--b--",
    "latin1",
  );
  const read = await open().read(raw, here);

  expect(read).toMatchObject({
    letter: { subject: "Photo", attachments: [{ name: "x.png", size: 4 }] },
    folded: { shown: "Voici\n", folded: "\n-- \nDov" },
    automatic: { kind: "list", answerable: true },
    bounce: null,
    hints: { messageIds: ["ours@exemple.test"] },
    warnings: ["reply_to_elsewhere"],
  });
  expect(raw.toString("latin1")).toContain("PNG");
});

test("a message without a letter in it is refused for its reason, and the next one is read", async () => {
  const room = open();
  const [empty, next] = await Promise.allSettled([
    room.read(Buffer.from("\r\n"), here),
    room.read(mail("suite"), here),
  ]);

  expect(empty).toMatchObject({ status: "rejected", reason: { name: "UnreadableLetter", reason: "empty" } });
  expect(next).toMatchObject({ status: "fulfilled", value: { letter: { subject: "suite" } } });
});

test.each([
  ["hangs", "X-Poison: hang", "took_too_long", 8_000],
  ["fells the thread", "X-Poison: exit", "broke_the_reader", 60_000],
  ["exhausts the memory", "X-Poison: memory", "broke_the_reader", 60_000],
])(
  "D20 a poisoned mail that %s is refused alone, and those around it are read in their order",
  async (_harm, header, reason, timeoutMs) => {
    const room = open({ program: poisoned, timeoutMs, memoryMb: 48 });
    const order: number[] = [];
    const batch = Array.from({ length: 24 }, (_, index) => {
      const raw = index === 7 ? mail(`poison ${index}`, header) : mail(`lettre ${index}`);
      return room.read(raw, here).finally(() => order.push(index));
    });
    const outcomes = await Promise.allSettled(batch);

    for (const [index, outcome] of outcomes.entries()) {
      if (index === 7) expect(outcome).toMatchObject({ status: "rejected", reason: { reason } });
      else
        expect(outcome).toMatchObject({
          status: "fulfilled",
          value: { letter: { subject: `lettre ${index}` } },
        });
    }
    expect(order).toEqual(order.toSorted((left, right) => left - right));
  },
);

test("D20 a letter that was read while the whole process stood still is read, not taken for one that hangs", async () => {
  const timeoutMs = 1_000;
  const room = open({ timeoutMs });
  await room.opened();
  // Where a turn of the loop ends: what fell due is looked at before what was answered.
  await turn();

  const reading = room.read(mail("pendant la pause"), here);
  // As a machine that sleeps, or one that does something else for a while: the answer is there, and nobody heard it yet.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3 * timeoutMs);

  await expect(reading).resolves.toMatchObject({ letter: { subject: "pendant la pause" } });
});

test("D21 a poison that comes alone, again and again, never takes the room with it", async () => {
  const room = open({ program: poisoned });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await expect(room.read(mail("encore", "X-Poison: exit"), here)).rejects.toMatchObject({
      reason: "broke_the_reader",
    });
  }
  await expect(room.read(mail("enfin"), here)).resolves.toMatchObject({ letter: { subject: "enfin" } });
});

test("a room that cannot open says so as an outage, not as the letter's fault", async () => {
  const room = open({ program: new URL("file:///nowhere/reader.ts") });
  const outcome = await Promise.allSettled([room.read(mail("innocente"), here)]);
  expect(outcome[0]).toMatchObject({ status: "rejected", reason: { name: "Error" } });
});

test("closing refuses what was still waiting, and what comes after", async () => {
  const room = open({ program: poisoned });
  const waiting = Promise.allSettled([room.read(mail("en cours", "X-Poison: hang"), here)]);
  await room.close();

  expect((await waiting)[0]?.status).toBe("rejected");
  await expect(room.read(mail("trop tard"), here)).rejects.toThrow("closed");
});

test("the secrets of the environment are not within the reader's reach", async () => {
  const spy = new URL(
    `data:text/javascript,${encodeURIComponent("import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ id }) => parentPort.postMessage({ kind: 'read', id, read: Object.keys(process.env) })); parentPort.postMessage({ kind: 'ready' });")}`,
  );
  expect(await open({ program: spy }).read(mail("x"), here)).toEqual([]);
});
