import { answerResets } from "./access/resets/asking.ts";
import { movePlanned } from "./away/moving.ts";
import { doBulkActions } from "./bulk-actions/doing.ts";
import { lookAtCustomers } from "./customers/likenesses/looking.ts";
import type { Dispatch } from "./dispatch/dispatch.ts";
import { sendFollowUp } from "./dispatch/following-up.ts";
import { sendNews, sendResetLetter } from "./dispatch/house-letters.ts";
import type { Links } from "./dispatch/links.ts";
import { sendSurvey } from "./dispatch/surveying.ts";
import { sendPutOff } from "./drafts/putting-off.ts";
import { takeSteps } from "./follow-ups/falling-due.ts";
import { tellOverdue } from "./handovers/falling-due.ts";
import { openRenewal } from "./inboxes/consents/renewing.ts";
import type { Intake } from "./intake/intake.ts";
import type { Pusher } from "./notifications/push.ts";
import { sendNotices } from "./notifications/sending.ts";
import type { FileStore } from "./platform/files.ts";
import type { LiveReader } from "./platform/live.ts";
import type { Log } from "./platform/log.ts";
import type { Secrets } from "./platform/secrets.ts";
import type { Tick } from "./platform/ticking.ts";
import { system, type Works } from "./platform/work.ts";
import { forecastRisks } from "./policies/forecasting.ts";
import { recountMarked } from "./policies/recounting.ts";
import { turnPromises } from "./promises/falling-due.ts";
import { readArrived } from "./readings/reading.ts";
import { routeTickets } from "./routing/giving.ts";
import { sendDueSurveys } from "./surveys/sending.ts";
import { sweepFiles } from "./thread/sweeping.ts";
import { giveOwnerlessToLead } from "./tickets/ownerless/falling-to-the-lead.ts";
import { wakeSleepers } from "./tickets/sleeping/waking.ts";

type Given = {
  works: Works;
  files: FileStore;
  intake: Intake;
  dispatch: Dispatch;
  live: LiveReader;
  links: Links;
  url: string;
  secrets: Secrets;
  pusher: Pusher;
  log: Log;
};

const anHour = 3_600_000;

type TickName =
  | "read"
  | "late"
  | "understand"
  | "send"
  | "alsoSend"
  | "tell"
  | "route"
  | "own"
  | "hand"
  | "leave"
  | "wake"
  | "follow"
  | "notify"
  | "bulk"
  | "turn"
  | "recount"
  | "foresee"
  | "ask"
  | "renew"
  | "consent"
  | "look"
  | "sweep";

const consentTick = (given: Pick<Given, "works" | "secrets" | "log">): Tick => ({
  name: "renew what opens mailboxes by consent",
  everyMs: 30_000,
  run: openRenewal(given),
});

/** What happens again and again. Each takes what has fallen due; a missed turn loses nothing. */
export const scheduleWith = ({
  works,
  files,
  intake,
  dispatch,
  live,
  links,
  url,
  secrets,
  pusher,
  log,
}: Given): Record<TickName, Tick> => ({
  read: { name: "read arrivals", everyMs: 1000, run: intake.readWaiting },
  understand: { name: "read what arrived", everyMs: 2000, run: () => works.run(system, readArrived) },
  late: { name: "send what was put off", everyMs: 1000, run: () => sendPutOff(works) },
  send: { name: "send departures", everyMs: 1000, run: dispatch.sendDue },
  alsoSend: { name: "send departures beside", everyMs: 1500, run: dispatch.sendDue },
  tell: { name: "tell live screens", everyMs: 1000, run: live.read },
  route: {
    name: "give tickets to whoever suits",
    everyMs: 2000,
    run: () => works.run(system, (work) => routeTickets(work, "new")),
  },
  own: {
    name: "give ownerless tickets to the lead",
    everyMs: 5000,
    run: () =>
      works.run(system, async (work) => {
        await routeTickets(work, "overdue");
        return giveOwnerlessToLead(work);
      }),
  },
  hand: {
    name: "tell the lead of handovers that nobody accepted",
    everyMs: 5000,
    run: () => works.run(system, tellOverdue),
  },
  leave: { name: "move what absences decided", everyMs: 5000, run: () => movePlanned(works) },
  wake: { name: "wake tickets", everyMs: 5000, run: () => works.run(system, wakeSleepers) },
  bulk: { name: "do bulk actions", everyMs: 1000, run: () => doBulkActions(works) },
  follow: {
    name: "take the steps of follow-ups",
    everyMs: 5000,
    run: () => works.run(system, (work) => takeSteps(work, sendFollowUp(links))),
  },
  notify: {
    name: "send notices to colleagues",
    everyMs: 5000,
    run: () => sendNotices({ works, pusher, secrets, sendNews: sendNews(links), desk: links.desk }),
  },
  turn: {
    name: "warn of promises and say which are broken",
    everyMs: 5000,
    run: () => works.run(system, turnPromises),
  },
  recount: {
    name: "count clocks again after a change",
    everyMs: 2000,
    run: () => works.run(system, recountMarked),
  },
  foresee: {
    name: "foresee which promises will be missed",
    everyMs: 600_000,
    run: () => works.run(system, forecastRisks),
  },
  ask: {
    name: "ask for satisfaction",
    everyMs: 10_000,
    run: () => works.run(system, (work) => sendDueSurveys(work, sendSurvey(links))),
  },
  renew: {
    name: "send links to whoever forgot their password",
    everyMs: 2000,
    run: () => answerResets(works, { url, send: sendResetLetter(links) }),
  },
  consent: consentTick({ works, secrets, log }),
  look: {
    name: "look at customers who are new or changed",
    everyMs: 5000,
    run: () => works.run(system, lookAtCustomers),
  },
  sweep: { name: "sweep the file store", everyMs: anHour, run: () => sweepFiles(works, files) },
});
