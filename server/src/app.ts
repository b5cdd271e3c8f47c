import { Resolver } from "node:dns/promises";
import { fileURLToPath } from "node:url";
import type { Telling } from "@guichet/contract/access.ts";
import { noteDelivery, requireOwnDelivery } from "./access/own-deliveries.ts";
import { requireActor } from "./access/policy.ts";
import { openRecognition } from "./access/recognising.ts";
import { accessRoutes } from "./access/routes.ts";
import { proofAsked } from "./access/sessions/confirming.ts";
import { approvalRoutes } from "./approvals/routes.ts";
import { assistantRoutes } from "./assistant/routes.ts";
import { awayRoutes } from "./away/routes.ts";
import { besideRoutes } from "./beside/routes.ts";
import { bulkActionRoutes } from "./bulk-actions/routes.ts";
import { calendarRoutes } from "./calendars/routes.ts";
import { deliveryRoutes } from "./channels/email/delivering.ts";
import { lookBack } from "./channels/email/looking-back.ts";
import { tryInbox, tryNothing } from "./channels/mailbox/trying.ts";
import { checklistRoutes } from "./checklists/routes.ts";
import { companyRoutes } from "./company/routes.ts";
import { customerRoutes } from "./customers/routes.ts";
import { dataRequestRoutes } from "./data-requests/routes.ts";
import { departureRoutes, linkRoutes } from "./dispatch/routes.ts";
import { draftRoutes } from "./drafts/routes.ts";
import { fieldRoutes } from "./fields/routes.ts";
import { figureRoutes } from "./figures/routes.ts";
import { followUpRoutes } from "./follow-ups/routes.ts";
import { gestureRoutes } from "./gestures/routes.ts";
import { guardRoutes } from "./guard/routes.ts";
import { handoverRoutes } from "./handovers/routes.ts";
import { identityRoutes } from "./identity/routes.ts";
import { inboxRoutes } from "./inboxes/routes.ts";
import { arrivalRoutes } from "./intake/routes.ts";
import { liveSocket } from "./live/socket.ts";
import { sayFailure, sayRefusal } from "./locales/say.ts";
import { type Making, openMachinery } from "./machinery.ts";
import { macroRoutes } from "./macros/routes.ts";
import { mentionRoutes } from "./mentions/routes.ts";
import { mergeRoutes } from "./merging/routes.ts";
import { momentRoutes } from "./moments/routes.ts";
import { openLines } from "./notifications/lines.ts";
import { notificationRoutes } from "./notifications/routes.ts";
import type { FileStore } from "./platform/files.ts";
import { manual } from "./platform/http/manual.ts";
import { type Routes, routesOn } from "./platform/http/routes.ts";
import { openHttp } from "./platform/http/server.ts";
import { servePages } from "./platform/http/static.ts";
import { policyRoutes } from "./policies/routes.ts";
import { portalRoutes } from "./portal/routes.ts";
import { procedureRoutes } from "./procedures/routes.ts";
import { promiseRoutes } from "./promises/routes.ts";
import { protectionRoutes } from "./protection/routes.ts";
import { readingRoutes } from "./readings/routes.ts";
import { readyReplyRoutes } from "./ready-replies/routes.ts";
import { reasonRoutes } from "./reasons/routes.ts";
import { relationRoutes } from "./relations/routes.ts";
import { rightsRoutes } from "./rights/routes.ts";
import { routingRoutes } from "./routing/routes.ts";
import { searchRoutes } from "./search/routes.ts";
import { tagRoutes } from "./tags/routes.ts";
import { teamRoutes } from "./team/routes.ts";
import { teamsRoutes } from "./team/team-routes.ts";
import { threadRoutes } from "./thread/routes.ts";
import { firstTicketAt, pastTickets } from "./tickets/listing/past.ts";
import { listingRoutes } from "./tickets/listing/routes.ts";
import { ticketRoutes } from "./tickets/routes.ts";
import { viewRoutes } from "./views/routes.ts";
import { visitRoutes } from "./visits/routes.ts";

export type App = Awaited<ReturnType<typeof openApp>>;

/** With `checkAnswers`, answers are held against the manual: tests do so. */
type Opening = Making & {
  checkAnswers?: boolean;
  /** How far a demonstration has told its history; absent from any other house. */
  demonstration?: () => Telling;
};

