import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { recogniseAutomatic } from "./automatic.ts";
import { type BouncedRecipient, readBounce } from "./bounces.ts";
import { parseLetter } from "./parsing.ts";

const specimens = new URL("../../../testing/specimens/mail/", import.meta.url);
const sample = (path: string) => readBounce(parseLetter(readFileSync(new URL(path, specimens))), null);

test("M7 a permanent failure names the address and says in plain words that it does not exist", () => {
  const bounce = sample("multipart_report_emails/report_530.eml");

  expect(bounce?.recipients).toEqual([
    {
      address: "edwin@zzzzzzz.com",
      status: "failed",
      code: "5.3.0",
      reasonCode: "unknown_address",
      diagnostic: "553 5.3.0 <edwin@zzzzzzz.com>... Unknown E-Mail Address",
    },
  ]);
  expect(bounce?.originalMessageId).toBe("200712232303.lBNN3jDq002941@mail12.rrrr.com.au");
});

test("M7 a warning is a delay, and a full mailbox is told apart", () => {
  const [recipient] = sample("multipart_report_emails/report_422.eml")?.recipients ?? [];
  expect(recipient).toMatchObject({ status: "delayed", code: "4.2.2", reasonCode: "mailbox_full" });
});

test("M10 each of five recipients has its own fate", () => {
  const bounce = sample("multipart_report_emails/multi_address_bounce1.eml");

  expect(bounce?.recipients).toHaveLength(5);
  expect(new Set(bounce?.recipients.map(({ address }) => address)).size).toBe(5);
  expect(bounce?.recipients.every(({ reasonCode }) => reasonCode === "unknown_address")).toBe(true);
  expect(bounce?.originalMessageId).toBe("118707422.15521266992174819.JavaMail.root@lvmail01");
});

test("M7 a report whose first part is only words is read from the next one", () => {
  const bounce = sample("multipart_report_emails/multipart_report_multiple_status.eml");
  expect(bounce?.recipients).toMatchObject([
    { address: "u@ci.com", status: "failed", reasonCode: "refused" },
  ]);
});

