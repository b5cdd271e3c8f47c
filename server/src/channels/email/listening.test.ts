import { connect } from "node:net";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openThreshold, type Threshold } from "../../../testing/mail/threshold.ts";
import { until } from "../../../testing/until.ts";
import { silentLog } from "../../platform/log.ts";
import { largestLetter } from "./delivering.ts";
import { type Listening, startListening } from "./listening.ts";

let threshold: Threshold;
let listening: Listening;

beforeAll(async () => {
  threshold = await openThreshold();
  await threshold.add({ name: "Support", address: "support@guichet.test" });
  await threshold.add({ name: "Sales", address: "sales@guichet.test" });
  listening = await listen(threshold);
});
afterAll(async () => {
  await listening.stop();
  await threshold.close();
});

const listen = (on: Threshold, mostBytesHeld?: number) =>
  startListening({
    ...on,
    log: silentLog,
    clock: on.now,
    host: "127.0.0.1",
    smtpPort: 0,
    lmtpPort: 0,
    ...(mostBytesHeld === undefined ? {} : { mostBytesHeld }),
  });

const letter = (words: string): string =>
  `Message-ID: <${words.replaceAll(" ", ".")}@dov.example>\r\nFrom: Dov <dov@example.org>\r\nSubject: ${words}\r\n\r\n.${words}\r\n`;

type Delivering = { to: string[]; from?: string; by?: "smtp" | "lmtp"; at?: Listening };

async function deliver(
  raw: string | Buffer,
  { to, from = "dov@example.org", by = "smtp", at = listening }: Delivering,
) {
  const port = (by === "lmtp" ? at.lmtpPort : at.smtpPort) ?? 0;
  const transport = createTransport({ host: "127.0.0.1", port, lmtp: by === "lmtp", ignoreTLS: true });
  return transport.sendMail({ envelope: { from, to }, raw });
}

const keptOf = async (words: string) =>
  (await threshold.kept()).filter(({ text }) => text.includes(`Subject: ${words}\r\n`));

test.each(["smtp", "lmtp"] as const)(
  "a message handed over by %s is kept, byte for byte, once it is answered",
  async (by) => {
    const words = `handed by ${by}`;
    await deliver(letter(words), { to: ["Support@Guichet.test"], by });

    expect(await keptOf(words)).toMatchObject([
      {
        text: letter(words),
        envelopeFrom: "dov@example.org",
        envelopeTo: ["support@guichet.test"],
        imported: false,
      },
    ]);
  },
);

test("an address with a token goes to its inbox, and the token is kept", async () => {
  await deliver(letter("with a token"), { to: ["support+abc123@guichet.test"] });

  expect(await keptOf("with a token")).toMatchObject([{ envelopeTo: ["support+abc123@guichet.test"] }]);
});

test("an empty envelope sender is kept as such: nothing will answer it", async () => {
  await deliver(letter("from nobody"), { to: ["support@guichet.test"], from: "" });

  expect(await keptOf("from nobody")).toMatchObject([{ envelopeFrom: "" }]);
});

test("an address that is no inbox of ours is refused for good: nothing is relayed", async () => {
  await expect(deliver(letter("elsewhere"), { to: ["somebody@example.org"] })).rejects.toMatchObject({
    responseCode: 550,
  });
  expect(await keptOf("elsewhere")).toEqual([]);
});

test("D6 the same message handed over twice is one arrival, and both times answered with a yes", async () => {
  await deliver(letter("twice"), { to: ["support@guichet.test"] });
  await deliver(`Received: by another road\r\n${letter("twice")}`, {
    to: ["support@guichet.test"],
    by: "lmtp",
  });

  expect(await keptOf("twice")).toHaveLength(1);
});

test("D7 one message for two inboxes is one arrival in each, whatever the number of its addresses", async () => {
  const to = ["support@guichet.test", "support+x@guichet.test", "sales@guichet.test"];
  await deliver(letter("for both"), { to });

  const kept = await keptOf("for both");
  expect(kept.map(({ envelopeTo }) => envelopeTo).toSorted()).toEqual([to.slice(2), to.slice(0, 2)]);
});

test("LMTP answers for each recipient", async () => {
  const to = ["support@guichet.test", "nobody@guichet.test", "sales@guichet.test"];
  const sent = await deliver(letter("one answer each"), { to, by: "lmtp" });

  expect(sent.accepted).toEqual(["support@guichet.test", "sales@guichet.test"]);
  expect(sent.rejectedErrors).toMatchObject([{ responseCode: 550, recipient: "nobody@guichet.test" }]);
  expect(await keptOf("one answer each")).toHaveLength(2);
});

