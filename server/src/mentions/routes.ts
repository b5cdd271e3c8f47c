import { Id } from "@guichet/contract/ids.ts";
import { Mention, WhoMayBeCalled } from "@guichet/contract/mentions.ts";
import { Paging, pageOf } from "@guichet/contract/paging.ts";
import { Entry, Note } from "@guichet/contract/thread.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { callable } from "./calling.ts";
import { noteAndCall } from "./mentioning.ts";
import { mentionsOf, readIn, setRead } from "./reading.ts";

const TicketParams = z.object({ ticketId: Id });
const MentionParams = z.object({ mentionId: Id });

export function mentionRoutes(routes: Routes): void {
  routes.post(
    "/tickets/:ticketId/notes",
    {
      says: "Write a note that never leaves the house; those it names find it among their mentions.",
      params: TicketParams,
      body: Note,
      answer: Entry,
      status: 201,
    },
    ({ work, params, body }) => work((unit) => noteAndCall(unit, params.ticketId, body)),
  );
  routes.get(
    "/tickets/:ticketId/colleagues",
    {
      says: "Colleagues and teams who may be called into this ticket, and who of them sees it.",
      params: TicketParams,
      answer: WhoMayBeCalled,
    },
    ({ work, params }) => work((unit) => callable(unit, params.ticketId)),
  );
  routes.get(
    "/mentions",
    {
      says: "What calls me by name, newest first, with how many I have not read.",
      query: Paging,
      answer: pageOf(Mention).extend({ unread: z.int() }),
    },
    ({ work, query }) => work((unit) => mentionsOf(unit, query)),
  );
  routes.put(
    "/mentions/:mentionId/reading",
    { says: "I have read what calls me.", params: MentionParams, status: 204 },
    ({ work, params }) => work((unit) => setRead(unit, params.mentionId, true)),
  );
  routes.delete(
    "/mentions/:mentionId/reading",
    { says: "I keep it for later: unread again.", params: MentionParams, status: 204 },
    ({ work, params }) => work((unit) => setRead(unit, params.mentionId, false)),
  );
  routes.put(
    "/tickets/:ticketId/mentions/reading",
    { says: "I have seen the ticket into which I was called.", params: TicketParams, status: 204 },
    ({ work, params }) => work((unit) => readIn(unit, params.ticketId)),
  );
}