function report(groups: string[], words = "Voir le détail.") {
  const raw = [
    "From: MAILER-DAEMON@mx.test\r\nReturn-Path: <>\r\nSubject: Undelivered",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
    `--b\r\n\r\n${words}`,
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.test\r\n\r\n${groups.join("\r\n\r\n")}`,
    "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: Bonjour\r\nMessage-ID: <ours@exemple.test>\r\n--b--",
  ].join("\r\n");
  return readBounce(parseLetter(Buffer.from(raw)), "");
}

const group = (address: string, action: string, status: string, said = "") =>
  `Final-Recipient: rfc822; ${address}\r\nAction: ${action}\r\nStatus: ${status}${said ? `\r\nDiagnostic-Code: smtp; ${said}` : ""}`;

test("M10 one report may hold a failure, a delay and a delivery", () => {
  const bounce = report([
    group("a@x.test", "failed", "5.1.1"),
    group("b@x.test", "delayed", "4.4.1"),
    group("c@x.test", "delivered", "2.0.0"),
    group("d@x.test", "relayed", "2.1.5"),
  ]);
  expect(bounce?.recipients.map(({ status }) => status)).toEqual([
    "failed",
    "delayed",
    "delivered",
    "delivered",
  ]);
  expect(bounce?.originalMessageId).toBe("ours@exemple.test");
});

test("M7 behind an alias it is the address we wrote to that is named", () => {
  const aliased = `Original-Recipient: rfc822;dov@client.test\r\n${group("box77@inside.test", "failed", "5.1.1")}`;
  expect(report([aliased])?.recipients[0]?.address).toBe("dov@client.test");
});

test.each<[string, string, BouncedRecipient["reasonCode"], string]>([
  ["unknown address", "5.1.1", "unknown_address", "550 5.1.1 user unknown"],
  ["unknown without a precise code", "5.0.0", "unknown_address", "554 this user doesn't have an account"],
  ["disabled account", "5.2.1", "unknown_address", "account disabled"],
  ["no such domain", "5.1.2", "domain_not_found", ""],
  ["host not found", "5.4.4", "domain_not_found", "Host not found"],
  ["full", "5.2.2", "mailbox_full", "over quota"],
  ["too big", "5.3.4", "too_big", "message too large"],
  ["too big in words", "5.0.0", "too_big", "552 message size exceeds limit"],
  ["refused by policy", "5.7.1", "refused", "blocked by policy"],
  ["refused in French words", "5.0.0", "refused", "Message refusé, voir la liste"],
  ["try again", "4.7.0", "temporary", "greylisted, try again later"],
  ["given up after days", "4.4.7", "temporary", "delivery time expired"],
  ["something else", "5.9.9", "other", "weather"],
])("M7 %s is told in one of the closed reasons", (_case, code, reasonCode, said) => {
  const [recipient] = report([group("dov@client.test", "failed", code, said)], "x")?.recipients ?? [];
  expect(recipient).toMatchObject({ address: "dov@client.test", code, reasonCode });
});

type Notice = { name: string; from: string; subject: string; text: string; reason: string; lines?: string };

const unstructured: Notice[] = [
  {
    name: "qmail",
    from: "MAILER-DAEMON@mx.test",
    subject: "failure notice",
    text: "Hi. This is the qmail-send program at mx.test.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<dov@client.test>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <ours@exemple.test>\n",
    reason: "unknown_address",
  },
  {
    name: "Exim",
    from: "Mailer-Daemon@mx.test",
    subject: "Mail delivery failed: returning message to sender",
    lines: "X-Failed-Recipients: dov@client.test\r\n",
    text: "A message that you sent could not be delivered.\n\n  dov@client.test\n    Unrouteable address\n",
    reason: "domain_not_found",
  },
  {
    name: "old Postfix",
    from: "MAILER-DAEMON@mx.test",
    subject: "Undelivered Mail Returned to Sender",
    text: "I'm sorry to have to inform you that the message could not be delivered.\n\n<dov@client.test>: host mx.client.test said: 552 5.2.2 Mailbox full\n",
    reason: "mailbox_full",
  },
  {
    name: "Exchange in French",
    from: "postmaster@client.test",
    subject: "Non remis : Votre demande",
    text: "Échec de la remise pour ces destinataires ou groupes :\n\ndov@client.test\nL'adresse de messagerie que vous avez entrée est introuvable.\n",
    reason: "unknown_address",
  },
  {
    name: "Exchange in English",
    from: "postmaster@client.test",
    subject: "Undeliverable: Your request",
    text: "Delivery has failed to these recipients or groups:\n\ndov@client.test\nThe recipient's mailbox is full and can't accept messages now.\n",
    reason: "mailbox_full",
  },
  {
    name: "a French provider",
    from: "mailer-daemon@orange.test",
    subject: "Message non distribué",
    text: "Votre message n'a pas pu être distribué au destinataire suivant :\n<dov@client.test>\nUtilisateur inconnu\n",
    reason: "unknown_address",
  },
  {
    name: "another French provider",
    from: "postmaster@sfr.test",
    subject: "Échec de distribution de votre message",
    text: "Impossible de remettre votre message à dov@client.test : boîte aux lettres pleine.\n",
    reason: "mailbox_full",
  },
  {
    name: "a provider that returns to sender",
    from: "MAILER-DAEMON@free.test",
    subject: "Retour à l'expéditeur",
    text: "L'adresse suivante n'existe plus : dov@client.test (compte désactivé)\n",
    reason: "unknown_address",
  },
  {
    name: "Gmail without parts",
    from: "mailer-daemon@googlemail.test",
    subject: "Delivery Status Notification (Failure)",
    text: "Delivery to the following recipient failed permanently:\n\n     dov@client.test\n\nThe domain client.test couldn't be found.\n",
    reason: "domain_not_found",
  },
  {
    name: "a warning",
    from: "MAILER-DAEMON@mx.test",
    subject: "Warning: could not send message for past 4 hours",
    text: "THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n<dov@client.test>... Deferred: Connection timed out\n",
    reason: "temporary",
  },
  {
    name: "a French warning",
    from: "MAILER-DAEMON@mx.test",
    subject: "Retard de distribution",
    text: "La distribution à dov@client.test est retardée. De nouvelles tentatives auront lieu.\n",
    reason: "temporary",
  },
  {
    name: "a filter",
    from: "postmaster@client.test",
    subject: "Mail delivery failed",
    text: "Your message to dov@client.test was rejected as spam.\n",
    reason: "refused",
  },
  {
    name: "a size limit",
    from: "postmaster@client.test",
    subject: "Undeliverable mail",
    text: "dov@client.test : le message est trop volumineux.\n",
    reason: "too_big",
  },
  {
    name: "a German server",
    from: "MAILER-DAEMON@mx.test",
    subject: "Unzustellbar: Anfrage",
    text: "dov@client.test: user unknown\n",
    reason: "unknown_address",
  },
  {
    name: "a server that writes under its own name",
    from: "systeme@client.test",
    subject: "Undelivered: votre message",
    lines: "Return-Path: <>\r\n",
    text: "We could not deliver your message to dov@client.test: address not found.\n",
    reason: "unknown_address",
  },
];

describe("bounces without a report", () => {
  const letters = unstructured.map(({ from, subject, text, lines = "", ...rest }) => {
    const encoded = `=?utf-8?b?${Buffer.from(subject).toString("base64")}?=`;
    const raw = `${lines}From: ${from}\r\nTo: support@exemple.test\r\nSubject: ${encoded}\r\n\r\n${text}`;
    return { ...rest, letter: parseLetter(Buffer.from(raw)) };
  });

  test.each(letters)("M8 $name is understood", ({ letter, reason }) => {
    const bounce = readBounce(letter, null);
    expect(bounce?.recipients).toMatchObject([{ address: "dov@client.test", reasonCode: reason }]);
  });

  test("M8 none of them gets an automatic answer", () => {
    const envelope = { envelopeSender: null, ownAddresses: ["support@exemple.test"] };
    expect(letters.filter(({ letter }) => recogniseAutomatic(letter, envelope) === null)).toEqual([]);
  });

  test("M8 a notice without parts leads back to our message by what it quotes", () => {
    expect(letters[0] && readBounce(letters[0].letter, null)?.originalMessageId).toBe("ours@exemple.test");
  });
});

test.each([
  [
    "a customer who complains of a parcel",
    "Subject: Colis non livré",
    "Le colis n'a pas pu être livré, impossible de joindre le livreur.",
  ],
  ["a customer who forwards an error", "Subject: Problème", "J'ai reçu : user unknown. Que faire ?"],
  [
    "a customer whose mailbox was full",
    "Subject: Ma boîte était pleine",
    "Renvoyez-moi votre message, s'il vous plaît.",
  ],
])("%s is no bounce", (_case, subject, text) => {
  expect(
    readBounce(
      parseLetter(Buffer.from(`From: dov@client.test\r\n${subject}\r\n\r\n${text}\r\n`)),
      "dov@client.test",
    ),
  ).toBeNull();
});
