import { Id } from "@guichet/contract/ids.ts";
import { Presence } from "@guichet/contract/presence.ts";
import {
  NextTicket,
  Routing,
  RoutingAsked,
  RoutingPreview,
  RoutingTrial,
  RoutingTrialAsked,
  TicketRouting,
} from "@guichet/contract/routing.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { changeRouting, showRouting } from "./settings.ts";
import { nextTicket, presences, routingOf } from "./showing.ts";
import { previewRouting, tryRules } from "./suggesting.ts";

const TicketParams = z.object({ ticketId: Id });

export function routingRoutes(routes: Routes): void {
  routes.get(
    "/presences",
    { says: "Who is there, who is away, and who has room.", answer: z.object({ items: z.array(Presence) }) },
    ({ work }) => work(async (unit) => ({ items: await presences(unit) })),
  );
  routes.get(
    "/tickets/next",
    {
      says: "What I should open now, and why; `butFor` leaves one out.",
      query: z.object({ butFor: Id.optional() }),
      answer: NextTicket,
    },
    ({ work, query }) => work((unit) => nextTicket(unit, query.butFor ?? null)),
  );
  routes.get(
    "/tickets/:ticketId/routing",
    { says: "Why this ticket went to its owner by itself.", params: TicketParams, answer: TicketRouting },
    ({ work, params }) => work((unit) => routingOf(unit, params.ticketId)),
  );
  routes.get("/routing", { says: "How tickets find their owner.", answer: Routing }, ({ work }) =>
    work(showRouting),
  );
  routes.put(
    "/routing",
    { says: "Change it, rules and all; for leads.", body: Routing, answer: Routing },
    ({ work, body }) => work((unit) => changeRouting(unit, body)),
  );
  routes.post(
    "/routing/previews",
    {
      says: "Who would have such a ticket now, and why; for leads.",
      body: RoutingAsked,
      answer: RoutingPreview,
    },
    ({ work, body }) => work((unit) => previewRouting(unit, body)),
  );
  routes.post(
    "/routing/trials",
    {
      says: "Who would have each of the last twenty tickets by these rules, and why; nothing is given. For leads.",
      body: RoutingTrialAsked,
      answer: RoutingTrial,
    },
    ({ work, body }) => work((unit) => tryRules(unit, body)),
  );
}
