import type { Inbox } from "../inboxes/model.ts";
import type { Inboxes } from "../inboxes/serving.ts";
import type { FileStore } from "../platform/files.ts";
import { reach } from "../platform/kill-points.ts";
import type { Log } from "../platform/log.ts";
import { system, type Work, type Works } from "../platform/work.ts";
import { filesOfEntry } from "../thread/files.ts";
import { lockWhereRead } from "../tickets/locking.ts";
import { type Departure, type Fate, retryMinutes, type Sender } from "./model.ts";
import { claimDue, findDue, keepRaw, markLeft, markTrouble, nothingFailed } from "./rows.ts";

export type Dispatch = {
  /** Sends one departure that is due; true when there may be more. Several may run at once. */
  sendDue: () => Promise<boolean>;
};

type Making = { works: Works; files: FileStore; inboxes: Inboxes; sender: Sender; log: Log };

/** Larger letters lie in the file store. */
const largestInRow = 256 * 1024;

export function openDispatch({ works, files, inboxes, sender, log }: Making): Dispatch {
  const { query } = works.database;

  async function rawOf(departure: Departure, inbox: Inbox, now: Temporal.Instant): Promise<Buffer> {
    if (departure.raw) return departure.raw;
    if (departure.rawSha256) return files.read(departure.rawSha256);
    const attached = departure.entryId ? await filesOfEntry(query, departure.entryId) : [];
    const contents = await Promise.all(
      attached.map(async ({ sha256, ...file }) => ({ ...file, content: await files.read(sha256) })),
    );
    const raw = await sender.compose(departure, inbox, contents);
    const storedAs = raw.length > largestInRow ? (await files.keep(raw)).sha256 : null;
    // Kept before the first try, in a transaction of its own: every later try sends these very bytes.
    await keepRaw(query, { id: departure.id, raw, storedAs, now });
    return raw;
  }

  /** Whatever one letter breaks on is that letter's trouble: it is counted, shown and tried later, and the others go. */
  async function fateOf(departure: Departure, inbox: Inbox, now: Temporal.Instant): Promise<Fate> {
    try {
      return await sender.send(departure, inbox, await rawOf(departure, inbox, now));
    } catch (error) {
      log.error({ error, departure: departure.id }, "a departure broke on its way");
      // With the database away this can't be recorded either: the whole work is undone, and no try is counted.
      return { kind: "later", problem: "other", serverSaid: "" };
    }
  }

  return {
    sendDue: () =>
      works.run(system, async (work) => {
        const id = await claimDue(work);
        const departure = id && (await findDue(query, id, work.now));
        if (!departure) return id !== undefined;
        const inbox = await inboxes.byId(departure.inboxId);
        if (!inbox) return true;
        const fate = await fateOf(departure, inbox, work.now);
        if (fate.kind === "left") reach("mail-accepted");
        await record(work, departure, fate);
        reach("departure-recorded");
        if (fate.kind !== "left")
          log.warn(
            { departure: departure.id, problem: fate.problem, said: fate.serverSaid },
            "a departure did not leave",
          );
        return true;
      }),
  };
}

/**
 * Its ticket is held first, as by every act on it: of two that wait for each other one is undone, and a letter that left
 * would leave twice. It may have been merged while the letter was on the wire: it is told where it is read.
 */
async function record(work: Work, departure: Departure, fate: Fate): Promise<void> {
  const { id, entryId, attempts } = departure;
  const ticketId = departure.ticketId && (await lockWhereRead(work, departure.ticketId)).ticket.id;
  const about = { departureId: id, ticketId, entryId };
  if (fate.kind === "left") {
    await markLeft(work, id, fate.serverSaid);
    const allWell = ticketId === null || (await nothingFailed(work, ticketId));
    work.announce("departure.left", { ...about, allWell });
    return;
  }
  const { problem, serverSaid } = fate;
  const refused = (fate.kind === "never" && fate.refused) || [];
  const minutes = fate.kind === "later" ? retryMinutes[attempts] : undefined;
  if (minutes === undefined) {
    await markTrouble(work, id, { state: "failed", problem, serverSaid, refused, leavesAt: work.now });
    work.announce("departure.failed", { ...about, problem });
    return;
  }
  const leavesAt = work.now.add({ minutes });
  await markTrouble(work, id, { state: "delayed", problem, serverSaid, refused, leavesAt });
  work.announce("departure.delayed", { ...about, problem });
}
