import { Id } from "@guichet/contract/ids.ts";
import { Closing, Ticket } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { closeTicket, reopenTicket } from "./closing.ts";
import { giveReason, takeReasonBack } from "./marking/reasoning.ts";
import { markingRoutes } from "./marking/routes.ts";
import { showTicket } from "./showing.ts";
import { sleepingRoutes } from "./sleeping/routes.ts";
import { placeTicket, releaseTicket, takeTicket } from "./taking.ts";

const TicketParams = z.object({ ticketId: Id });

export function ticketRoutes(routes: Routes): void {
  markingRoutes(routes);
  sleepingRoutes(routes);
  belongingRoutes(routes);
  routes.put(
    "/tickets/:ticketId/reason",
    {
      says: "Say why the customer wrote.",
      params: TicketParams,
      body: z.object({ reasonId: Id }),
      answer: Ticket,
    },
    ({ work, params: { ticketId }, body }) =>
      work(async (unit) => {
        await giveReason(unit, ticketId, body.reasonId);
        return showTicket(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/reason",
    { says: "Nobody knows why after all.", params: TicketParams, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await takeReasonBack(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
  routes.put(
    "/tickets/:ticketId/closure",
    { says: "Close with a short summary.", params: TicketParams, body: Closing, answer: Ticket },
    ({ work, params: { ticketId }, body }) =>
      work(async (unit) => {
        await closeTicket(unit, ticketId, body);
        return showTicket(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/closure",
    { says: "Reopen.", params: TicketParams, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await reopenTicket(unit, ticketId, "agent");
        return showTicket(unit, ticketId);
      }),
  );
}

/** Who answers for it, and to whom it belongs. */
function belongingRoutes(routes: Routes): void {
  routes.put(
    "/tickets/:ticketId/owner",
    { says: "I take this ticket.", params: TicketParams, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await takeTicket(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/owner",
    { says: "Back among the tickets to take.", params: TicketParams, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await releaseTicket(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
  routes.put(
    "/tickets/:ticketId/team",
    {
      says: "This ticket belongs to this team; null is everybody.",
      params: TicketParams,
      body: z.object({ teamId: Id.nullable() }),
      answer: Ticket,
    },
    ({ work, params: { ticketId }, body }) =>
      work(async (unit) => {
        await placeTicket(unit, ticketId, body.teamId);
        return showTicket(unit, ticketId);
      }),
  );
}