const desk = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** Words that are ready, alone or with acts. */
function readyWordRoutes(routes: Routes): void {
  readyReplyRoutes(routes);
  macroRoutes(routes);
}

/** The table of contents: what there is, in order. */
export async function openApp(opening: Opening) {
  const { database, clock, log, url, demonstration } = opening;
  const machinery = await openMachinery(opening);
  const { works, secrets, files, inboxes, intake, links, live, guard, pusher } = machinery;
  const secure = url.startsWith("https:");
  const recognition = openRecognition({ query: database.query, clock, secure });
  const { recognise } = recognition;
  const say = { refusal: sayRefusal, failure: sayFailure };
  const http = await openHttp({ works, log, url, recognise, requireActor, say });
  const routes = routesOn(http, { checkAnswers: opening.checkAnswers ?? false });

  accessRoutes(routes, { works, secrets, url, secure, recognition, demonstration });
  identityRoutes(routes, { works, secrets, url, secure, recognition, log });
  calendarRoutes(routes);
  momentRoutes(routes);
  teamRoutes(routes, { works, url, secure, recognition });
  rightRoutes(routes, { recognition, proof: proofAsked(secure) });
  customerRoutes(routes, { readPast: { tickets: pastTickets, firstAt: firstTicketAt } });
  const trial = demonstration ? tryNothing : tryInbox;
  inboxRoutes(routes, { works, secrets, url, secure, tryInbox: trial });
  modelRoutes(routes, { secrets, links, files });
  arrivalRoutes(routes.behind(requireOwnDelivery), intake);
  departureRoutes(routes, files);
  linkRoutes(routes, links);
  routingRoutes(routes);
  handoverRoutes(routes);
  guardedRoutes(routes, { room: guard, inboxes });
  readyWordRoutes(routes);
  notificationRoutes(routes, { secrets, pusher });
  reasonsRoutes(routes);
  policyRoutes(routes);
  approvalRoutes(routes);
  gestureRoutes(routes);
  promiseRoutes(routes);
  dataRequestRoutes(routes, { secrets, links });
  viewRoutes(routes);
  bulkActionRoutes(routes);
  mergeRoutes(routes);
  searchRoutes(routes);
  visitRoutes(routes, links);
  figureRoutes(routes);
  deliveryRoutes(routes, { intake, inboxes, clock, noteDelivery });
  await liveSocket(http, {
    reader: live,
    query: database.query,
    recognise,
    lines: openLines({ query: database.query, clock }),
  });
  await portalRoutes(http, { works, secrets, files, inboxes, intake, links, log, secure });
  assistantRoutes(routes, { url, inboxes, readPast: lookBack, dns: new Resolver() });
  manual(routes, { database, url });
  await servePages(http, desk);

  return {
    ...machinery,
    http,
    routes: routes.described,
    close: async () => {
      await http.close();
      await machinery.stop();
    },
  };
}

/** Who works together, and who may see and do what. */
function rightRoutes(routes: Routes, given: Parameters<typeof rightsRoutes>[1]): void {
  companyRoutes(routes, given);
  teamsRoutes(routes, given);
  rightsRoutes(routes, given);
}

/** The ticket, its thread, and what tickets have to do with each other. */
function modelRoutes(routes: Routes, given: Parameters<typeof besideRoutes>[1] & { files: FileStore }): void {
  protectionRoutes(routes);
  tagRoutes(routes);
  listingRoutes(routes);
  ticketRoutes(routes);
  threadRoutes(routes, given);
  relationRoutes(routes);
  checklistRoutes(routes);
  fieldRoutes(routes);
  procedureRoutes(routes);
  mentionRoutes(routes);
  besideRoutes(routes, given);
}

/** What is written to customers, read before it leaves. */
function guardedRoutes(routes: Routes, given: Parameters<typeof guardRoutes>[1]): void {
  guardRoutes(routes, given);
  awayRoutes(routes, given);
  followUpRoutes(routes, given);
  draftRoutes(routes, given);
}

/** Why customers write, as the house says it and as it is read. */
function reasonsRoutes(routes: Routes): void {
  reasonRoutes(routes);
  readingRoutes(routes);
}
