import { Draft, DraftKind, DraftSaving } from "@guichet/contract/drafts.ts";
import { At, Id } from "@guichet/contract/ids.ts";
import { Entry, Reply } from "@guichet/contract/thread.ts";
import { z } from "zod";
import type { Guarding } from "../guard/departing.ts";
import type { Routes } from "../platform/http/routes.ts";
import { draftsOf, dropDraft, saveDraft } from "./drafting.ts";
import { cancel, putOff, sendNow } from "./putting-off.ts";
import { askReview, handBack, shareDraft, withholdDraft } from "./sharing.ts";
import { takeBack } from "./taking-back.ts";

const TicketParams = z.object({ ticketId: Id });
const DraftParams = TicketParams.extend({ kind: DraftKind });
const Of = z.object({ of: Id.optional() });

export function draftRoutes(routes: Routes, given: Omit<Guarding, "work">): void {
  routes.get(
    "/tickets/:ticketId/drafts",
    {
      says: "My drafts in this ticket, and those that colleagues share.",
      params: TicketParams,
      answer: z.object({ items: z.array(Draft) }),
    },
    ({ work, params }) => work(async (unit) => ({ items: await draftsOf(unit, params.ticketId) })),
  );
  routes.put(
    "/tickets/:ticketId/drafts/:kind",
    {
      says: "Save a draft as it is typed: mine, or one that I was asked to read over.",
      params: DraftParams,
      query: Of,
      body: DraftSaving,
      answer: Draft,
    },
    ({ work, params: { ticketId, kind }, query, body }) =>
      work((unit) => saveDraft(unit, ticketId, { kind, of: query.of }, body)),
  );
  routes.delete(
    "/tickets/:ticketId/drafts/:kind",
    { says: "Drop my draft.", params: DraftParams, status: 204 },
    ({ work, params }) => work((unit) => dropDraft(unit, params.ticketId, params.kind)),
  );
  routes.delete(
    "/entries/:entryId/departure",
    {
      says: "Take a reply back before it leaves: it becomes a draft again.",
      params: z.object({ entryId: Id }),
      answer: Draft,
    },
    ({ work, params }) => work((unit) => takeBack(unit, params.entryId)),
  );
  sharingRoutes(routes);
  lateRoutes(routes, given);
}

function sharingRoutes(routes: Routes): void {
  routes.put(
    "/tickets/:ticketId/drafts/:kind/sharing",
    { says: "Let everyone who sees the ticket read my draft.", params: DraftParams, answer: Draft },
    ({ work, params }) => work((unit) => shareDraft(unit, params)),
  );
  routes.delete(
    "/tickets/:ticketId/drafts/:kind/sharing",
    { says: "Keep my draft to myself again.", params: DraftParams, answer: Draft },
    ({ work, params }) => work((unit) => withholdDraft(unit, params)),
  );
  routes.put(
    "/tickets/:ticketId/drafts/:kind/review",
    {
      says: "Ask a colleague to read my draft over: they hold the pen until they hand it back.",
      params: DraftParams,
      body: z.object({ agentId: Id }),
      answer: Draft,
    },
    ({ work, params, body }) => work((unit) => askReview(unit, { ...params, ...body })),
  );
  routes.delete(
    "/tickets/:ticketId/drafts/:kind/review",
    {
      says: "Hand back a draft that I read over; or take mine back without waiting.",
      params: DraftParams,
      query: Of,
      answer: Draft,
    },
    ({ work, params, query }) => work((unit) => handBack(unit, { ...params, ...query })),
  );
}

function lateRoutes(routes: Routes, given: Omit<Guarding, "work">): void {
  const path = "/tickets/:ticketId/drafts/reply/departure";
  routes.put(
    path,
    {
      says: "Send later: read now, kept with my draft, and sent at its hour unless somebody writes meanwhile.",
      params: TicketParams,
      body: z.object({ reply: Reply, leavesAt: At }),
      answer: Draft,
    },
    ({ work, params, body }) => putOff({ work, ...given }, params.ticketId, body),
  );
  routes.delete(
    path,
    { says: "Not later: what I had put off is a draft again.", params: TicketParams, answer: Draft },
    ({ work, params }) => work((unit) => cancel(unit, params.ticketId)),
  );
  routes.post(
    path,
    {
      says: "Not later but now: what I had put off leaves.",
      params: TicketParams,
      answer: Entry,
      status: 201,
    },
    ({ work, params }) => work((unit) => sendNow(unit, params.ticketId)),
  );
}
