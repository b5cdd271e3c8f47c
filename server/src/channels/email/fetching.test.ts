import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { letter, type Mailboxes, openMailboxes } from "../../../testing/mail/mailboxes.ts";
import { until } from "../../../testing/until.ts";

let boxes: Mailboxes;

beforeAll(async () => {
  boxes = await openMailboxes();
});
afterEach(() => boxes.tidy());
afterAll(() => boxes.close());

const daysAgo = (days: number): string =>
  boxes.threshold
    .now()
    .subtract({ hours: 24 * days })
    .toString();

const unseenIn = (address: string) =>
  boxes.house.visit(address, async (client) => {
    await client.mailboxOpen("INBOX");
    return (await client.search({ seen: false })) || [];
  });

test("a mail that comes while the mailbox is watched is taken at once, byte for byte, then marked seen", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect();
  boxes.fetch({ pollMs: 60_000 });
  await boxes.stands(inboxId, "listening");

  await boxes.house.append(address, "INBOX", letter("late parcel"));

  const [taken] = await until(
    () => boxes.keptBy(inboxId),
    (kept) => kept.length === 1,
  );
  expect(taken).toMatchObject({ text: letter("late parcel"), direction: "in", imported: false });
  await until(
    () => unseenIn(address),
    (unseen) => unseen.length === 0,
  );
});

test("a mailbox with 3,000 old messages is connected without touching them, but for the unread of seven days", async () => {
  const { address, connect } = await boxes.open();
  const old = Array.from({ length: 3_000 }, (_, rank) => ({
    raw: letter(`old ${rank}`),
    at: daysAgo(400 - Math.floor(rank / 10)),
    seen: rank % 3 !== 0,
  }));
  await boxes.house.fill(address, [
    ...old,
    { raw: letter("read on Monday"), at: daysAgo(3), seen: true },
    { raw: letter("not read yet"), at: daysAgo(2), seen: false },
  ]);
  const inboxId = await connect();
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  expect(await boxes.keptBy(inboxId)).toMatchObject([{ text: letter("not read yet"), imported: true }]);
  expect(await unseenIn(address)).toHaveLength(1_000);
});

test("from a chosen date on, read and unread messages enter as imported, at the hour of their coming", async () => {
  const { address, connect } = await boxes.open();
  await boxes.house.fill(address, [
    { raw: letter("too old"), at: "2026-03-01T08:00:00Z", seen: false },
    { raw: letter("first"), at: "2026-03-02T08:00:00Z", seen: true },
    { raw: letter("second"), at: "2026-03-02T09:00:00Z", seen: false },
  ]);
  const inboxId = await connect({ since: "2026-03-02T00:00:00Z", unreadDays: 0 });
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  expect(await boxes.subjects(inboxId)).toEqual(["first", "second"]);
  expect(await boxes.keptBy(inboxId)).toMatchObject([
    { imported: true, receivedAt: "2026-03-02T08:00:00Z" },
    { imported: true, receivedAt: "2026-03-02T09:00:00Z" },
  ]);
});

test("an old and read message that a colleague moves into the inbox later is taken too", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect();
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  await boxes.house.append(address, "INBOX", letter("rescued"), {
    at: "2020-01-01T00:00:00Z",
    flags: ["\\Seen"],
  });

  await until(
    () => boxes.subjects(inboxId),
    (found) => found.includes("rescued"),
  );
});

test("an answer that a colleague wrote in another program is read in the Sent folder, from a week back on", async () => {
  const { address, connect } = await boxes.open();
  const seen = ["\\Seen"];
  await boxes.house.append(address, "Sent", letter("from last month"), { at: daysAgo(30), flags: seen });
  await boxes.house.append(address, "Sent", letter("from yesterday"), { at: daysAgo(1), flags: seen });
  const inboxId = await connect();
  boxes.fetch();
  await boxes.stands(inboxId, "listening");
  await boxes.house.append(address, "Sent", letter("just now"), { flags: seen });

  const found = await until(
    () => boxes.keptBy(inboxId),
    (kept) => kept.length === 2,
  );
  expect(found).toMatchObject([
    { direction: "sent", imported: true, text: letter("from yesterday") },
    { direction: "sent", imported: false, text: letter("just now") },
  ]);
});

