import type { Consent, ConsentVisit } from "@guichet/contract/consents.ts";
import type { Inbox } from "@guichet/contract/inboxes.ts";
import { afterAll, beforeAll, expect } from "vitest";
import { chloe } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { type MailHouse, openMailHouse } from "../../../testing/mail/mail-house.ts";
import { openSmtpSink, type SmtpSink } from "../../../testing/mail/smtp-sink.ts";
import { type Browser, openBrowser } from "../../../testing/sign-in/browser.ts";
import { type IdentityHouse, openIdentityHouse } from "../../../testing/sign-in/identity-house.ts";
import { until } from "../../../testing/until.ts";
import type { Departure } from "../../dispatch/model.ts";
import { silentLog } from "../../platform/log.ts";
import { sql } from "../../platform/sql.ts";
import { startFetching } from "./fetching.ts";
import { emailSender } from "./sending.ts";

const home = "http://localhost:8080";
const address = "shared@guichet.test";
let house: IdentityHouse;
let mail: MailHouse;
let sink: SmtpSink;

beforeAll(async () => {
  house = await openIdentityHouse({ returnTo: [`${home}/api/consents/return`] });
  [mail, sink] = await Promise.all([openMailHouse({ tokensAt: house.tokensAt }), openSmtpSink()]);
  await mail.account(address, "a password that Guichet never learns");
  sink.opensTo(async (user, token) => (await house.ownerOf(token)) === user);
});
afterAll(async () => {
  await Promise.all([mail.stop(), sink.stop()]);
  await house.stop();
});

async function connects(desk: Desk): Promise<{ inboxId: string; admin: Browser }> {
  const admin = openBrowser(desk);
  await admin.signsIn(chloe.email);
  const security = "none";
  const { body: inbox } = await admin.asks<Inbox>("POST", "/api/inboxes", {
    name: "Partagée",
    address,
    imap: { host: mail.host, port: mail.imap.port, security, user: address },
    smtp: { host: sink.host, port: sink.port, security, user: address },
  });
  const { body } = await admin.asks<{ consent: Consent }>("PUT", `/api/inboxes/${inbox.id}/consent`, {
    provider: "other",
    authorizationEndpoint: `${house.issuer}/auth`,
    tokenEndpoint: `${house.issuer}/token`,
    scope: "openid offline_access mail",
    clientId: house.clientId,
    clientSecret: house.clientSecret,
  });
  expect(body.consent).toMatchObject({ grantedAt: null, returnAddress: `${home}/api/consents/return` });
  expect(JSON.stringify(body)).not.toContain(house.clientSecret);
  return { inboxId: inbox.id, admin };
}

/** An administrator consents there, as whoever holds the mailbox; what the settings are told. */
async function consents(admin: Browser, inboxId: string): Promise<string | undefined> {
  const { body } = await admin.asks<ConsentVisit>("POST", `/api/inboxes/${inboxId}/consent/visits`);
  await admin.asks("GET", (await house.visit(body.address)).replace(home, ""));
  return admin.sentTo;
}

const inboxOf = async (desk: Desk, id: string) =>
  (await desk.asks<{ items: Inbox[] }>("chloe", "GET", "/api/inboxes")).body.items.find(
    (each) => each.id === id,
  );

const tokenOf = async (desk: Desk, id: string) => {
  const inbox = await desk.app.inboxes.byId(id);
  return inbox && (await desk.app.inboxes.server(inbox, "imap"))?.accessToken;
};

const leaving = (inboxId: string): Departure => ({
  id: "01900000-0000-7000-8000-000000000001",
  kind: "reply",
  inboxId,
  ticketId: null,
  entryId: null,
  automatic: false,
  messageId: "one@guichet.test",
  senderName: "Amina",
  senderAddress: address,
  replyTo: null,
  recipients: ["dov@example.org"],
  copies: [],
  blindCopies: [],
  envelope: ["dov@example.org"],
  language: null,
  subject: "Votre colis",
  text: "Il est parti.\n",
  html: null,
  inReplyTo: null,
  references: [],
  createdAt: "2026-11-16T09:00:00Z",
  leavesAt: "2026-11-16T09:00:15Z",
  attempts: 0,
  raw: null,
  rawSha256: null,
});

async function sends(desk: Desk, inboxId: string) {
  const sender = emailSender({ inboxes: desk.app.inboxes, log: silentLog, clock: desk.now });
  const inbox = await desk.app.inboxes.byId(inboxId);
  if (!inbox) throw new Error("The inbox is gone.");
  const departure = leaving(inboxId);
  const fate = await sender.send(departure, inbox, await sender.compose(departure, inbox, []));
  await sender.close();
  return fate;
}

