import { afterAll, beforeAll, expect, test } from "vitest";
import { openSmtpSink, type SmtpSink } from "../../../testing/mail/smtp-sink.ts";
import { openThreshold, type Threshold } from "../../../testing/mail/threshold.ts";
import { type Dispatch, openDispatch } from "../../dispatch/dispatch.ts";
import { insertDeparture } from "../../dispatch/rows.ts";
import { newId } from "../../platform/ids.ts";
import { silentLog } from "../../platform/log.ts";
import { sql } from "../../platform/sql.ts";
import { system } from "../../platform/work.ts";
import { type EmailSender, emailSender } from "./sending.ts";

let threshold: Threshold;
let sink: SmtpSink;
let sender: EmailSender;
let dispatch: Dispatch;
let inboxId: string;

const start = Temporal.Instant.from("2026-11-16T09:00:00Z");

beforeAll(async () => {
  [threshold, sink] = await Promise.all([openThreshold(), openSmtpSink()]);
  threshold.at(start.toString());
  const { inboxes, works, files } = threshold;
  sender = emailSender({ inboxes, log: silentLog, clock: threshold.now });
  dispatch = openDispatch({ works, files, inboxes, sender, log: silentLog });
  const smtp = { host: sink.host, port: sink.port, security: "none" as const };
  inboxId = await threshold.add({ name: "Support", address: "support@guichet.test", smtp });
});
afterAll(async () => {
  await sender.close();
  await Promise.all([sink.stop(), threshold.close()]);
});

const write = (person: string): Promise<void> =>
  threshold.works.run(system, (work) =>
    insertDeparture(work, {
      id: newId(work.now),
      kind: "reply",
      inboxId,
      ticketId: null,
      entryId: null,
      automatic: false,
      messageId: `${person}@guichet.test`,
      senderName: "Amina",
      senderAddress: "support@guichet.test",
      replyTo: null,
      recipients: [`${person}@example.org`],
      copies: [],
      blindCopies: [],
      subject: "Your parcel",
      text: "It left this morning.\n",
      html: null,
      inReplyTo: null,
      references: [],
      createdAt: work.now.toString(),
      leavesAt: work.now.toString(),
    }),
  );

type Standing = { to: string; state: string; attempts: number; problem: string | null; leavesAt: string };

const standings = async (): Promise<Record<string, Standing>> => {
  const rows = await threshold.database.query(sql<Standing>`
    select recipients[1] as to, state, attempts, problem, leaves_at as "leavesAt" from departures`);
  return Object.fromEntries(rows.map((row) => [row.to.split("@")[0] ?? "", row]));
};

/** Lets the hours go by, every try at its hour. */
async function passUntil(hour: number): Promise<void> {
  const end = start.add({ minutes: Math.round(hour * 60) });
  for (;;) {
    while (await dispatch.sendDue());
    const waiting = Object.values(await standings()).filter(
      ({ state }) => state === "waiting" || state === "delayed",
    );
    const next = waiting.map(({ leavesAt }) => leavesAt).toSorted()[0];
    if (next === undefined || Temporal.Instant.compare(next, end) > 0) break;
    threshold.at(next);
  }
  threshold.at(end.toString());
}

test("D17 a way out that is shut for 31 hours, in every manner, loses nothing, doubles nothing, and says what it meets", async () => {
  for (const person of ["dov", "esra", "gone"]) await write(person);

  sink.be({ sender: () => "421 4.3.2 Shutting down" });
  await passUntil(1 / 12);
  const soon = await standings();
  expect(soon).toMatchObject({ dov: { state: "delayed", problem: "temporary" }, gone: { state: "delayed" } });

  await passUntil(10);
  sink.be({
    recipient: (address) => (address.startsWith("gone") ? "550 5.1.1 No such user" : "451 4.7.1 Greylisted"),
  });
  await passUntil(20);
  expect(await standings()).toMatchObject({
    dov: { state: "delayed", problem: "temporary" },
    esra: { state: "delayed", problem: "temporary" },
    gone: { state: "failed", problem: "unknown_address" },
  });
  const triesOfGone = (await standings()).gone?.attempts;

  await sink.stop();
  await passUntil(31);
  expect(await standings()).toMatchObject({ dov: { state: "delayed", problem: "connection_refused" } });
  expect(await threshold.sending(inboxId)).toMatchObject({ state: "failing", problem: "connection_refused" });
  expect(sink.sunk).toEqual([]);

  await sink.start();
  sink.be({});
  await passUntil(40);
  expect(await standings()).toMatchObject({
    dov: { state: "left" },
    esra: { state: "left" },
    gone: { attempts: triesOfGone },
  });
  expect(sink.sunk.map(({ to }) => to[0]).toSorted()).toEqual(["dov@example.org", "esra@example.org"]);
  expect(sink.sunk.map(({ raw }) => /^Message-ID: <(.*)@/im.exec(raw)?.[1]).toSorted()).toEqual([
    "dov",
    "esra",
  ]);
  expect(await threshold.sending(inboxId)).toMatchObject({ state: "listening", problem: null });
});

test("a server that never says yes has the letter given up in the end, with the reason", async () => {
  sink.be({ recipient: () => "451 4.7.1 Not today" });
  await write("patient");

  await passUntil(24 * 7);

  expect(await standings()).toMatchObject({
    patient: { state: "failed", problem: "temporary", attempts: 17 },
  });
});

test("a database that goes away while a letter is made up costs no try: nothing is written, it leaves later", async () => {
  await write("outage");
  const { inboxes, works, files } = threshold;
  const cut: EmailSender = {
    ...sender,
    compose: async () => {
      await threshold.cutConnections();
      throw new Error("lost");
    },
  };
  const cutOff = openDispatch({ works, files, inboxes, sender: cut, log: silentLog });

  await expect(cutOff.sendDue()).rejects.toThrow();
  await expect
    .poll(() =>
      threshold.database.query(
        sql`select state, attempts, problem from departures where message_id = 'outage@guichet.test'`,
      ),
    )
    .toEqual([{ state: "waiting", attempts: 0, problem: null }]);
});
