import { Id } from "@guichet/contract/ids.ts";
import { Paging, pageOf } from "@guichet/contract/paging.ts";
import {
  FlaggedMessage,
  Flagging,
  Protection,
  WritingEnd,
  WrittenEnd,
} from "@guichet/contract/protection.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { endExchange, resumeExchange } from "./ending.ts";
import { flagMessage, unflagMessage } from "./flagging.ts";
import { endOf, flaggedMessages, protectionOf } from "./showing.ts";

const TicketParams = z.object({ ticketId: Id });
const EntryParams = z.object({ ticketId: Id, entryId: Id });
const CustomerParams = z.object({ customerId: Id });
const End = z.object({ end: WrittenEnd.nullable() });

export function protectionRoutes(routes: Routes): void {
  routes.get(
    "/tickets/:ticketId/protection",
    {
      says: "What was flagged of this customer, and the letters that are ready.",
      params: TicketParams,
      answer: Protection,
    },
    ({ work, params }) => work((unit) => protectionOf(unit, params.ticketId)),
  );
  routes.put(
    "/tickets/:ticketId/entries/:entryId/flag",
    { says: "This message is abusive, and how.", params: EntryParams, body: Flagging, answer: Protection },
    ({ work, params, body }) =>
      work(async (unit) => {
        await flagMessage(unit, params, body);
        return protectionOf(unit, params.ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/entries/:entryId/flag",
    { says: "It is not, after all.", params: EntryParams, answer: Protection },
    ({ work, params }) =>
      work(async (unit) => {
        await unflagMessage(unit, params);
        return protectionOf(unit, params.ticketId);
      }),
  );
  routes.get(
    "/flagged-messages",
    {
      says: "Messages that were flagged, newest first; for leads.",
      query: Paging,
      answer: pageOf(FlaggedMessage),
    },
    ({ work, query }) => work((unit) => flaggedMessages(unit, query)),
  );
  routes.put(
    "/customers/:customerId/written-end",
    {
      says: "The customer was told in writing what follows from repeated abuse; for leads. Their mails still enter.",
      params: CustomerParams,
      body: WritingEnd,
      answer: End,
    },
    ({ work, params: { customerId }, body }) =>
      work(async (unit) => {
        await endExchange(unit, customerId, body);
        return endOf(unit, customerId);
      }),
  );
  routes.delete(
    "/customers/:customerId/written-end",
    { says: "The exchange goes on as before; for leads.", params: CustomerParams, answer: End },
    ({ work, params: { customerId } }) =>
      work(async (unit) => {
        await resumeExchange(unit, customerId);
        return endOf(unit, customerId);
      }),
  );
}
