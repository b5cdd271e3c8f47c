import type { Fact } from "@guichet/contract/facts.ts";
import type { ReceivingProblem } from "@guichet/contract/mail-problems.ts";
import { ConsentMissing } from "../../inboxes/consents/renewing.ts";
import type { Inbox } from "../../inboxes/model.ts";
import type { Inboxes } from "../../inboxes/serving.ts";
import { openCursors } from "../../intake/cursors.ts";
import type { Intake } from "../../intake/intake.ts";
import { mailProblems } from "../../locales/mail-problems.ts";
import type { Clock } from "../../platform/clock.ts";
import { reach } from "../../platform/kill-points.ts";
import type { LiveReader } from "../../platform/live.ts";
import type { Log } from "../../platform/log.ts";
import { attendMailbox, MailboxLost } from "../../platform/mail/attending.ts";
import type { TakenMessage } from "../../platform/mail/folder-reading.ts";
import type { Head } from "../../platform/mail/message-reading.ts";
import { type Pace, retryAfter, usualPace } from "../../platform/mail/pace.ts";
import { type Alone, openAlone } from "../../platform/postgres/alone.ts";
import { Refusal } from "../../platform/refuse.ts";
import { startTicking } from "../../platform/ticking.ts";
import type { Works } from "../../platform/work.ts";
import { largestLetter } from "./delivering.ts";
import { keepLetter } from "./keeping.ts";