test("many messages at once are all kept", async () => {
  const transport = createTransport({
    host: "127.0.0.1",
    port: listening.lmtpPort ?? 0,
    lmtp: true,
    ignoreTLS: true,
    pool: true,
    maxConnections: 8,
  });
  const envelope = { from: "dov@example.org", to: ["support@guichet.test"] };
  await Promise.all(
    Array.from({ length: 200 }, (_, rank) => transport.sendMail({ envelope, raw: letter(`crowd ${rank}`) })),
  );
  transport.close();

  const subjects = (await threshold.kept())
    .map(({ text }) => /^Subject: (crowd \d+)/m.exec(text)?.[1])
    .filter(Boolean);
  expect(new Set(subjects).size).toBe(200);
});

test("a message over 60 MB is refused for good, before and after it is said", async () => {
  const line = `${"x".repeat(76)}\r\n`;
  const raw = letter("much too big").concat(line.repeat(Math.ceil(largestLetter / line.length)));

  await expect(deliver(raw, { to: ["support@guichet.test"] })).rejects.toThrow();
  expect(await keptOf("much too big")).toEqual([]);
});

/** Speaks SMTP by hand up to the middle of a message, and stays there. */
async function stopHalfway(at: Listening, words: string) {
  const socket = connect(at.smtpPort ?? 0, "127.0.0.1");
  let said = "";
  socket.on("error", () => undefined);
  socket.on("data", (bytes) => {
    said += bytes;
  });
  const hears = (code: string) => until(() => said.includes(`\n${code} `) || said.startsWith(`${code} `));
  // Whoever speaks before the greeting is shown the door.
  await hears("220");
  const lines = ["EHLO slow", "MAIL FROM:<slow@example.org>", "RCPT TO:<support@guichet.test>", "DATA"];
  socket.write(`${lines.join("\r\n")}\r\n`);
  await hears("354");
  socket.write(letter(words) + `${"y".repeat(70)}\r\n`.repeat(3000));
  return {
    goesOn: async () => {
      socket.write(".\r\nQUIT\r\n");
      await hears("221");
      return said;
    },
    breaksOff: () => socket.destroy(),
  };
}

test("letters that would fill the memory together are asked to come back; the one that fits is kept, and nothing is lost", async () => {
  const door = await listen(threshold, 400_000);
  const large = (words: string) => letter(words) + `${"z".repeat(70)}\r\n`.repeat(3000);
  const slow = await stopHalfway(door, "slow and large");
  let tries = 0;
  const refused = await until(async () => {
    const words = `large ${tries++}`;
    const answer = await deliver(large(words), { to: ["support@guichet.test"], at: door, by: "lmtp" }).then(
      ({ rejectedErrors }) => rejectedErrors?.[0],
      (error: unknown) => error,
    );
    return answer ? { answer, words } : null;
  });
  expect(refused?.answer).toMatchObject({
    responseCode: 452,
    message: expect.stringContaining("Too much is arriving at once; please try again later"),
  });
  expect(await keptOf(refused?.words ?? "")).toEqual([]);
  await deliver(letter("small among large"), { to: ["support@guichet.test"], at: door });

  expect(await slow.goesOn()).toContain("250 Kept");
  await deliver(large(refused?.words ?? ""), { to: ["support@guichet.test"], at: door });
  for (const words of ["slow and large", "small among large", refused?.words ?? ""])
    expect(await keptOf(words)).toHaveLength(1);
  await door.stop();
});

test("whoever breaks off in the middle leaves their room to the others", async () => {
  const door = await listen(threshold, 400_000);
  for (let times = 0; times < 5; times++) (await stopHalfway(door, `broken off ${times}`)).breaksOff();

  const raw = letter("after the broken ones") + `${"z".repeat(70)}\r\n`.repeat(3000);
  await until(() =>
    deliver(raw, { to: ["support@guichet.test"], at: door }).then(
      () => true,
      () => false,
    ),
  );
  expect(await keptOf("after the broken ones")).toHaveLength(1);
  await door.stop();
});

test("while the database is away, senders are asked to try again later", async () => {
  const other = await openThreshold();
  await other.add({ name: "Support", address: "support@guichet.test" });
  const door = await listen(other);
  await deliver(letter("before"), { to: ["support@guichet.test"], at: door });
  await other.database.close();

  await expect(
    deliver(letter("too early"), { to: ["support@guichet.test"], at: door }),
  ).rejects.toMatchObject({ responseCode: 451 });
  await expect(deliver(letter("too early"), { to: ["sales@guichet.test"], at: door })).rejects.toMatchObject({
    responseCode: 451,
  });
  await door.stop();
  await other.close();
});
