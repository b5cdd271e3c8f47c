import { At, Id } from "@guichet/contract/ids.ts";
import { Paging, pageOf } from "@guichet/contract/paging.ts";
import {
  Commitment,
  Keeping,
  LedgerAsking,
  LedgerLine,
  Moving,
  PromiseTotals,
  Promising,
  Releasing,
} from "@guichet/contract/promises.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { givePromise } from "./giving.ts";
import { keepPromise, unkeepPromise } from "./keeping.ts";
import { listPromises, promisesOf, showPromise } from "./listing.ts";
import { movePromise } from "./moving.ts";
import { releasePromise } from "./releasing.ts";
import { promiseTotals } from "./totalling.ts";

const TicketParams = z.object({ ticketId: Id });
const PromiseParams = z.object({ promiseId: Id });

export function promiseRoutes(routes: Routes): void {
  routes.get(
    "/tickets/:ticketId/promises",
    {
      says: "Everything that was promised in a ticket, in the order it was promised.",
      params: TicketParams,
      answer: z.object({ items: z.array(Commitment) }),
    },
    ({ work, params }) => work(async (unit) => ({ items: await promisesOf(unit, params.ticketId) })),
  );
  routes.post(
    "/tickets/:ticketId/promises",
    {
      says: "Record a promise made outside a message: on the phone, by another system.",
      params: TicketParams,
      body: Promising,
      answer: Commitment,
      status: 201,
    },
    ({ work, params, body }) =>
      work(async (unit) => showPromise(unit, await givePromise(unit, params.ticketId, body))),
  );
  routes.get(
    "/promises",
    {
      says: "The ledger of the word given, a page at a time.",
      query: Paging.extend(LedgerAsking.shape),
      answer: pageOf(LedgerLine),
    },
    ({ work, query }) => work((unit) => listPromises(unit, query)),
  );
  routes.get(
    "/promise-totals",
    {
      says: "How the word given was kept: promises first due from an instant up to but without another.",
      query: z.object({ from: At, to: At }),
      answer: PromiseTotals,
    },
    ({ work, query }) => work((unit) => promiseTotals(unit, query)),
  );
  routes.get(
    "/promises/:promiseId",
    { says: "One promise, with every date it had.", params: PromiseParams, answer: Commitment },
    ({ work, params }) => work((unit) => showPromise(unit, params.promiseId)),
  );
  becomingRoutes(routes);
}

/** What becomes of a promise: each end is a resource of its own. */
function becomingRoutes(routes: Routes): void {
  routes.put(
    "/promises/:promiseId/keeping",
    { says: "It was done.", params: PromiseParams, body: Keeping, answer: Commitment },
    ({ work, params: { promiseId }, body }) =>
      work(async (unit) => {
        await keepPromise(unit, promiseId, body);
        return showPromise(unit, promiseId);
      }),
  );
  routes.delete(
    "/promises/:promiseId/keeping",
    { says: "It was not done after all: it stands again.", params: PromiseParams, answer: Commitment },
    ({ work, params: { promiseId } }) =>
      work(async (unit) => {
        await unkeepPromise(unit, promiseId);
        return showPromise(unit, promiseId);
      }),
  );
  routes.post(
    "/promises/:promiseId/dates",
    {
      says: "The customer was told of another date, outside a message of ours.",
      params: PromiseParams,
      body: Moving,
      answer: Commitment,
      status: 201,
    },
    ({ work, params: { promiseId }, body }) =>
      work(async (unit) => {
        await movePromise(unit, promiseId, body);
        return showPromise(unit, promiseId);
      }),
  );
  routes.put(
    "/promises/:promiseId/release",
    { says: "The customer released us.", params: PromiseParams, body: Releasing, answer: Commitment },
    ({ work, params: { promiseId }, body }) =>
      work(async (unit) => {
        await releasePromise(unit, promiseId, body);
        return showPromise(unit, promiseId);
      }),
  );
}
