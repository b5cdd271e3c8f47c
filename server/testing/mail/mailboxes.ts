import type { Connection } from "@guichet/contract/inboxes.ts";
import { type Fetching, startFetching } from "../../src/channels/email/fetching.ts";
import { silentLog } from "../../src/platform/log.ts";
import type { Pace } from "../../src/platform/mail/pace.ts";
import { sql } from "../../src/platform/sql.ts";
import { until } from "../until.ts";
import { type CutWire, openCutWire } from "./cut-wire.ts";
import { type MailHouse, openMailHouse } from "./mail-house.ts";
import { type Kept, openThreshold, type Threshold } from "./threshold.ts";

/** Mailboxes on a real server, and the fetching that watches them. */
export type Mailboxes = {
  house: MailHouse;
  threshold: Threshold;
  /** A mailbox of its own for each story, and the inbox that reads it. */
  open: () => Promise<Mailbox>;
  fetch: (pace?: Partial<Pace>) => Fetching;
  wire: () => Promise<CutWire>;
  keptBy: (inboxId: string) => Promise<Kept[]>;
  subjects: (inboxId: string) => Promise<(string | undefined)[]>;
  stands: (inboxId: string, state: Connection["state"], problem?: string) => Promise<Connection | undefined>;
  /** Ends the story: nothing of it watches any more. */
  tidy: () => Promise<void>;
  close: () => Promise<void>;
};

type Mailbox = { address: string; connect: (asked?: Asked) => Promise<string> };
type Asked = { port?: number; since?: string; unreadDays?: number; password?: string };

export const password = "the right one";

/** A real pace, in a hurry. */
const quick: Partial<Pace> = {
  pollMs: 1_000,
  firstRetryMs: 50,
  longestRetryMs: 400,
  standByMs: 100,
  ownTroubleMs: 200,
  patienceMs: 3_000,
};

export function letter(words: string, headers?: string): string {
  const id = headers ?? `Message-ID: <${words.replaceAll(" ", ".")}@dov.example>\r\n`;
  return `From: Dov <dov@example.org>\r\nTo: support@guichet.test\r\nSubject: ${words}\r\n${id}\r\n${words}\r\n`;
}

export async function openMailboxes(filesFolder?: string): Promise<Mailboxes> {
  const [house, threshold] = await Promise.all([
    openMailHouse(),
    openThreshold(filesFolder === undefined ? {} : { filesFolder }),
  ]);
  const running: { stop: () => Promise<void> }[] = [];
  let accounts = 0;
  const keptBy = async (inboxId: string) =>
    (await threshold.kept()).filter((each) => each.inboxId === inboxId);
  return {
    house,
    threshold,
    keptBy,
    open: async () => {
      accounts += 1;
      const address = `support${accounts}@guichet.test`;
      await house.account(address, password);
      return {
        address,
        connect: ({ port = house.imap.port, since, unreadDays = 7, password: given = password } = {}) =>
          threshold.add({
            name: "Support",
            address,
            imap: { host: house.host, port, security: "none", user: address, password: given },
            takeFrom: { unreadDays, ...(since === undefined ? {} : { since }) },
          }),
      };
    },
    fetch: (pace = {}) => {
      const fetching = startFetching({
        ...threshold,
        log: silentLog,
        clock: threshold.now,
        pace: { ...quick, ...pace },
      });
      running.push(fetching);
      return fetching;
    },
    wire: async () => {
      const wire = await openCutWire(house.imap.port);
      running.push(wire);
      return wire;
    },
    subjects: async (inboxId) =>
      (await keptBy(inboxId)).map(({ text }) => /^Subject: (.*?)\r?$/m.exec(text)?.[1]),
    stands: (inboxId, state, problem) =>
      until(
        () => threshold.receiving(inboxId),
        (is) => is?.state === state && (problem === undefined || is.problem === problem),
      ),
    tidy: async () => {
      await Promise.all(running.splice(0).map((each) => each.stop()));
      await threshold.database.query(sql`update inboxes set removed_at = created_at`);
    },
    close: async () => {
      await threshold.close();
      await house.stop();
    },
  };
}
