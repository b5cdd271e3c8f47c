import { readdir } from "node:fs/promises";
import { createTransport } from "nodemailer";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { letter, type Mailboxes, openMailboxes } from "../../../testing/mail/mailboxes.ts";
import { openSmallDisk, type SmallDisk } from "../../../testing/mail/small-disk.ts";
import { until } from "../../../testing/until.ts";
import { silentLog } from "../../platform/log.ts";
import { startListening } from "./listening.ts";

let disk: SmallDisk;
let boxes: Mailboxes;

beforeAll(async () => {
  disk = await openSmallDisk(4);
  boxes = await openMailboxes(disk.folder);
});
afterEach(async () => {
  await boxes.tidy();
});
afterAll(async () => {
  await boxes.close();
  await disk.stop();
});

/** Above what lies in a row: it needs the disk. */
const heavy = (words: string): string => letter(words).concat(`${"0123456789".repeat(7)}\r\n`.repeat(12_000));

const filesOnDisk = async () =>
  (await readdir(disk.folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());

test("D18 while the disk is full, mail stays in its mailbox and the inbox says why; room again, it comes in", async () => {
  const { address, connect } = await boxes.open();
  const inboxId = await connect();
  boxes.fetch();
  await boxes.stands(inboxId, "listening");

  await disk.fill();
  await boxes.house.append(address, "INBOX", heavy("too much for now"));
  await boxes.stands(inboxId, "failing", "storage_full");
  expect(await boxes.keptBy(inboxId)).toEqual([]);
  expect(await filesOnDisk()).toEqual([]);
  const unseen = await boxes.house.visit(address, async (client) => {
    await client.mailboxOpen("INBOX");
    return client.search({ seen: false });
  });
  expect(unseen).toHaveLength(1);

  await disk.free();
  const [kept] = await until(
    () => boxes.keptBy(inboxId),
    (all) => all.length === 1,
  );
  expect(kept?.size).toBe(heavy("too much for now").length);
  await boxes.stands(inboxId, "listening");
});

test("D18 while the disk is full, senders over SMTP and LMTP are asked to come back, and half a file is never left", async () => {
  const { threshold } = boxes;
  await threshold.add({ name: "Direct", address: "direct@guichet.test" });
  const door = await startListening({
    ...threshold,
    log: silentLog,
    clock: threshold.now,
    host: "127.0.0.1",
    smtpPort: 0,
    lmtpPort: 0,
  });
  const before = (await filesOnDisk()).length;
  const deliver = (port: number | null, lmtp: boolean) =>
    createTransport({ host: "127.0.0.1", port: port ?? 0, lmtp, ignoreTLS: true }).sendMail({
      envelope: { from: "dov@example.org", to: ["direct@guichet.test"] },
      raw: heavy("knocking"),
    });

  await disk.fill();
  await expect(deliver(door.smtpPort, false)).rejects.toMatchObject({ responseCode: 452 });
  expect((await deliver(door.lmtpPort, true)).rejectedErrors).toMatchObject([{ responseCode: 452 }]);
  expect(await filesOnDisk()).toHaveLength(before);

  await disk.free();
  await deliver(door.smtpPort, false);
  expect(
    (await threshold.kept()).filter(({ envelopeTo }) => envelopeTo.includes("direct@guichet.test")),
  ).toHaveLength(1);
  await door.stop();
});
