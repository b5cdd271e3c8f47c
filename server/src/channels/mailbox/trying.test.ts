import { afterAll, beforeAll, expect, test } from "vitest";
import { type CutWire, openCutWire } from "../../../testing/mail/cut-wire.ts";
import { type MailHouse, openMailHouse } from "../../../testing/mail/mail-house.ts";
import { nobodysName } from "../../../testing/mail/name-server.ts";
import { openSmtpSink, type SmtpSink } from "../../../testing/mail/smtp-sink.ts";
import { tryInbox } from "./trying.ts";

let house: MailHouse;
let sink: SmtpSink;
let frozen: CutWire;
const address = "support@guichet.test";
const password = "the right one";

beforeAll(async () => {
  [house, sink] = await Promise.all([openMailHouse(), openSmtpSink()]);
  await house.account(address, password);
  await house.append(address, "INBOX", "Subject: hello\r\n\r\nhello\r\n");
  frozen = await openCutWire(house.imap.port);
  frozen.suffer({ kind: "freeze" });
  sink.passwordIs(password);
});
afterAll(async () => {
  await Promise.all([house.stop(), sink.stop(), frozen.stop()]);
});

const server = (port: number, given: object = {}) => ({
  host: "127.0.0.1",
  port,
  security: "none" as const,
  user: address,
  password,
  ...given,
});

test("both ways that work are said to work, with what waits in the mailbox, and nothing is taken or sent", async () => {
  const trial = await tryInbox({ imap: server(house.imap.port), smtp: server(sink.port), address });

  expect(trial).toEqual({
    imap: { ok: true, problem: null, messages: 1 },
    smtp: { ok: true, problem: null },
  });
  expect(sink.sunk).toEqual([]);
});

test("a way that is not asked about is not tried", async () => {
  expect(await tryInbox({ address })).toEqual({ imap: null, smtp: null });
});

/** One who never answers is waited for in vain; all others have the time they need, however slow the machine. */
const patienceWith = (problem: string): number => (problem === "timed_out" ? 2_000 : 60_000);

test.each([
  ["a wrong password", () => house.imap.port, { password: "wrong" }, "wrong_credentials"],
  ["a name that no server has", () => house.imap.port, { host: nobodysName }, "host_unknown"],
  ["a port where nothing listens", () => 1, {}, "connection_refused"],
  [
    "a certificate that nobody vouches for",
    () => house.imaps.port,
    { security: "tls" as const },
    "certificate",
  ],
  ["TLS where the server speaks plainly", () => house.imap.port, { security: "tls" as const }, "tls_failed"],
  ["a server that is no IMAP server", () => sink.port, {}, "not_imap"],
  ["a server that never answers", () => frozen.port, {}, "timed_out"],
])("receiving: %s is told", async (_, port, given, problem) => {
  const { imap } = await tryInbox({ imap: server(port(), given), address }, patienceWith(problem));

  expect(imap).toEqual({ ok: false, problem, messages: null });
});

test.each([
  ["a wrong password", () => sink.port, { password: "wrong" }, "wrong_credentials"],
  ["a name that no server has", () => sink.port, { host: nobodysName }, "host_unknown"],
  ["a port where nothing listens", () => 1, {}, "connection_refused"],
  [
    "a certificate that nobody vouches for",
    () => sink.port,
    { security: "starttls" as const },
    "certificate",
  ],
  ["TLS where the server speaks plainly", () => sink.port, { security: "tls" as const }, "tls_failed"],
  ["a server that is no sending server", () => house.imap.port, {}, "not_smtp"],
  ["a server that never answers", () => frozen.port, {}, "timed_out"],
])("sending: %s is told", async (_, port, given, problem) => {
  const { smtp } = await tryInbox({ smtp: server(port(), given), address }, patienceWith(problem));

  expect(smtp).toEqual({ ok: false, problem });
});

test.each([
  ["at once", { sender: () => "553 5.7.1 Not your address" }],
  ["when it hears a recipient", { recipient: () => "553 5.7.1 Sender address rejected: not owned by user" }],
])("sending: a server that refuses our sender %s is told", async (_, mood) => {
  sink.be(mood);

  const { smtp } = await tryInbox({ smtp: server(sink.port), address });

  sink.be({});
  expect(smtp).toEqual({ ok: false, problem: "sender_refused" });
});