export type Fetching = {
  /** Inboxes were added, changed or removed. */
  refresh: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Answers that colleagues wrote elsewhere belong to conversations that go on: a week of them is read. */
const sentDaysBack = 7;

type Making = {
  works: Pick<Works, "database">;
  intake: Intake;
  inboxes: Pick<Inboxes, "all" | "server" | "receivingIs">;
  log: Log;
  clock: Clock;
  /** Told of the facts, it need not wait for its next look. */
  live?: Pick<LiveReader, "listeners">;
  pace?: Partial<Pace>;
};

type Context = Omit<Making, "pace" | "live"> & {
  alone: Alone;
  pace: Pace;
  /** One for each connection that is open. */
  sessions: Set<AbortController>;
};
type Watch = { settings: string; stop: () => Promise<void> };

/** Watches every inbox that has an IMAP server, each on a connection of its own and in one process only. */
export function startFetching({ live, pace, ...making }: Making): Fetching {
  const { works, inboxes, log } = making;
  const watches = new Map<string, Watch>();
  const alone = openAlone(works.database.url, () => {
    log.warn({}, "the connection that keeps each mailbox to one process was lost: all are taken up again");
    for (const session of sessions) session.abort();
  });
  const sessions = new Set<AbortController>();
  const context: Context = { ...making, alone, sessions, pace: { ...usualPace, ...pace } };

  async function leaveAll(those: Iterable<[string, Watch]> = [...watches]): Promise<void> {
    await Promise.all(
      Array.from(those, async ([id, { stop }]) => {
        watches.delete(id);
        await stop();
      }),
    );
  }

  async function look(): Promise<void> {
    const wanted = (await inboxes.all()).filter((inbox) => inbox.imap !== null);
    const settings = new Map(wanted.map((inbox) => [inbox.id, settingsOf(inbox)]));
    await leaveAll([...watches].filter(([id, watch]) => watch.settings !== settings.get(id)));
    for (const inbox of wanted) {
      if (!watches.has(inbox.id)) watches.set(inbox.id, watch(inbox, context));
    }
  }

  const tick = {
    name: "inboxes to watch",
    everyMs: context.pace.lookMs,
    run: () => look().then(() => false),
  };
  const looking = startTicking(tick, log);
  const listener = {
    hear: ({ name }: Fact) => {
      if (name === "inbox.added" || name === "inbox.changed") looking.wake();
    },
  };
  live?.listeners.add(listener);
  return {
    refresh: async () => looking.wake(),
    stop: async () => {
      live?.listeners.delete(listener);
      await looking.stop();
      await leaveAll();
      await alone.close();
    },
  };
}

/** What makes a connection another one; how it stands, and what is written under its replies, does not. */
function settingsOf({ imap, sealed, takeSince, takeUnreadDays, consentedAt }: Inbox): string {
  return JSON.stringify([imap, sealed.imap?.toString("base64"), takeSince, takeUnreadDays, consentedAt]);
}

function watch(inbox: Inbox, context: Context): Watch {
  const stopping = new AbortController();
  const watching = keepWatching(inbox, context, stopping.signal);
  return {
    settings: settingsOf(inbox),
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

async function keepWatching(inbox: Inbox, context: Context, signal: AbortSignal): Promise<void> {
  const { alone, pace, log, sessions } = context;
  const name = `mailbox ${inbox.id}`;
  const attend = attendance(inbox, context);
  let failures = 0;
  while (!signal.aborted) {
    const held = await alone.hold(name).catch(() => false);
    if (!held) {
      await pause(pace.standByMs, signal);
      continue;
    }
    const session = new AbortController();
    sessions.add(session);
    const { lasted, error } = await attend(AbortSignal.any([signal, session.signal]));
    sessions.delete(session);
    if (signal.aborted) break;
    failures = lasted ? 1 : failures + 1;
    const trouble = troubleOf(error);
    log.warn({ error, inbox: inbox.address, problem: trouble.problem }, mailProblems.en[trouble.problem]);
    // A connection lost after good service is taken up again before anybody is alarmed.
    const state = lasted && trouble.problem === "connection_lost" ? "connecting" : "failing";
    await tell(inbox, context, { state, problem: state === "failing" ? trouble.problem : null });
    await pause(trouble.ours ? pace.ownTroubleMs : retryAfter(failures, pace), signal);
  }
  await alone.letGo(name);
}

type Attended = { lasted: boolean; error: unknown };

/** One connection after the other to the same mailbox. */
function attendance(inbox: Inbox, context: Context): (signal: AbortSignal) => Promise<Attended> {
  const { works, inboxes, pace } = context;
  const common = { marks: openCursors(works.database.query, inbox.id), largest: largestLetter };
  const refusals = { inbox: new Map<number, number>(), sent: new Map<number, number>() };
  const added = Temporal.Instant.from(inbox.createdAt);
  const sentSince = added.subtract({ hours: 24 * sentDaysBack });
  let began = false;
  return async (signal) => {
    let lasted = false;
    try {
      const server = await inboxes.server(inbox, "imap");
      if (!server) throw new Error("The inbox has no IMAP server.");
      if (!began) await tell(inbox, context, { state: "connecting", problem: null });
      began = true;
      await attendMailbox({
        server,
        pace,
        signal,
        inbox: {
          ...common,
          folder: "INBOX",
          ...whatIsWanted(inbox),
          take: (message) => take(inbox, context, { ...message, direction: "in" }),
          refusals: refusals.inbox,
          marksSeen: true,
        },
        sent: {
          ...common,
          oldSince: sentSince,
          wantsOld: ({ receivedAt }) => isFrom(receivedAt, sentSince),
          take: (message) => take(inbox, context, { ...message, direction: "sent" }),
          refusals: refusals.sent,
          marksSeen: false,
        },
        onReady: async () => {
          if (!lasted) await tell(inbox, context, { state: "listening", problem: null });
          lasted = true;
        },
      });
      return { lasted, error: null };
    } catch (error) {
      return { lasted, error };
    }
  };
}

/** Of what was there before us: everything since the given hour, and the unread of a few days before we came. */
function whatIsWanted({ takeSince, takeUnreadDays, createdAt }: Inbox) {
  const since = Temporal.Instant.from(takeSince);
  const unreadSince = Temporal.Instant.from(createdAt).subtract({ hours: 24 * takeUnreadDays });
  return {
    oldSince: Temporal.Instant.compare(since, unreadSince) < 0 ? since : unreadSince,
    wantsOld: ({ receivedAt, seen, deleted }: Head) =>
      !deleted &&
      (isFrom(receivedAt, since) || (!seen && takeUnreadDays > 0 && isFrom(receivedAt, unreadSince))),
  };
}

/** Mailboxes count in whole seconds, and what comes in the very second of the connection has come. */
function isFrom(at: Temporal.Instant | null, since: Temporal.Instant): boolean {
  return at === null || at.epochMilliseconds >= Math.floor(since.epochMilliseconds / 1000) * 1000;
}

type Found = TakenMessage & { direction: "in" | "sent" };

async function take(
  inbox: Inbox,
  { intake, clock }: Context,
  { raw, receivedAt, direction }: Found,
): Promise<void> {
  const imported = !isFrom(receivedAt, Temporal.Instant.from(inbox.createdAt));
  reach("letter-fetched");
  try {
    await keepLetter(intake, {
      inboxId: inbox.id,
      raw,
      receivedAt: receivedAt ?? clock(),
      direction,
      imported,
    });
    reach("letter-kept");
  } catch (cause) {
    throw new NotKept("A message stays in its mailbox.", { cause });
  }
}

/** The mailbox gave it, and we could not keep it. */
class NotKept extends Error {}

function troubleOf(error: unknown): { problem: ReceivingProblem; ours: boolean } {
  if (error instanceof ConsentMissing) return { problem: "consent_ended", ours: false };
  const inner = error instanceof MailboxLost ? error.cause : error;
  if (inner instanceof NotKept) {
    const full = inner.cause instanceof Refusal && inner.cause.code === "storage.full";
    return { problem: full ? "storage_full" : "other", ours: true };
  }
  return { problem: error instanceof MailboxLost ? error.problem : "other", ours: false };
}

type Standing = { state: "connecting" | "listening" | "failing"; problem: ReceivingProblem | null };

/** Where the database is away nothing can be told, and the next try tells it. */
async function tell({ id }: Inbox, { inboxes, clock, log }: Context, standing: Standing): Promise<void> {
  await inboxes
    .receivingIs(id, { ...standing, since: clock().toString() })
    .catch((error: unknown) => log.warn({ error, inbox: id }, "the state of an inbox could not be written"));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
