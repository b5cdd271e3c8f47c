import {
  AskingDatum,
  ConfirmingDatum,
  DataRequest,
  DataRules,
  DatumWhole,
} from "@guichet/contract/data-requests.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { askDatum, dropRequest, type Means, requestsOf, showRequest } from "./asking.ts";
import { confirmDatum, revealDatum } from "./confirming.ts";
import { changeDataRules, readDataRules } from "./rules.ts";

const TicketParams = z.object({ ticketId: Id });
const RequestParams = z.object({ requestId: Id });

export function dataRequestRoutes(routes: Routes, means: Means): void {
  routes.get(
    "/tickets/:ticketId/data-requests",
    {
      says: "What was asked of whoever it belongs to, in a ticket, and what they typed.",
      params: TicketParams,
      answer: z.object({ items: z.array(DataRequest) }),
    },
    ({ work, params }) => work(async (unit) => ({ items: await requestsOf(unit, means, params.ticketId) })),
  );
  routes.post(
    "/tickets/:ticketId/data-requests",
    {
      says: "Ask for a datum: whoever it belongs to types it on their page, where it is checked at once.",
      params: TicketParams,
      body: AskingDatum,
      answer: DataRequest,
      status: 201,
    },
    ({ work, params, body }) => work((unit) => askDatum(unit, means, params.ticketId, body)),
  );
  routes.delete(
    "/data-requests/:requestId",
    { says: "It is not needed any more.", params: RequestParams, answer: DataRequest },
    ({ work, params: { requestId } }) =>
      work(async (unit) => {
        await dropRequest(unit, requestId);
        return showRequest(unit, means, requestId);
      }),
  );
  becomingRoutes(routes, means);
  routes.get("/data-rules", { says: "How long a new IBAN waits.", answer: DataRules }, ({ work }) =>
    work(readDataRules),
  );
  routes.put(
    "/data-rules",
    { says: "Set how long a new IBAN waits before it counts.", body: DataRules, answer: DataRules },
    ({ work, body }) => work((unit) => changeDataRules(unit, body)),
  );
}

/** What becomes of a datum once it was given. */
function becomingRoutes(routes: Routes, means: Means): void {
  routes.put(
    "/data-requests/:requestId/confirmation",
    {
      says: "The second confirmation, by an agent who called back on a number already known.",
      params: RequestParams,
      body: ConfirmingDatum,
      answer: DataRequest,
    },
    ({ work, params: { requestId }, body }) =>
      work(async (unit) => {
        await confirmDatum(unit, requestId, body);
        return showRequest(unit, means, requestId);
      }),
  );
  routes.post(
    "/data-requests/:requestId/revelations",
    {
      says: "Read the whole of what is shown masked. That you read it is kept.",
      params: RequestParams,
      answer: DatumWhole,
    },
    ({ work, params }) => work(async (unit) => ({ value: await revealDatum(unit, means, params.requestId) })),
  );
}
