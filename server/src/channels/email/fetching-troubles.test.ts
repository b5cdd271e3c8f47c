import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { letter, type Mailboxes, openMailboxes, password } from "../../../testing/mail/mailboxes.ts";
import { nobodysName } from "../../../testing/mail/name-server.ts";
import { until } from "../../../testing/until.ts";

let boxes: Mailboxes;

beforeAll(async () => {
  boxes = await openMailboxes();
});
afterEach(() => boxes.tidy());
afterAll(() => boxes.close());

const large = letter("large").concat(`${"0123456789abcdef".repeat(4)}\r\n`.repeat(4_000));

const holds = (inboxId: string, count: number) =>
  until(
    () => boxes.keptBy(inboxId),
    (kept) => kept.length === count,
  );

test.each([10, 1_000, 100_000])(
  "D16 a connection cut after %i bytes of a message leaves nothing of it, and the next one takes it whole",
  async (afterBytes) => {
    const { address, connect } = await boxes.open();
    const wire = await boxes.wire();
    const inboxId = await connect({ port: wire.port });
    boxes.fetch();
    await boxes.stands(inboxId, "listening");

    wire.suffer({ kind: "cut", afterBytes, since: /BODY\[\] \{\d+\}\r\n/ });
    await boxes.house.append(address, "INBOX", large);
    await until(() => wire.cuts() >= 3);
    expect(await boxes.keptBy(inboxId)).toEqual([]);

    wire.suffer({ kind: "none" });
    const [whole] = await holds(inboxId, 1);
    expect(whole?.size).toBe(large.length);
    await boxes.stands(inboxId, "listening");
  },
);

test("D16 a login refused for a while is said in plain codes, and is taken up again by itself", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect({ password: "not the right one at all" });
  await boxes.house.append(address, "INBOX", letter("waiting"));
  boxes.fetch();
  await boxes.stands(inboxId, "failing", "wrong_credentials");

  await boxes.house.account(address, "not the right one at all");

  await boxes.stands(inboxId, "listening");
  await holds(inboxId, 1);
});

test("D16 a server that restarts, or is away for a while, is found again", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect();
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  await boxes.house.stopServer();
  await boxes.stands(inboxId, "failing", "connection_refused");
  await boxes.house.startServer();
  await boxes.house.append(address, "INBOX", letter("after the restart"));

  await holds(inboxId, 1);
  await boxes.stands(inboxId, "listening");
});

test("D16 numbers that all changed their meaning lose nothing and double nothing", async () => {
  const { address, connect } = await boxes.open();
  await boxes.house.append(address, "INBOX", letter("one"));
  await boxes.house.append(address, "INBOX", letter("two"));
  const inboxId = await connect();
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  await boxes.house.renumber(address, 9_999);
  await boxes.house.append(address, "INBOX", letter("three"));

  await holds(inboxId, 3);
  expect((await boxes.subjects(inboxId)).toSorted()).toEqual(["one", "three", "two"]);
});

test("D16 a connection that dies without a word is noticed, and the mail that came meanwhile is taken", async () => {
  const { address, connect } = await boxes.open();
  const wire = await boxes.wire();
  const inboxId = await connect({ port: wire.port });
  boxes.fetch({ pollMs: 500, silenceMs: 1_000 });
  await boxes.stands(inboxId, "listening");

  const opened = wire.opened();
  wire.suffer({ kind: "freeze" });
  await boxes.house.append(address, "INBOX", letter("unannounced"));
  await until(() => wire.opened() > opened);
  wire.suffer({ kind: "none" });

  await holds(inboxId, 1);
});

test("a mail that IDLE forgot to announce is seen at the next look", async () => {
  const { address, connect } = await boxes.open();
  const wire = await boxes.wire();
  const inboxId = await connect({ port: wire.port });
  boxes.fetch({ pollMs: 300 });
  await boxes.stands(inboxId, "listening");

  wire.suffer({ kind: "swallow", words: /^\* \d+ EXISTS\r\n/gm });
  await boxes.house.append(address, "INBOX", letter("quiet"));

  await holds(inboxId, 1);
});

test("D14 a database that cut every connection is found again, and so is the mail that came meanwhile", async () => {
  const { address, connect } = await boxes.open();
  const wire = await boxes.wire();
  const inboxId = await connect({ port: wire.port });
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  const opened = wire.opened();
  await boxes.threshold.cutConnections();
  await boxes.house.append(address, "INBOX", letter("meanwhile"));

  await holds(inboxId, 1);
  await until(() => wire.opened() > opened);
  await boxes.stands(inboxId, "listening");
});

test("D20 a message that its own server can't read does not hold up the others, and is seen to be missing", async () => {
  const { address, connect } = await boxes.open();
  for (const words of ["before it", "unreadable", "after it"]) {
    await boxes.house.append(address, "INBOX", letter(words));
  }
  await boxes.house.spoil(address, "Subject: unreadable");
  const inboxId = await connect();
  boxes.fetch();

  const kept = await holds(inboxId, 3);
  await boxes.stands(inboxId, "listening");
  expect((await boxes.subjects(inboxId)).filter(Boolean)).toEqual(["before it", "after it"]);
  expect(kept.filter(({ text }) => text.startsWith("Guichet-Not-Taken: not_given;"))).toHaveLength(1);
});

test.each([
  ["a name that no server has", { host: nobodysName }, "host_unknown"],
  ["a port where nothing listens", { port: 1 }, "connection_refused"],
  ["a certificate that nobody vouches for", { security: "starttls" as const }, "certificate"],
])("%s is said in plain codes", async (_, change, problem) => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect();
  const server = {
    host: boxes.house.host,
    port: boxes.house.imap.port,
    security: "none" as const,
    user: address,
    password,
  };
  await boxes.threshold.change(inboxId, { imap: { ...server, ...change } });
  boxes.fetch();

  await boxes.stands(inboxId, "failing", problem);
});

test("a changed password is taken up as soon as it is told, however long the next try was away", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect({ password: "wrong" });
  const fetching = boxes.fetch({ firstRetryMs: 60_000, longestRetryMs: 60_000 });
  await boxes.stands(inboxId, "failing", "wrong_credentials");

  const server = {
    host: boxes.house.host,
    port: boxes.house.imap.port,
    security: "none" as const,
    user: address,
  };
  await boxes.threshold.change(inboxId, { imap: { ...server, password } });
  await fetching.refresh();

  await boxes.stands(inboxId, "listening");
});
