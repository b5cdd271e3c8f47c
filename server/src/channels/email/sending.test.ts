import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { nobodysName } from "../../../testing/mail/name-server.ts";
import { type Mood, openSmtpSink, type SmtpSink } from "../../../testing/mail/smtp-sink.ts";
import { openThreshold, type Threshold } from "../../../testing/mail/threshold.ts";
import type { Departure, Fate } from "../../dispatch/model.ts";
import { silentLog } from "../../platform/log.ts";
import { type EmailSender, emailSender } from "./sending.ts";

let threshold: Threshold;
let sink: SmtpSink;
let sender: EmailSender;
let inboxId: string;
let count = 0;

beforeAll(async () => {
  threshold = await openThreshold();
});
afterAll(() => threshold.close());

beforeEach(async () => {
  sink = await openSmtpSink();
  sender = emailSender({ inboxes: threshold.inboxes, log: silentLog, clock: threshold.now });
  count += 1;
  const smtp = { host: sink.host, port: sink.port, security: "none" as const };
  inboxId = await threshold.add({ name: "Support", address: `support${count}@guichet.test`, smtp });
});
afterEach(async () => {
  await sender.close();
  await sink.stop();
});

function departure(given: Partial<Departure> = {}): Departure {
  return {
    id: "01900000-0000-7000-8000-000000000001",
    kind: "reply",
    inboxId,
    ticketId: null,
    entryId: null,
    automatic: false,
    messageId: "one@guichet.test",
    senderName: "Amina, Guichet",
    senderAddress: `support${count}@guichet.test`,
    replyTo: null,
    recipients: ["dov@example.org"],
    copies: [],
    blindCopies: [],
    envelope: [...(given.recipients ?? ["dov@example.org"]), ...(given.copies ?? [])],
    language: null,
    subject: "Your late parcel",
    text: "It left this morning.\n",
    html: null,
    inReplyTo: "asked@dov.example",
    references: ["asked@dov.example"],
    createdAt: "2026-11-16T09:00:00Z",
    leavesAt: "2026-11-16T09:00:15Z",
    attempts: 0,
    raw: null,
    rawSha256: null,
    ...given,
  };
}

async function send(given: Partial<Departure> = {}): Promise<Fate> {
  const inbox = await threshold.inboxes.byId(inboxId);
  if (!inbox) throw new Error("The inbox is gone.");
  const leaving = departure(given);
  return sender.send(leaving, inbox, await sender.compose(leaving, inbox, []));
}

test("a reply leaves in the inbox's name, with the thread it belongs to and no mark of a machine", async () => {
  expect(await send({ copies: ["esra@example.org"] })).toMatchObject({
    kind: "left",
    serverSaid: "250 Sunk",
  });

  const [message] = sink.sunk;
  expect(message).toMatchObject({
    from: `support${count}@guichet.test`,
    to: ["dov@example.org", "esra@example.org"],
  });
  expect(message?.raw).toContain("Message-ID: <one@guichet.test>");
  expect(message?.raw).toContain("In-Reply-To: <asked@dov.example>");
  expect(message?.raw).toContain("References: <asked@dov.example>");
  expect(message?.raw).toContain(`From: "Amina, Guichet" <support${count}@guichet.test>`);
  expect(message?.raw).not.toMatch(/Auto-Submitted|X-Guichet-Loop/i);
  expect(await threshold.sending(inboxId)).toMatchObject({ state: "listening", problem: null });
});

test.each([
  ["acknowledgement", "auto-replied"],
  ["survey", "auto-generated"],
  ["invitation", "auto-generated"],
] as const)("M2 an automatic %s carries its marks and an empty envelope sender", async (kind, mark) => {
  await send({ kind, automatic: true });

  expect(sink.sunk).toMatchObject([{ from: "" }]);
  expect(sink.sunk[0]?.raw).toContain(`Auto-Submitted: ${mark}`);
  expect(sink.sunk[0]?.raw).toContain("X-Guichet-Loop: 1");
  expect(sink.sunk[0]?.raw).toContain("In-Reply-To: <asked@dov.example>");
});

test("a server that wants an address to answer gets the inbox’s, and the letter keeps its marks", async () => {
  sink.be({ sender: (address) => (address === "" ? "550 5.7.1 Empty sender refused" : undefined) });

  expect(await send({ kind: "acknowledgement", automatic: true })).toMatchObject({ kind: "left" });

  expect(sink.sunk).toMatchObject([{ from: `support${count}@guichet.test` }]);
  expect(sink.sunk[0]?.raw).toContain("Auto-Submitted: auto-replied");
});

test("a letter says the language of its ticket, and of its inbox when it has none", async () => {
  await send({ language: "en", messageId: "english@guichet.test" });
  await send({ language: null, messageId: "house@guichet.test" });

  const languages = sink.sunk.map(({ raw }) => /^Content-Language: (\w+)/mu.exec(raw)?.[1]);
  expect(languages).toEqual(["en", (await threshold.inboxes.byId(inboxId))?.language]);
  expect(languages[1]).toBe("fr");
});