test("D6 the same mail twice, by another road or under new numbers, is one arrival", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect({ since: "2026-01-01T00:00:00Z" });
  for (const road of ["one", "one", "another"]) {
    await boxes.house.append(address, "INBOX", `Received: from ${road}\r\n${letter("once")}`);
  }
  const fetching = boxes.fetch();
  await boxes.stands(inboxId, "listening");
  await fetching.stop();

  await boxes.house.renumber(address, 4_242);
  boxes.fetch();
  await boxes.house.append(address, "INBOX", letter("after"));

  await until(
    () => boxes.subjects(inboxId),
    (found) => found.includes("after"),
  );
  expect(await boxes.subjects(inboxId)).toEqual(["once", "after"]);
});

test("D8 another content under a known Message-ID is another arrival", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect();
  const id = "Message-ID: <known@dov.example>\r\n";
  await boxes.house.append(address, "INBOX", letter("the first", id));
  await boxes.house.append(address, "INBOX", letter("the second", id));
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  expect(await boxes.subjects(inboxId)).toEqual(["the first", "the second"]);
});

test("D9 a mail whose Message-ID is missing, empty, broken, endless or doubled is one arrival however often it is there", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect();
  const variants = [
    "",
    "Message-ID: \r\n",
    "Message-ID: none of (this)\r\n",
    `Message-ID: <${"x".repeat(980)}@dov.example>\r\n`,
    "Message-ID: <a@b.c>\r\nMessage-ID: <d@e.f>\r\n",
  ];
  for (const [rank, headers] of [...variants, ...variants].entries()) {
    await boxes.house.append(address, "INBOX", letter(`variant ${rank % variants.length}`, headers));
  }
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  expect((await boxes.subjects(inboxId)).toSorted()).toEqual(variants.map((_, rank) => `variant ${rank}`));
});

test("D10 of several processes one alone reads a mailbox, and another takes over when it stops", async () => {
  const { address, connect } = await boxes.open();
  const wire = await boxes.wire();
  const inboxId = await connect({ port: wire.port });
  // None gives up a server that is merely slow: a second connection would be somebody else's reading.
  const all = [1, 2, 3].map(() => boxes.fetch({ patienceMs: 60_000 }));
  await boxes.stands(inboxId, "listening");
  for (let rank = 0; rank < 30; rank += 1) {
    await boxes.house.append(address, "INBOX", letter(`mail ${rank}`));
  }
  await until(
    () => boxes.keptBy(inboxId),
    (kept) => kept.length === 30,
  );
  expect(wire.opened()).toBe(1);

  // Whichever of them holds it: once two have stopped, the last one goes on.
  await all[0]?.stop();
  await all[1]?.stop();
  await boxes.house.append(address, "INBOX", letter("after the change of hands"));

  await until(
    () => boxes.subjects(inboxId),
    (found) => found.includes("after the change of hands"),
  );
});

test("a message over 60 MB stays in its mailbox, and its header enters under a line that says so", async () => {
  const { address, connect } = await boxes.open();
  const heavy = `${letter("far too heavy")}${"0123456789abcdef".repeat(62 * 4_096)}`;
  const line = `${"y".repeat(76)}\r\n`;
  const body = line.repeat(Math.ceil((61 * 1024 * 1024) / line.length));
  await boxes.house.fill(address, [
    { raw: `${heavy.slice(0, 200)}\r\n${body}`, at: daysAgo(1), seen: false },
    { raw: letter("the next one"), at: daysAgo(1), seen: false },
  ]);
  const inboxId = await connect();
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  const kept = await boxes.keptBy(inboxId);
  expect(kept.map(({ text }) => text.split("\r\n")[0]).toSorted()).toEqual([
    "From: Dov <dov@example.org>",
    expect.stringMatching(/^Guichet-Not-Taken: too_large; size=6\d{7}; uid=1$/),
  ]);
  expect(await boxes.subjects(inboxId)).toContain("far too heavy");
});
