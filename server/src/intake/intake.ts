import type { KeptArrival } from "@guichet/contract/arrivals.ts";
import type { Inbox } from "../inboxes/model.ts";
import type { Inboxes } from "../inboxes/serving.ts";
import type { FileStore } from "../platform/files.ts";
import { isStorageFull } from "../platform/files.ts";
import { newId } from "../platform/ids.ts";
import { reach } from "../platform/kill-points.ts";
import type { Log } from "../platform/log.ts";
import { refuse } from "../platform/refuse.ts";
import { system, type Work, type Works } from "../platform/work.ts";
import type { NewAttachment } from "../thread/model.ts";
import {
  type Arrival,
  type BounceReading,
  type Keeping,
  type Outcome,
  type Reader,
  type Reading,
  Unreadable,
} from "./model.ts";
import { receive } from "./receiving.ts";
import {
  type Claim,
  claimOne,
  claimWaiting,
  countAttempt,
  forgiveAttempt,
  insertArrival,
  releaseFromQuarantine,
  weighTry,
  writeOutcomes,
} from "./rows.ts";

export type Intake = {
  /** Durable when it returns; refuses with `storage.full` when there is no room, having taken nothing. */
  keep: (keeping: Keeping) => Promise<KeptArrival>;
  /** Reads what waits; true when there may be more. */
  readWaiting: () => Promise<boolean>;
  /** Reads this one now, for somebody who waits for the answer; what fails stays for the loop. */
  readNow: (arrivalId: string) => Promise<void>;
  runAgain: (work: Work, arrivalId: string) => Promise<void>;
  raw: (arrival: Pick<Arrival, "raw" | "rawSha256">) => Promise<Buffer>;
};

type Making = {
  works: Works;
  files: FileStore;
  inboxes: Inboxes;
  readers: Partial<Record<Arrival["channel"], Reader>>;
  /** The number of the ticket a reply token stands for; null when its signature is wrong. */
  verifyToken: (token: string) => number | null;
  noteBounce: (work: Work, bounce: BounceReading) => Promise<string | null>;
  log: Log;
  /** Awaited before a try is counted: a process killed while it starts says nothing of the letter that waits first. */
  readersReady?: () => Promise<void>;
  /** How long this process must have lived before it tries again what was in hand when another died; none: at once. */
  suspectsAfterMs?: number;
  /** Called when something was kept: the loop need not wait for its next turn. */
  onKept: () => void;
};

/** Larger messages lie in the file store: the row stays light. */
const largestInRow = 256 * 1024;
const batch = 32;
const mostAttempts = 3;

