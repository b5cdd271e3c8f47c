import { Id } from "@guichet/contract/ids.ts";
import { When } from "@guichet/contract/moments.ts";
import { Ticket } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import { tellWhen } from "../../moments/telling.ts";
import type { Routes } from "../../platform/http/routes.ts";
import { showTicket } from "../showing.ts";
import { snoozeTicket, unsnoozeTicket } from "./snoozing.ts";

const TicketParams = z.object({ ticketId: Id });

export function sleepingRoutes(routes: Routes): void {
  routes.put(
    "/tickets/:ticketId/snooze",
    {
      says: "It sleeps until then, or until its customer writes; it wakes before anything in it falls due.",
      params: TicketParams,
      body: When,
      answer: Ticket,
    },
    ({ work, params: { ticketId }, body }) =>
      work(async (unit) => {
        await snoozeTicket(unit, ticketId, await tellWhen(unit, body));
        return showTicket(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/snooze",
    { says: "Wake it now.", params: TicketParams, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await unsnoozeTicket(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
}
