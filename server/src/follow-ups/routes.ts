import { FollowUp, Planning } from "@guichet/contract/follow-ups.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { planFollowUp, readFollowUps, stopFollowUp } from "./planning.ts";

const TicketParams = z.object({ ticketId: Id });

export function followUpRoutes(routes: Routes): void {
  routes.get(
    "/tickets/:ticketId/follow-ups",
    {
      says: "What we planned to say or do in it, what runs first.",
      params: TicketParams,
      answer: z.object({ items: z.array(FollowUp) }),
    },
    ({ work, params }) => work(async (unit) => ({ items: await readFollowUps(unit, params.ticketId) })),
  );
  routes.post(
    "/tickets/:ticketId/follow-ups",
    {
      says: "Plan what is said to a silent customer, to a partner or to oneself, if nobody writes meanwhile.",
      params: TicketParams,
      body: Planning,
      answer: FollowUp,
      status: 201,
    },
    ({ work, params, body }) => work((unit) => planFollowUp(unit, params.ticketId, body)),
  );
  routes.delete(
    "/follow-ups/:followUpId",
    { says: "Nothing more of it will be said.", params: z.object({ followUpId: Id }), answer: FollowUp },
    ({ work, params }) => work((unit) => stopFollowUp(unit, params.followUpId)),
  );
}
