import { afterAll, beforeAll, expect, test } from "vitest";
import { openThreshold, type Threshold } from "../../../testing/mail/threshold.ts";
import { type Arrival, type Reader, type Reading, Unreadable } from "../../intake/model.ts";
import { emailReader } from "./reader.ts";
import { openReadingRoom, type ReadingRoom } from "./reading-room.ts";

let threshold: Threshold;
let room: ReadingRoom;
let reader: Reader;

beforeAll(async () => {
  threshold = await openThreshold();
  room = openReadingRoom();
  reader = emailReader({ room, inboxes: threshold.inboxes });
  await threshold.add({ name: "Support", address: "support@guichet.test" });
  await threshold.add({ name: "Small", address: "petite.boutique@orange.fr" });
});
afterAll(async () => {
  await room.close();
  await threshold.close();
});

function read(
  headers: readonly string[],
  body = "Where is it?",
  envelope: Partial<Arrival> = {},
): Promise<Reading> {
  const raw = Buffer.from([...headers, "", body, ""].join("\r\n"));
  const arrival: Arrival = {
    id: "01900000-0000-7000-8000-000000000001",
    channel: "email",
    inboxId: "01900000-0000-7000-8000-000000000002",
    receivedAt: "2026-11-16T09:00:00Z",
    direction: "in",
    imported: false,
    envelopeFrom: null,
    envelopeTo: [],
    size: raw.length,
    raw,
    rawSha256: null,
    attempts: 1,
    problem: null,
    sameIdSeen: false,
    ...envelope,
  };
  return reader(raw, arrival);
}

const from = "From: Dov Katz <Dov@Example.org>";
const to = "To: Support@guichet.test";

test("a customer's letter says who, to whom, what, and what of it is quoted", async () => {
  const headers = [from, to, "Cc: Esra@example.org", "Subject: Late parcel", "Message-ID: <one@dov.example>"];
  const reading = await read(headers, "Still late.\r\n\r\nOn Monday Amina wrote:\r\n> Tomorrow.");

  expect(reading).toMatchObject({
    from: { name: "Dov Katz", address: "dov@example.org" },
    subject: "Late parcel",
    recipients: ["support@guichet.test"],
    copies: ["esra@example.org"],
    messageId: "one@dov.example",
    automatic: null,
    answerable: true,
    bounce: null,
  });
  expect(reading.text).toContain("Still late.");
  expect(reading.text).not.toContain("Tomorrow.");
  expect(reading.folded).toContain("Tomorrow.");
});

test("a reply token counts wherever it stands: in the letter, or only on its envelope", async () => {
  const inLetter = await read([from, "To: support+abc.def@guichet.test"]);
  const onEnvelope = await read([from, to], "", { envelopeTo: ["support+ghi.jkl@guichet.test"] });

  expect(inLetter.hints.tokens).toEqual(["abc.def"]);
  expect(onEnvelope.hints.tokens).toEqual(["ghi.jkl"]);
});

test.each([
  ["an absence notice", ["Subject: Out of office", "Auto-Submitted: auto-replied"], "out_of_office"],
  ["an automatic answer", ["Subject: We got it", "Auto-Submitted: auto-replied"], "auto_reply"],
  ["a letter of our own that comes back", ["X-Guichet-Loop: 1"], "loop"],
])("M1 %s is known as such and never answered", async (_, marks, notice) => {
  expect(await read([from, to, ...marks])).toMatchObject({
    automatic: { kind: "automatic", notice },
    answerable: false,
  });
});

test.each([
  ["a mailing list", ["List-Id: <news.example.org>"]],
  ["a sender who asks for silence", ["X-Auto-Response-Suppress: All"]],
])(
  "M1 behind %s a person may wait: the letter is one, and nothing answers it by itself",
  async (_, marks) => {
    expect(await read([from, to, ...marks])).toMatchObject({ automatic: null, answerable: false });
  },
);

test("M1 an empty envelope sender is never answered", async () => {
  expect(await read([from, to], "Hello", { envelopeFrom: "" })).toMatchObject({ answerable: false });
});

test("M8 a bounce in a server's own fashion gives the plain reason of the address that failed", async () => {
  const headers = ["From: MAILER-DAEMON@example.org", to, "Subject: Undelivered Mail Returned to Sender"];
  const reading = await read(headers, "<esra@example.org>: 550 5.1.1 User unknown", { envelopeFrom: "" });

  expect(reading).toMatchObject({
    automatic: { kind: "bounce", notice: "unknown_address" },
    answerable: false,
  });
  expect(reading.bounce?.recipients).toMatchObject([
    { address: "esra@example.org", reason: "unknown_address" },
  ]);
});

test("a form of the company's own site is from whoever filled it in", async () => {
  const headers = ["From: Site <support@guichet.test>", "Reply-To: Esra <esra@example.org>", to];

  expect(await read(headers)).toMatchObject({
    from: { name: "Esra", address: "esra@example.org" },
    automatic: null,
    answerable: false,
  });
});

test("M11 a colleague's name from outside is doubted, but not a neighbour's at a provider of everybody's", async () => {
  expect((await read(["From: Chloe <chloe@guichet.test>", to])).warnings).toContain(
    "own_domain_from_outside",
  );
  expect((await read(["From: Dov <dov@orange.fr>", to])).warnings).toEqual([]);
});

test("what the database can't hold is left out, and the rest is read", async () => {
  const reading = await read([from, to, "Subject: =?utf-8?Q?a=00b?="], "be\0fore");

  expect(JSON.stringify(reading)).not.toContain("\\u0000");
  expect(reading.text).toContain("before");
});

test.each([
  ["larger than we take", "too_large; size=99; uid=1", "too_large"],
  ["never given whole", "not_given; size=99; uid=1", "not_given"],
])(
  "a header that stands for a message %s goes to the quarantine with its reason",
  async (_, mark, reason) => {
    const refusal = await read([`Guichet-Not-Taken: ${mark}`, from, to]).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Unreadable);
    expect(refusal).toMatchObject({ reason });
  },
);

test("an empty message goes to the quarantine", async () => {
  await expect(read([], "  ")).rejects.toMatchObject({ reason: "empty" });
});
