import type { DepartureKind } from "@guichet/contract/departures.ts";
import type { Connection } from "@guichet/contract/inboxes.ts";
import type { SendingProblem } from "@guichet/contract/mail-problems.ts";
import type { createTransport } from "nodemailer";
import type { Departure, Fate, Sender } from "../../dispatch/model.ts";
import { ConsentMissing } from "../../inboxes/consents/renewing.ts";
import type { Inbox } from "../../inboxes/model.ts";
import type { Inboxes } from "../../inboxes/serving.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Log } from "../../platform/log.ts";
import { reasonFor } from "../../platform/mail/bounce-words.ts";
import { told } from "../../platform/mail/server-problems.ts";
import { type Rejection, readSmtpRefusal, rejections } from "../../platform/mail/smtp-refusals.ts";
import { type ReachableServer, smtpWay } from "../../platform/mail/smtp-way.ts";
import { composeLetter } from "./composing.ts";

export type EmailSender = Sender & { close: () => Promise<void> };

type Making = { inboxes: Pick<Inboxes, "server" | "sendingIs">; log: Log; clock: Clock };

/** Few and kept open: providers count connections, and a conversation begun again for each letter is slow. */
const connectionsPerInbox = 2;
const idleMs = 30_000;

const automaticOf: Record<DepartureKind, "reply" | "notice" | null> = {
  reply: null,
  acknowledgement: "reply",
  survey: "notice",
  new_date: "notice",
  follow_up: "notice",
  takeover: "notice",
  invitation: "notice",
  notice: "notice",
  code: "notice",
};

/** Mail's way out, declared in app.ts. */
export function emailSender({ inboxes, log, clock }: Making): EmailSender {
  const pools = new Map<string, Pool>();
  const shown = new Map<string, string>();

  async function tell(
    inboxId: string,
    state: Connection["state"],
    problem: SendingProblem | null,
  ): Promise<void> {
    if (shown.get(inboxId) === `${state} ${problem}`) return;
    try {
      await inboxes.sendingIs(inboxId, { state, since: clock().toString(), problem });
      shown.set(inboxId, `${state} ${problem}`);
    } catch (error) {
      // The letter may have left: its fate must not be lost with a light on a screen.
      log.warn({ error, inbox: inboxId }, "the state of a way out was not written");
    }
  }

  async function poolOf(inbox: Inbox, server: ReachableServer): Promise<Pool> {
    // Heavy, and the house opens its doors before anything leaves.
    const nodemailer = await import("nodemailer");
    const settings = JSON.stringify(server);
    const known = pools.get(inbox.id);
    if (known?.settings === settings) return known;
    // Letters under way finish on the old settings.
    known?.transport.close();
    const opened = openPool(settings, server, log, nodemailer.createTransport);
    pools.set(inbox.id, opened);
    return opened;
  }

  return {
    compose: (departure, inbox, files) =>
      composeLetter({
        messageId: departure.messageId,
        // Not the hour of the try: the same departure always gives the same bytes.
        sentAt: Temporal.Instant.from(departure.createdAt),
        from: { name: departure.senderName, address: departure.senderAddress },
        replyTo: departure.replyTo === null ? null : { name: "", address: departure.replyTo },
        to: departure.recipients.map((address) => ({ name: "", address })),
        cc: departure.copies.map((address) => ({ name: "", address })),
        subject: departure.subject,
        text: departure.text,
        html: departure.html,
        attachments: files,
        inReplyTo: departure.inReplyTo,
        references: departure.references,
        automatic: automaticOf[departure.kind],
        language: departure.language ?? inbox.language,
      }),
    send: async (departure, inbox, raw) => {
      const server = await inboxes.server(inbox, "smtp").catch(whereConsented);
      if (server === "consent_ended") {
        await tell(inbox.id, "failing", server);
        return { kind: "later", problem: server, serverSaid: "" };
      }
      if (!server) return { kind: "later", problem: "other", serverSaid: "" };
      const { fate, connected } = await handOver(await poolOf(inbox, server), departure, raw);
      await tell(inbox.id, connected === null ? "listening" : "failing", connected);
      return fate;
    },
    close: async () => {
      for (const { transport } of pools.values()) transport.close();
      pools.clear();
    },
  };
}

/** Nothing leaves without it, and nothing is lost: it waits as for any way out that is closed. */
function whereConsented(error: unknown): "consent_ended" {
  if (error instanceof ConsentMissing) return "consent_ended";
  throw error;
}

type Pool = ReturnType<typeof openPool>;

function openPool(settings: string, server: ReachableServer, log: Log, open: typeof createTransport) {
  const transport = open({
    ...smtpWay(server),
    pool: true,
    maxConnections: connectionsPerInbox,
    idleTimeout: idleMs,
    // Trying again is dispatch's business: it counts, and it shows.
    maxRequeues: 0,
  });
  transport.on("error", (error) => log.warn({ error, host: server.host }, "a way out was lost while idle"));
  return { settings, transport };
}

/** What the connection itself suffers from; a refused letter is not the way's fault. */
const ofTheWay: ReadonlySet<SendingProblem> = new Set([
  "host_unknown",
  "connection_refused",
  "timed_out",
  "connection_lost",
  "tls_failed",
  "certificate",
  "wrong_credentials",
  "consent_ended",
  "not_smtp",
  "quota",
  "other",
]);

type HandedOver = { fate: Fate; connected: SendingProblem | null };

async function handOver(pool: Pool, departure: Departure, raw: Buffer): Promise<HandedOver> {
  // RFC 3834: nothing may answer what a program wrote, so there is no address to answer to.
  return handOverFrom(departure.automatic ? "" : departure.senderAddress, pool, departure, raw);
}

async function handOverFrom(
  from: string,
  pool: Pool,
  departure: Departure,
  raw: Buffer,
): Promise<HandedOver> {
  try {
    // Named apart from any name: read as a line, `"a b"@x.fr` would be a name without an address.
    const to = [...new Set(departure.envelope)].map((address) => ({ name: "", address }));
    const sent = await pool.transport.sendMail({ envelope: { from, to }, raw });
    return { fate: fateOf(sent.response, rejections(sent)), connected: null };
  } catch (error) {
    const { forGood, problem, said } = readSmtpRefusal(error);
    const senderRefused = error instanceof Error && told(error, "command") === "MAIL FROM";
    // Some providers take no empty sender. The marks in the letter's head still keep programs from answering.
    if (from === "" && forGood && senderRefused)
      return handOverFrom(departure.senderAddress, pool, departure, raw);
    const connected = ofTheWay.has(problem) ? problem : null;
    return { fate: { kind: forGood ? "never" : "later", problem, serverSaid: said }, connected };
  }
}

/**
 * Taken for some recipients and refused for others: it has failed, and the server's answer names who did not get it.
 * Trying again by ourselves would write a second time to those who did.
 */
function fateOf(response: string, refused: readonly Rejection[]): Fate {
  if (refused.length === 0) return { kind: "left", serverSaid: response.slice(0, 500) };
  const serverSaid = refused.map(({ address, said }) => `${address}: ${said}`).join(" / ");
  return {
    kind: "never",
    problem: "some_refused",
    serverSaid: serverSaid.slice(0, 500),
    refused: refused.map(({ address, said }) => ({ address, reason: reasonFor(enhancedIn(said), said) })),
  };
}

const enhancedIn = (said: string): string | null => /\b[45]\.\d{1,3}\.\d{1,3}\b/u.exec(said)?.[0] ?? null;
