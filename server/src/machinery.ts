import type { Fact } from "@guichet/contract/facts.ts";
import { emailReader } from "./channels/email/reader.ts";
import { openReadingRoom } from "./channels/email/reading-room.ts";
import { emailSender } from "./channels/email/sending.ts";
import { formReader } from "./channels/form/reader.ts";
import { noteBounce } from "./dispatch/bouncing.ts";
import { openDispatch } from "./dispatch/dispatch.ts";
import { openLinks } from "./dispatch/links.ts";
import type { Sender } from "./dispatch/model.ts";
import { openGuardRoom } from "./guard/room/room.ts";
import { openInboxes } from "./inboxes/serving.ts";
import { openIntake } from "./intake/intake.ts";
import { openPusher } from "./notifications/push.ts";
import type { Clock } from "./platform/clock.ts";
import type { Database } from "./platform/db.ts";
import { openFileStore } from "./platform/files.ts";
import { openLiveReader } from "./platform/live.ts";
import type { Log } from "./platform/log.ts";
import { openSecrets } from "./platform/secrets.ts";
import { startTicking, type Ticking } from "./platform/ticking.ts";
import { openWorks } from "./platform/work.ts";
import { reactionsWith } from "./reactions.ts";
import { scheduleWith } from "./schedule.ts";

export type Making = {
  database: Database;
  clock: Clock;
  log: Log;
  secret: string;
  /** The address people type, without a final slash. */
  url: string;
  filesFolder: string;
  /** Another post office: the one of tests, which remembers what it was given. */
  sender?: Sender;
  /** Other carriers of notices than those that browsers name: the one of tests. */
  isCarrier?: (endpoint: URL) => boolean;
  /** Which facts screens hear of: all, but where history is told beside them. */
  isNews?: (fact: Fact) => boolean;
  /** How long a text may hold the guard up, where nobody waits before a screen for what it says. */
  guardPatienceMs?: number;
};

/** What works behind the doors: facts and what follows them, the way in, the way out, and what is due. */
export async function openMachinery(making: Making) {
  const { database, clock, log, secret, url, filesFolder, sender, isCarrier, isNews, guardPatienceMs } =
    making;
  const ticking: Partial<Record<string, Ticking>> = {};
  const secrets = openSecrets(secret);
  const pusher = openPusher({ secrets, url, ...(isCarrier && { isCarrier }) });
  const links = openLinks(secrets, url);
  const works = openWorks({
    database,
    clock,
    reactions: reactionsWith(links),
    onCommit: (facts, hurried) => {
      ticking.tell?.wake();
      if (hurried) ticking.send?.wake();
      if (facts.some((fact) => fact.name === "bulk.asked")) ticking.bulk?.wake();
    },
  });
  const files = openFileStore(filesFolder);
  const inboxes = openInboxes(database.query, secrets);
  const room = openReadingRoom();
  const intake = openIntake({
    readersReady: room.opened,
    suspectsAfterMs: 3000,
    works,
    files,
    inboxes,
    readers: { email: emailReader({ room, inboxes }), form: formReader(files), page: formReader(files) },
    verifyToken: links.readReplyToken,
    noteBounce,
    log,
    onKept: () => ticking.read?.wake(),
  });
  const email = emailSender({ inboxes, log, clock });
  const dispatch = openDispatch({ works, files, inboxes, sender: sender ?? email, log });
  const guard = openGuardRoom(guardPatienceMs ? { timeoutMs: guardPatienceMs } : {});
  const live = await openLiveReader(database, isNews);
  const schedule = scheduleWith({ works, files, intake, dispatch, live, links, url, secrets, pusher, log });
  return {
    works,
    secrets,
    links,
    files,
    inboxes,
    intake,
    dispatch,
    guard,
    pusher,
    live,
    schedule,
    /** All of them, or those that are named; what turns already goes on. */
    startTicks: (names: readonly string[] = Object.keys(schedule)) => {
      for (const [name, tick] of Object.entries(schedule))
        if (names.includes(name)) ticking[name] ??= startTicking(tick, log);
    },
    stop: async () => {
      await Promise.all(Object.values(ticking).map((each) => each?.stop()));
      await Promise.all([room.close(), email.close(), guard.close()]);
    },
  };
}
