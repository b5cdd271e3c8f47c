import { fileURLToPath } from "node:url";
import { requireActor } from "./access/policy.ts";
import { openRecognition } from "./access/recognising.ts";
import { accessRoutes } from "./access/routes.ts";
import { deliveryRoutes } from "./channels/email/delivering.ts";
import { emailReader } from "./channels/email/reader.ts";
import { openReadingRoom } from "./channels/email/reading-room.ts";
import { emailSender } from "./channels/email/sending.ts";
import { tryInbox } from "./channels/email/trying.ts";
import { companyRoutes } from "./company/routes.ts";
import { customerRoutes } from "./customers/routes.ts";
import { noteBounce } from "./dispatch/bouncing.ts";
import { openDispatch } from "./dispatch/dispatch.ts";
import type { Sender } from "./dispatch/model.ts";
import { openLinks } from "./dispatch/links.ts";
import { stopDeparture } from "./dispatch/replying.ts";
import { departureRoutes } from "./dispatch/routes.ts";
import { figureRoutes } from "./figures/routes.ts";
import { inboxRoutes } from "./inboxes/routes.ts";
import { openInboxes } from "./inboxes/serving.ts";
import { openIntake } from "./intake/intake.ts";
import { arrivalRoutes } from "./intake/routes.ts";
import { liveSocket } from "./live/socket.ts";
import { sayFailure, sayRefusal } from "./locales/say.ts";
import type { Clock } from "./platform/clock.ts";
import type { Database } from "./platform/db.ts";
import { openFileStore } from "./platform/files.ts";
import { manual } from "./platform/http/manual.ts";
import { routesOn } from "./platform/http/routes.ts";
import { openHttp } from "./platform/http/server.ts";
import { servePages } from "./platform/http/static.ts";
import { openLiveReader } from "./platform/live.ts";
import type { Log } from "./platform/log.ts";
import { openSecrets } from "./platform/secrets.ts";
import { startTicking, type Ticking } from "./platform/ticking.ts";
import { openWorks } from "./platform/work.ts";
import { reactionsWith } from "./reactions.ts";
import { scheduleWith } from "./schedule.ts";
import { searchRoutes } from "./search/routes.ts";
import { teamRoutes } from "./team/routes.ts";
import { threadRoutes } from "./thread/routes.ts";
import { pastTickets } from "./tickets/past.ts";
import { ticketRoutes } from "./tickets/routes.ts";

export type Opening = {
  database: Database;
  clock: Clock;
  log: Log;
  secret: string;
  /** The address people type, without a final slash. */
  url: string;
  filesFolder: string;
  /** Another post office: the one of tests, which remembers what it was given. */
  sender?: Sender;
  /** Answers are held against the manual: tests do so. */
  checkAnswers?: boolean;
};

export type App = Awaited<ReturnType<typeof openApp>>;

/** The table of contents: what there is, in order. */
export async function openApp({
  database,
  clock,
  log,
  secret,
  url,
  filesFolder,
  checkAnswers = false,
  sender: given,
}: Opening) {
  const secure = url.startsWith("https:");
  const secrets = openSecrets(secret);
  const links = openLinks(secrets, url);
  const ticking: Partial<Record<string, Ticking>> = {};
  const works = openWorks({
    database,
    clock,
    reactions: reactionsWith(links),
    onCommit: (facts) => {
      ticking.tell?.wake();
      if (facts.some((fact) => fact.name === "ticket.opened")) ticking.send?.wake();
    },
  });

  // What is kept, and the ways in and out.
  const files = openFileStore(filesFolder);
  const inboxes = openInboxes(database.query, secrets);
  const room = openReadingRoom();
  const intake = openIntake({
    works,
    files,
    inboxes,
    readers: { email: emailReader({ room, inboxes }) },
    verifyToken: links.readReplyToken,
    noteBounce,
    log,
    onKept: () => ticking.read?.wake(),
  });
  const email = emailSender({ inboxes, log, clock });
  const dispatch = openDispatch({ works, files, inboxes, sender: given ?? email, log });
  const live = await openLiveReader(database);

  // Who comes in, and what they find.
  const recognition = openRecognition({ query: database.query, clock, secure });
  const say = { refusal: sayRefusal, failure: sayFailure };
  const http = await openHttp({ works, log, url, recognise: recognition.recognise, requireActor, say });
  const routes = routesOn(http, { checkAnswers });
  accessRoutes(routes, { works, secure, recognition });
  teamRoutes(routes, { works, url, secure, recognition });
  companyRoutes(routes);
  inboxRoutes(routes, { secrets, tryInbox });
  customerRoutes(routes, { readPast: pastTickets });
  ticketRoutes(routes);
  threadRoutes(routes, { stopDeparture, files });
  arrivalRoutes(routes, intake);
  departureRoutes(routes, files);
  deliveryRoutes(routes, { intake, inboxes, clock });
  searchRoutes(routes);
  figureRoutes(routes);
  await liveSocket(http, { reader: live, recognise: recognition.recognise });
  manual(routes, { database, url });
  await servePages(http, fileURLToPath(new URL("../../web/dist", import.meta.url)));

  const schedule = scheduleWith({ works, intake, dispatch, live, links });
  return {
    http,
    routes: routes.described,
    works,
    intake,
    dispatch,
    inboxes,
    secrets,
    links,
    files,
    live,
    schedule,
    startTicks: () => {
      for (const [name, tick] of Object.entries(schedule)) ticking[name] = startTicking(tick, log);
    },
    close: async () => {
      await http.close();
      await Promise.all(Object.values(ticking).map((each) => each?.stop()));
      await room.close();
      await email.close();
    },
  };
}
