import { Id } from "@guichet/contract/ids.ts";
import { Ticket } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import type { Routes } from "../../platform/http/routes.ts";
import type { Work } from "../../platform/work.ts";
import { liftSpam, markSpam } from "../aside/spam.ts";
import { showTicket } from "../showing.ts";
import { fillingRoutes } from "./filling.ts";
import { followTicket, unfollowTicket } from "./following.ts";
import { tagTicket, untagTicket } from "./tagging.ts";
import { calmTicket, hastenTicket } from "./urgency.ts";

const tagged = z.object({ ticketId: Id, tagId: Id });
const wanted = z.object({ ticketId: Id });
const followed = z.object({ ticketId: Id, agentId: Id });

type Marks = (work: Work, ticketId: string, what: string) => Promise<void>;

/** What people put on a ticket for themselves and for one another. */
export function markingRoutes(routes: Routes): void {
  spamRoutes(routes);
  fillingRoutes(routes);
  const mark = (act: Marks, ticketId: string, what: string) => async (unit: Work) => {
    await act(unit, ticketId, what);
    return showTicket(unit, ticketId);
  };
  routes.put(
    "/tickets/:ticketId/tags/:tagId",
    { says: "Give a tag to a ticket.", params: tagged, answer: Ticket },
    ({ work, params: { ticketId, tagId } }) => work(mark(tagTicket, ticketId, tagId)),
  );
  routes.delete(
    "/tickets/:ticketId/tags/:tagId",
    { says: "Take a tag off a ticket.", params: tagged, answer: Ticket },
    ({ work, params: { ticketId, tagId } }) => work(mark(untagTicket, ticketId, tagId)),
  );
  routes.put(
    "/tickets/:ticketId/followers/:agentId",
    { says: "Follow a ticket without owning it; each for themselves.", params: followed, answer: Ticket },
    ({ work, params: { ticketId, agentId } }) => work(mark(followTicket, ticketId, agentId)),
  );
  routes.delete(
    "/tickets/:ticketId/followers/:agentId",
    { says: "Follow a ticket no longer.", params: followed, answer: Ticket },
    ({ work, params: { ticketId, agentId } }) => work(mark(unfollowTicket, ticketId, agentId)),
  );
  const params = z.object({ ticketId: Id });
  routes.put(
    "/tickets/:ticketId/urgency",
    { says: "This ticket cannot wait.", params, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await hastenTicket(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/urgency",
    { says: "This ticket can wait after all, whatever was read in it.", params, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await calmTicket(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
}

function spamRoutes(routes: Routes): void {
  routes.put(
    "/tickets/:ticketId/spam",
    { says: "Nobody waits for an answer here: set it aside.", params: wanted, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await markSpam(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/spam",
    { says: "It was wanted after all: as it was before.", params: wanted, answer: Ticket },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await liftSpam(unit, ticketId);
        return showTicket(unit, ticketId);
      }),
  );
}
