import { FollowUp, Planning } from "@guichet/contract/follow-ups.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Guarding } from "../guard/departing.ts";
import type { Routes } from "../platform/http/routes.ts";
import { changeFollowUp, planFollowUp, readFollowUps, readLetters, stopFollowUp } from "./planning.ts";

const TicketParams = z.object({ ticketId: Id });

const FollowUpParams = z.object({ followUpId: Id });

export function followUpRoutes(routes: Routes, given: Omit<Guarding, "work">): void {
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
    ({ work, params, body }) =>
      readLetters({ work, ...given }, body, (unit) => planFollowUp(unit, params.ticketId, body)),
  );
  routes.put(
    "/follow-ups/:followUpId",
    {
      says: "Say something else, or at another time: this runs in its place.",
      params: FollowUpParams,
      body: Planning,
      answer: FollowUp,
    },
    ({ work, params, body }) =>
      readLetters({ work, ...given }, body, (unit) => changeFollowUp(unit, params.followUpId, body)),
  );
  routes.delete(
    "/follow-ups/:followUpId",
    { says: "Nothing more of it will be said.", params: FollowUpParams, answer: FollowUp },
    ({ work, params }) => work((unit) => stopFollowUp(unit, params.followUpId)),
  );
}
