import type { Departure } from "@guichet/contract/departures.ts";
import { expect } from "vitest";
import { dov, esra, support } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { keepLetter } from "../channels/email/keeping.ts";

async function sent(desk: Desk, to: string[] = [dov.address]): Promise<Departure> {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Voici</p>",
    to,
  });
  await desk.passes({ minutes: 3 });
  const [departure] = (await desk.departures()).filter((each) => each.ticketId === ticketId);
  if (!departure) throw new Error("nothing left");
  return departure;
}

type Reported = { address: string; action: "failed" | "delayed"; status: string; says: string };

/** A delivery report as RFC 3464 writes it. */
async function reports(desk: Desk, messageId: string, recipients: Reported[]) {
  const raw = [
    "From: MAILER-DAEMON@exemple.test",
    `To: ${support}`,
    "Subject: Undelivered Mail Returned to Sender",
    `Message-ID: <report-${crypto.randomUUID()}@exemple.test>`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
    "",
    "--r",
    "Content-Type: text/plain",
    "",
    "Your message could not be delivered.",
    "--r",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; exemple.test",
    ...recipients.flatMap(({ address, action, status, says }) => [
      "",
      `Final-Recipient: rfc822; ${address}`,
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${says}`,
    ]),
    "",
    "--r",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: <${messageId}>`,
    "Subject: Re: Colis",
    "",
    "--r--",
    "",
  ].join("\r\n");
  const kept = await keepLetter(desk.app.intake, {
    inboxId: desk.inboxId,
    raw: Buffer.from(raw),
    envelopeFrom: "",
    receivedAt: desk.now(),
  });
  await desk.settles();
  return (await desk.asks<{ outcome: string; ticketId: string }>("amina", "GET", `/api/arrivals/${kept.id}`))
    .body;
}

const gone = (address: string): Reported => ({
  address,
  action: "failed",
  status: "5.1.1",
  says: "550 5.1.1 user unknown",
});

test("M7 a report about a reply of ours attaches to its ticket, in a plain reason, and shows the failure", async ({
  desk,
}) => {
  const departure = await sent(desk);

  expect(await reports(desk, departure.messageId, [gone(dov.address)])).toMatchObject({
    outcome: "bounce",
    ticketId: departure.ticketId,
  });

  const ticket = await desk.look(departure.ticketId ?? "");
  expect(ticket).toMatchObject({ sendFailed: true, state: "waiting_customer" });
  expect(ticket.thread.at(-1)).toMatchObject({ kind: "bounce", notice: "unknown_address" });
  expect((await desk.departures()).find((each) => each.id === departure.id)).toMatchObject({
    state: "bounced",
    bounces: [{ address: dov.address, status: "failed", reason: "unknown_address" }],
  });
});

test("M7 a delay is told as a delay, and fails nothing", async ({ desk }) => {
  const departure = await sent(desk);

  await reports(desk, departure.messageId, [
    { address: dov.address, action: "delayed", status: "4.4.1", says: "450 4.4.1 later" },
  ]);

  expect((await desk.departures()).find((each) => each.id === departure.id)).toMatchObject({
    state: "left",
    bounces: [{ status: "delayed" }],
  });
  expect(await desk.look(departure.ticketId ?? "")).toMatchObject({ sendFailed: false });
});

test("M10 each recipient of one message has a fate of its own", async ({ desk }) => {
  const departure = await sent(desk, [dov.address, esra.address]);

  await reports(desk, departure.messageId, [
    gone(esra.address),
    { address: dov.address, action: "delayed", status: "4.2.2", says: "452 4.2.2 full" },
  ]);

  const bounces = (await desk.departures()).find((each) => each.id === departure.id)?.bounces ?? [];
  expect(Object.fromEntries(bounces.map(({ address, status }) => [address, status]))).toEqual({
    [esra.address]: "failed",
    [dov.address]: "delayed",
  });
});

test("M9 a forged report about an identifier that is not ours marks no address dead", async ({ desk }) => {
  const departure = await sent(desk);
  const forged = departure.messageId.replace(/\.[a-z2-7]{20}@/u, ".aaaaaaaaaaaaaaaaaaaa@");

  await reports(desk, forged, [gone(dov.address)]);

  expect((await desk.departures()).find((each) => each.id === departure.id)).toMatchObject({
    state: "left",
    bounces: [],
  });
});

test("M5 a report on a closed ticket reopens nothing and starts no clock", async ({ desk }) => {
  const departure = await sent(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${departure.ticketId}/closure`, { summary: "Fait" });

  await reports(desk, departure.messageId, [gone(dov.address)]);

  expect(await desk.look(departure.ticketId ?? "")).toMatchObject({
    state: "closed",
    waitingSince: null,
    answerDueAt: null,
  });
});
