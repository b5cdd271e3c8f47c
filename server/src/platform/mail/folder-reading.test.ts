import { afterAll, beforeAll, expect, test } from "vitest";
import { type MailHouse, openMailHouse } from "../../../testing/mail/mail-house.ts";
import { type FolderReading, type Mark, readFolder } from "./folder-reading.ts";
import { type Imap, openImap } from "./imap.ts";

let house: MailHouse;

beforeAll(async () => {
  house = await openMailHouse();
});
afterAll(() => house.stop());

/** A mailbox with this many messages, and a connection that has it open. */
async function openMailbox(user: string, messages: number): Promise<Imap["client"]> {
  const password = "the right one";
  await house.account(user, password);
  await house.visit(user, async (client) => {
    for (let rank = 0; rank < messages; rank++)
      await client.append("INBOX", Buffer.from(`Subject: mail ${rank}\r\n\r\nmail ${rank}\r\n`));
  });
  const server = { host: house.host, port: house.imap.port, security: "none", user, password } as const;
  const { client, connect } = openImap(server, { patienceMs: 3_000, silenceMs: 3_000 });
  await connect();
  await client.mailboxOpen("INBOX");
  return client;
}

/** Keeps in memory what a database would, and does `onTake` at each message. */
function readingWith(onTake: (taken: number) => void, known?: Mark) {
  let mark: Mark | undefined = known;
  const taken: string[] = [];
  const reading: FolderReading = {
    folder: "INBOX",
    marks: {
      find: async () => mark,
      move: async (_folder, next) => {
        mark = next;
      },
    },
    oldSince: Temporal.Instant.from("2026-01-01T00:00:00Z"),
    wantsOld: () => true,
    take: async ({ raw }) => {
      taken.push(/^Subject: (.*?)\r?$/m.exec(raw.toString())?.[1] ?? "");
      onTake(taken.length);
    },
    largest: 1_000_000,
    refusals: new Map(),
    marksSeen: false,
  };
  return { reading, taken, mark: () => mark };
}

test.each([
  ["among the old ones", undefined],
  ["among the new ones", "known"],
])(
  "D16 a connection that ends while messages are being kept skips none of those after, %s",
  async (_, since) => {
    const user = `cut-${since}@guichet.test`;
    const client = await openMailbox(user, 45);
    const uidValidity = client.mailbox ? String(client.mailbox.uidValidity) : "";
    const known = since ? { uidValidity, lastUid: 0, oldUntil: 0 } : undefined;
    const cut = readingWith((taken) => taken === 1 && client.close(), known);

    await expect(readFolder(client, cut.reading)).rejects.toThrow();
    const rest = readingWith(() => undefined, cut.mark());
    const again = await openMailbox(user, 0);
    await readFolder(again, rest.reading);
    again.close();

    expect(new Set([...cut.taken, ...rest.taken]).size).toBe(45);
  },
);

test("D16 a connection that ended before anything was read leaves the folder as it was", async () => {
  const client = await openMailbox("gone@guichet.test", 3);
  const { reading, mark } = readingWith(() => undefined);
  const uidValidity = client.mailbox ? String(client.mailbox.uidValidity) : "";
  const before = { uidValidity, lastUid: 0, oldUntil: 3 };
  await reading.marks.move("INBOX", before);

  const found = reading.marks.find;
  const closing = {
    ...reading.marks,
    find: async (folder: string) => {
      client.close();
      return found(folder);
    },
  };
  await expect(readFolder(client, { ...reading, marks: closing })).rejects.toThrow();

  expect(mark()).toEqual(before);
});
