import { Id } from "@guichet/contract/ids.ts";
import { MacroPreview } from "@guichet/contract/macros.ts";
import { SearchAsked } from "@guichet/contract/search.ts";
import { Visit, VisitorsFound, VisitRehearsal, VisitSlip } from "@guichet/contract/visits.ts";
import { z } from "zod";
import type { Links } from "../dispatch/links.ts";
import type { Routes } from "../platform/http/routes.ts";
import { findVisitors } from "./finding.ts";
import { receiveVisit, rehearseVisit, slipOf } from "./receiving.ts";

const TicketParams = z.object({ ticketId: Id });

export function visitRoutes(routes: Routes, links: Links): void {
  routes.get(
    "/visitors",
    {
      says: "Who stands at the counter, by a name, an address, a telephone, a number, a reference or an enterprise, with what they already ask.",
      query: SearchAsked,
      answer: VisitorsFound,
    },
    ({ work, query }) => work(async (unit) => ({ items: await findVisitors(unit, query.q) })),
  );
  routes.post(
    "/visits",
    {
      says: "Somebody came and says why: a ticket, its promise and its link, given on the spot.",
      body: Visit,
      answer: VisitSlip,
      status: 201,
    },
    ({ work, body }) => work((unit) => receiveVisit(unit, links, body)),
  );
  routes.post(
    "/visit-rehearsals",
    {
      says: "What a macro would do to the ticket of a visit that is still being written. Nothing is opened.",
      body: VisitRehearsal,
      answer: MacroPreview,
    },
    ({ work, body }) => work((unit) => rehearseVisit(unit, body)),
  );
  routes.get(
    "/tickets/:ticketId/slip",
    {
      says: "What is given to whoever came: reference, promise, link.",
      params: TicketParams,
      answer: VisitSlip,
    },
    ({ work, params }) => work((unit) => slipOf(unit, links, params.ticketId)),
  );
}