test("a mailbox is opened by consent: mail comes and leaves without a password, what opens it is tried and renewed, and what is withdrawn is said and loses nothing", async ({
  desk,
}) => {
  const { inboxId, admin } = await connects(desk);
  expect(await inboxOf(desk, inboxId)).toMatchObject({ consent: "waiting" });
  house.is({ sub: address });
  expect(await consents(admin, inboxId)).toBe("/settings/inboxes?consent=given");
  expect(await inboxOf(desk, inboxId)).toMatchObject({ consent: "given" });

  const { app } = desk;
  const fetching = startFetching({
    ...app,
    log: silentLog,
    clock: desk.now,
    pace: { firstRetryMs: 50, longestRetryMs: 200, lookMs: 50, pollMs: 500 },
  });
  await until(
    () => inboxOf(desk, inboxId),
    (inbox) => inbox?.receiving.state === "listening",
  );
  const raw =
    "From: dov@example.org\r\nTo: shared@guichet.test\r\nSubject: Colis\r\nMessage-ID: <a@b>\r\n\r\nOù est-il ?\r\n";
  await mail.append(address, "INBOX", raw);
  await until(async () => {
    const arrived = sql`select 1 from arrivals where inbox_id = ${inboxId}`;
    return (await app.works.database.query(arrived)).length === 1;
  });
  expect(await sends(desk, inboxId)).toMatchObject({ kind: "left" });

  const { imap, smtp } = (await inboxOf(desk, inboxId)) ?? {};
  const trial = { inboxId, address, imap, smtp };
  expect((await desk.asks("chloe", "POST", "/api/inboxes/trials", trial)).body).toMatchObject({
    imap: { ok: true, problem: null },
    smtp: { ok: true, problem: null },
  });
  expect(
    (await desk.asks("chloe", "POST", "/api/inboxes/trials", { ...trial, inboxId: undefined })).body,
  ).toMatchObject({
    imap: { ok: false, problem: "wrong_credentials" },
    smtp: { ok: false, problem: "wrong_credentials" },
  });

  const first = await tokenOf(desk, inboxId);
  await desk.passes({ minutes: 50 });
  const second = await tokenOf(desk, inboxId);
  expect(second).not.toBe(first);
  expect(await house.ownerOf(second ?? "")).toBe(address);

  const [kept] = await app.works.database.query(
    sql<{ token: Buffer }>`select refresh_token as token from inbox_consents where inbox_id = ${inboxId}`,
  );
  expect(kept?.token.includes(second ?? "")).toBe(false);
  await house.revoke(app.secrets.unseal(kept?.token ?? Buffer.of()));
  await desk.passes({ minutes: 50 });
  expect(await inboxOf(desk, inboxId)).toMatchObject({ consent: "refused" });
  expect(await sends(desk, inboxId)).toMatchObject({ kind: "later", problem: "consent_ended" });
  expect((await desk.asks("chloe", "POST", "/api/inboxes/trials", trial)).body).toMatchObject({
    imap: { ok: false, problem: "consent_ended" },
    smtp: { ok: false, problem: "consent_ended" },
  });
  expect(await inboxOf(desk, inboxId)).toMatchObject({
    sending: { state: "failing", problem: "consent_ended" },
  });

  expect(await consents(admin, inboxId)).toBe("/settings/inboxes?consent=given");
  expect(await sends(desk, inboxId)).toMatchObject({ kind: "left" });
  await fetching.stop();
});

test("a consent given up, come back too late, or from another browser connects nothing", async ({ desk }) => {
  const inbox = await inboxOf(desk, (await desk.app.inboxes.byAddress(address))?.id ?? "");
  const inboxId = inbox?.id ?? "";
  const admin = openBrowser(desk);
  await admin.signsIn(chloe.email);
  house.is(null);
  expect(await consents(admin, inboxId)).toBe("/settings/inboxes?consent=cancelled");

  house.is({ sub: address });
  const { body } = await admin.asks<ConsentVisit>("POST", `/api/inboxes/${inboxId}/consent/visits`);
  const back = (await house.visit(body.address)).replace(home, "");
  const other = openBrowser(desk);
  expect((await other.asks("GET", back)).status).toBe(401);
  await other.signsIn(chloe.email);
  await other.asks("GET", back);
  expect(other.sentTo).toBe("/settings/inboxes?consent=late");

  expect((await desk.asks("chloe", "DELETE", `/api/inboxes/${inboxId}/consent`)).status).toBe(204);
  expect(await inboxOf(desk, inboxId)).toMatchObject({ consent: null });
});
