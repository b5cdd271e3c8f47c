import { Id } from "@guichet/contract/ids.ts";
import { Continuing, Linking, Links, LinkTargets, Splitting } from "@guichet/contract/relations.ts";
import { Opened, Ticket } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { showTicket } from "../tickets/showing.ts";
import { continueTicket } from "./continuing.ts";
import { linkTickets, unlinkTickets } from "./linking.ts";
import { linksOf, linkTargets } from "./showing.ts";
import { splitTicket, undoSplit } from "./splitting.ts";

const TicketParams = z.object({ ticketId: Id });
const LinkParams = z.object({ ticketId: Id, otherTicketId: Id });

export function relationRoutes(routes: Routes): void {
  beginningRoutes(routes);
  routes.get(
    "/tickets/:ticketId/links",
    { says: "What it has to do with other tickets.", params: TicketParams, answer: Links },
    ({ work, params: { ticketId } }) => work((unit) => linksOf(unit, ticketId)),
  );
  routes.put(
    "/tickets/:ticketId/links/:otherTicketId",
    { says: "Say what another ticket is to this one.", params: LinkParams, body: Linking, answer: Links },
    ({ work, params: { ticketId, otherTicketId }, body }) =>
      work(async (unit) => {
        await linkTickets(unit, ticketId, { otherId: otherTicketId, as: body.as });
        return linksOf(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/links/:otherTicketId",
    { says: "They have nothing to do with each other.", params: LinkParams, answer: Links },
    ({ work, params: { ticketId, otherTicketId } }) =>
      work(async (unit) => {
        await unlinkTickets(unit, ticketId, otherTicketId);
        return linksOf(unit, ticketId);
      }),
  );
  routes.get(
    "/tickets/:ticketId/link-targets",
    {
      says: "What might be linked with it, by a reference or words of a subject.",
      params: TicketParams,
      query: z.object({ typed: z.string().trim().max(100).default("") }),
      answer: LinkTargets,
    },
    ({ work, params: { ticketId }, query }) =>
      work(async (unit) => ({ items: await linkTargets(unit, ticketId, query.typed) })),
  );
}

/** Tickets that begin in another. */
function beginningRoutes(routes: Routes): void {
  routes.post(
    "/tickets/:ticketId/splits",
    {
      says: "A message speaks of another matter: it opens a ticket of its own.",
      params: TicketParams,
      body: Splitting,
      answer: Opened,
      status: 201,
    },
    ({ work, params: { ticketId }, body }) => work((unit) => splitTicket(unit, ticketId, body)),
  );
  routes.delete(
    "/tickets/:ticketId/split",
    { says: "It was one matter after all.", params: TicketParams, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await undoSplit(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
  routes.post(
    "/tickets/:ticketId/continuations",
    {
      says: "What was closed goes on in a ticket of its own.",
      params: TicketParams,
      body: Continuing,
      answer: Opened,
      status: 201,
    },
    ({ work, params: { ticketId }, body }) => work((unit) => continueTicket(unit, ticketId, body)),
  );
}