export function openIntake(making: Making): Intake {
  const { works, files, log, suspectsAfterMs = 0 } = making;
  const { query } = works.database;
  const openedAt = performance.now();
  /** A start is busy, and so is what makes processes die one after the other: letters tried then would be blamed for it. */
  const isCalm = () => performance.now() - openedAt >= suspectsAfterMs;
  const raw: Intake["raw"] = async ({ raw: inRow, rawSha256 }) => inRow ?? files.read(rawSha256 ?? "");

  /** True when others wait behind those that were read. */
  async function readBatch(claim: (work: Work) => Promise<Claim>): Promise<boolean> {
    let tried: readonly string[] = [];
    let innocent: readonly string[] = [];
    try {
      const more = await works.run(system, async (work) => {
        const claimed = await claim(work);
        tried = claimed.ids;
        if (tried.length === 0) return false;
        await making.readersReady?.();
        const arrivals = await countAttempt(query, tried);
        const understood = await Promise.all(arrivals.map((arrival) => understand(arrival, raw, making)));
        // It was read once more and nobody fell: if this process dies from here on, it is not of this letter.
        innocent = understood.filter(isCleared).map(({ arrival }) => arrival.id);
        await weighTry(query, innocent, -1);
        const read = await Promise.all(understood.map((each) => storeFiles(each, files)));
        const outcomes: Outcome[] = [];
        for (const each of read) {
          outcomes.push(await settle(work, each, making));
          // Before the next letter asks its questions: this ticket is then written with all that its opening brought.
          await work.follow();
        }
        writeOutcomes(work, outcomes);
        reach("entries-written");
        return claimed.more;
      });
      if (tried.length > 0) reach("entries-committed");
      return more;
    } catch (error) {
      if (tried.length > 0 && isStorageFull(error)) await forgiveAttempt(query, tried);
      // Understood, and yet it can't be recorded: that try counts after all.
      else await weighTry(query, innocent, 1);
      throw error;
    }
  }

  return {
    raw,
    keep: async (keeping) => {
      try {
        const stored = keeping.raw.length > largestInRow ? (await files.keep(keeping.raw)).sha256 : null;
        if (stored) reach("large-letter-stored");
        const kept = await insertArrival(query, newId(works.clock()), keeping, stored);
        making.onKept();
        return kept;
      } catch (error) {
        if (!isStorageFull(error)) throw error;
        log.error(
          { error, inbox: keeping.inboxId },
          "the disk is full: an arrival was not taken, its sender keeps it",
        );
        throw refuse("storage.full");
      }
    },
    readWaiting: () => readBatch((work) => claimWaiting(work, { most: batch, suspectsToo: isCalm() })),
    readNow: async (arrivalId) => {
      try {
        await readBatch(async (work) => ({
          ids: (await claimOne(work, arrivalId)) ? [arrivalId] : [],
          more: false,
        }));
      } catch (error) {
        log.warn(
          { error, arrival: arrivalId },
          "an arrival could not be read at once; it waits for the next turn",
        );
      }
    },
    runAgain: async (work, arrivalId) => {
      if (!(await releaseFromQuarantine(work, arrivalId))) throw refuse("arrival.not_quarantined");
    },
  };
}

type Read = { arrival: Arrival } & (
  | { reading: Reading; inbox: Inbox; attachments: NewAttachment[] }
  | { problem: string }
);

type Understood = { arrival: Arrival } & ({ reading: Reading; inbox: Inbox } | { problem: string });

const isCleared = (understood: Understood): boolean =>
  !("problem" in understood) && understood.arrival.attempts > 1;

/** What can't be understood has a problem, never an exception. */
async function understand(
  arrival: Arrival,
  raw: Intake["raw"],
  { readers, inboxes }: Making,
): Promise<Understood> {
  if (arrival.attempts > mostAttempts) return { arrival, problem: "broke_the_reader" };
  const reader = readers[arrival.channel];
  const read = async () => reader?.(await raw(arrival), arrival);
  reach("letter-parsing");
  try {
    // Its inbox is looked up while it is read.
    const [reading, inbox] = await Promise.all([read(), inboxes.byId(arrival.inboxId)]);
    return reading && inbox ? { arrival, reading, inbox } : { arrival, problem: "inbox_gone" };
  } catch (error) {
    if (error instanceof Unreadable) return { arrival, problem: error.reason };
    throw error;
  }
}

/** Fsynced before the row that points there. */
async function storeFiles(understood: Understood, files: FileStore): Promise<Read> {
  if ("problem" in understood) return understood;
  const attachments = await Promise.all(
    understood.reading.files.map(async ({ content, ...file }) => ({
      ...file,
      ...(await files.keep(content)),
    })),
  );
  if (attachments.length > 0) reach("attachments-stored");
  return { ...understood, attachments };
}

async function settle(work: Work, read: Read, { verifyToken, noteBounce }: Making): Promise<Outcome> {
  if ("problem" in read) return quarantine(work, read.arrival, read.problem);
  const tokenNumbers = read.reading.hints.tokens.map(verifyToken).filter((number) => number !== null);
  return receive(work, { ...read, tokenNumbers, noteBounce });
}

function quarantine(work: Work, arrival: Arrival, problem: string): Outcome {
  work.announce("arrival.quarantined", { arrivalId: arrival.id, inboxId: arrival.inboxId });
  return {
    arrivalId: arrival.id,
    outcome: "quarantined",
    problem,
    ticketId: null,
    entryId: null,
    sender: null,
    subject: null,
  };
}
