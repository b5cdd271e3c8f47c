import { afterAll, beforeAll, expect, test } from "vitest";
import { type MailHouse, openMailHouse } from "../../../testing/mail/mail-house.ts";
import { lookBack } from "./looking-back.ts";

let house: MailHouse;
const address = "bonjour@guichet.test";
const password = "the right one";

beforeAll(async () => {
  house = await openMailHouse();
  await house.account(address, password);
});
afterAll(() => house.stop());

const server = (given: object = {}) => ({
  host: "127.0.0.1",
  port: house.imap.port,
  security: "none" as const,
  user: address,
  password,
  ...given,
});

const letter = (id: string, more = "") =>
  `From: Dov <dov@client.test>\r\nTo: ${address}\r\nMessage-ID: <${id}@client.test>\r\nSubject: Mon colis\r\n${more}\r\nOù est mon colis ?\r\n`;

test("what customers wrote and what was answered is read where it is; automatic letters are left out", async () => {
  await house.append(address, "INBOX", letter("one"));
  await house.append(address, "INBOX", letter("two"));
  await house.append(address, "INBOX", letter("away", "Auto-Submitted: auto-replied\r\n"));
  await house.append(
    address,
    "Sent",
    `From: ${address}\r\nTo: dov@client.test\r\nDate: Mon, 16 Nov 2026 12:00:00 +0000\r\nIn-Reply-To: <one@client.test>\r\nMessage-ID: <answer@guichet.test>\r\nSubject: Re: Mon colis\r\n\r\nIl arrive.\r\n`,
  );

  const past = await lookBack(server(), address);

  expect(past.letters.map(({ messageId, text }) => [messageId, text.trim()])).toEqual([
    ["one@client.test", "Mon colis\nOù est mon colis ?"],
    ["two@client.test", "Mon colis\nOù est mon colis ?"],
  ]);
  expect(past.answers).toEqual([
    { answers: ["one@client.test"], sentAt: Temporal.Instant.from("2026-11-16T12:00:00Z") },
  ]);
});

test("looking back marks nothing as read", async () => {
  await lookBack(server(), address);
  const unread = await house.visit(address, async (client) => {
    await client.mailboxOpen("INBOX", { readOnly: true });
    return client.search({ seen: false });
  });
  expect(unread).toHaveLength(3);
});

test("a mailbox that cannot be opened says what is wrong", async () => {
  await expect(lookBack(server({ password: "wrong" }), address)).rejects.toMatchObject({
    code: "assistant.mailbox_unread",
    particulars: { problem: "wrong_credentials" },
  });
});