/** The sink knows no space in an address: this one says yes to each line, and keeps it. */
async function openYes() {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.write("220 here\r\n");
    createInterface(socket).on("line", (line) => {
      heard.push(line);
      socket.write(line === "DATA" ? "354 go on\r\n" : "250 yes\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  return { heard, server, port: typeof at === "object" && at !== null ? at.port : 0 };
}

test("a letter to addresses in quotes goes to each of them, and to no other", async () => {
  const recipients = ['"dov perez"@example.org', '"dov@perez"@example.org', '"perez, dov"@example.org'];
  const { heard, server, port } = await openYes();
  const smtp = { host: "127.0.0.1", port, security: "none" as const };
  inboxId = await threshold.add({ name: "Support", address: `quoted${count}@guichet.test`, smtp });

  expect(await send({ recipients })).toMatchObject({ kind: "left" });
  expect(heard.filter((line) => line.startsWith("RCPT"))).toEqual(
    recipients.map((address) => `RCPT TO:<${address}>`),
  );
  server.close();
});

test("a letter goes to those it is for now, whoever its heads name", async () => {
  await send({ recipients: ["dov@example.org", "esra@example.org"], envelope: ["esra@example.org"] });

  expect(sink.sunk).toMatchObject([{ to: ["esra@example.org"] }]);
  expect(sink.sunk[0]?.raw).toContain("dov@example.org");
});

test("the same departure always gives the same bytes", async () => {
  const inbox = await threshold.inboxes.byId(inboxId);
  if (!inbox) throw new Error("The inbox is gone.");
  const files = [
    { name: "label.pdf", type: "application/pdf", content: Buffer.from("%PDF"), contentId: null },
  ];
  const compose = () => sender.compose(departure({ html: "<p>It left.</p>" }), inbox, files);

  expect((await compose()).equals(await compose())).toBe(true);
});

test("several letters share a connection", async () => {
  for (let rank = 0; rank < 5; rank += 1) await send({ messageId: `${rank}@guichet.test` });

  expect(sink.sunk).toHaveLength(5);
  expect(sink.connections()).toBe(1);
});

test.each<[string, Mood, Fate["kind"], string]>([
  ["a busy server", { recipient: () => "450 4.3.2 Come back later" }, "later", "temporary"],
  ["a server that is closing", { sender: () => "421 4.3.2 Shutting down" }, "later", "temporary"],
  ["a full disk over there", { content: () => "452 4.3.1 Out of room" }, "later", "temporary"],
  [
    "an address that does not exist",
    { recipient: () => "550 5.1.1 No such user here" },
    "never",
    "unknown_address",
  ],
  ["a full mailbox", { recipient: () => "552 5.2.2 Mailbox full" }, "never", "mailbox_full"],
  ["a policy", { content: () => "554 5.7.1 Refused for policy reasons" }, "never", "refused"],
  ["a letter too big", { content: () => "552 5.3.4 Message too big" }, "never", "too_big"],
  [
    "a sender who may not",
    { sender: () => "553 5.7.1 Sender address rejected: not owned by user" },
    "never",
    "sender_refused",
  ],
])("%s is told from the others by its answer", async (_, mood, kind, problem) => {
  sink.be(mood);

  const fate = await send();

  expect(fate).toMatchObject({ kind, problem });
  expect(fate.serverSaid).toMatch(/[45]\d\d/);
});

test("taken for some and refused for others, it has failed, and the answer names who did not get it", async () => {
  sink.be({ recipient: (address) => (address.startsWith("dov") ? "550 5.1.1 No such user" : undefined) });

  const fate = await send({ recipients: ["dov@example.org", "esra@example.org"] });

  expect(fate).toMatchObject({
    kind: "never",
    problem: "some_refused",
    refused: [{ address: "dov@example.org", reason: "unknown_address" }],
  });
  expect(fate.serverSaid).toContain("dov@example.org");
  expect(fate.serverSaid).not.toContain("esra@example.org");
  expect(sink.sunk).toMatchObject([{ to: ["esra@example.org"] }]);
});

test("a wrong password is for later, shows on the inbox, and is forgotten once it is right", async () => {
  sink.passwordIs("the right one");
  const smtp = { host: sink.host, port: sink.port, security: "none" as const, user: "support" };
  await threshold.change(inboxId, { smtp: { ...smtp, password: "wrong" } });
  expect(await send()).toMatchObject({ kind: "later", problem: "wrong_credentials" });
  expect(await threshold.sending(inboxId)).toMatchObject({ state: "failing", problem: "wrong_credentials" });

  await threshold.change(inboxId, { smtp: { ...smtp, password: "the right one" } });

  expect(await send()).toMatchObject({ kind: "left" });
  expect(sink.sunk).toMatchObject([{ by: "support" }]);
  expect(await threshold.sending(inboxId)).toMatchObject({ state: "listening", problem: null });
});

test("a server that is away is for later, and says how it is away", async () => {
  await send();
  await sink.stop();
  expect(await send()).toMatchObject({ kind: "later", problem: "connection_refused" });

  const nowhere = { host: nobodysName, port: 25, security: "none" as const };
  await threshold.change(inboxId, { smtp: nowhere });
  expect(await send()).toMatchObject({ kind: "later", problem: "host_unknown" });
  expect(await threshold.sending(inboxId)).toMatchObject({ state: "failing", problem: "host_unknown" });
});

test("a certificate that nobody vouches for stops the letter before it is said", async () => {
  const smtp = { host: sink.host, port: sink.port, security: "starttls" as const };
  await threshold.change(inboxId, { smtp });

  expect(await send()).toMatchObject({ kind: "later", problem: "certificate" });
  expect(sink.sunk).toEqual([]);
});
