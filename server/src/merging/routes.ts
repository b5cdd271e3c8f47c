import { Id } from "@guichet/contract/ids.ts";
import { Merged, MergeTargets, Merging } from "@guichet/contract/merging.ts";
import { Ticket } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { showTicket } from "../tickets/showing.ts";
import { mergedInto, mergeTargets } from "./choosing.ts";
import { mergeTickets } from "./merging.ts";
import { partTickets } from "./parting.ts";

const TicketParams = z.object({ ticketId: Id });
const Targeting = z.object({
  reference: z.string().max(40).optional(),
  /** Tickets this person looked at last, their keys joined by commas. */
  seen: z
    .string()
    .max(400)
    .transform((keys) => keys.split(",").filter((key) => key !== ""))
    .pipe(z.array(Id).max(10))
    .optional(),
});

export function mergeRoutes(routes: Routes): void {
  routes.put(
    "/tickets/:ticketId/merge",
    {
      says: "It is one matter with another ticket, and is read there.",
      params: TicketParams,
      body: Merging,
      answer: Ticket,
    },
    ({ work, params: { ticketId }, body }) =>
      work(async (unit) => {
        await mergeTickets(unit, ticketId, body.intoId);
        return showTicket(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/merge",
    { says: "They were two: everything goes back in place.", params: TicketParams, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await partTickets(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
  routes.get(
    "/tickets/:ticketId/merge-targets",
    {
      says: "Where it might be merged.",
      params: TicketParams,
      query: Targeting,
      answer: MergeTargets,
    },
    ({ work, params: { ticketId }, query }) =>
      work((unit) => mergeTargets(unit, ticketId, { reference: query.reference, seen: query.seen ?? [] })),
  );
  routes.get(
    "/tickets/:ticketId/merged",
    {
      says: "The tickets that were merged into this one.",
      params: TicketParams,
      answer: z.object({ items: z.array(Merged) }),
    },
    ({ work, params: { ticketId } }) => work(async (unit) => ({ items: await mergedInto(unit, ticketId) })),
  );
}
