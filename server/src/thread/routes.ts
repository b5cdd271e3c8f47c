import { Id } from "@guichet/contract/ids.ts";
import { Draft, DraftKind, DraftSaving, Entry, Note } from "@guichet/contract/thread.ts";
import { Opened, Opening, Ticket } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import type { FileStore } from "../platform/files.ts";
import type { Routes } from "../platform/http/routes.ts";
import { draftsOf, dropDraft, saveDraft } from "./drafting.ts";
import { openByApi } from "./opening-by-api.ts";
import { entriesAround, showWithThread } from "./showing.ts";
import { uploadRoutes } from "./upload-routes.ts";
import { type StopDeparture, withdrawReply } from "./withdrawing.ts";
import { writeNote } from "./writing.ts";

const TicketParams = z.object({ ticketId: Id });
const EntryParams = z.object({ entryId: Id });
const DraftParams = TicketParams.extend({ kind: DraftKind });
const Position = z.coerce.number().int().min(0).optional();
const Around = z
  .object({ after: Position, before: Position })
  .refine(({ after, before }) => after === undefined || before === undefined, {
    path: ["before"],
    error: "after_or_before",
  });
const itemsOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

type Given = { stopDeparture: StopDeparture; files: FileStore };

export function threadRoutes(routes: Routes, { stopDeparture, files }: Given): void {
  routes.post(
    "/tickets",
    { says: "Open a ticket for a customer.", body: Opening, answer: Opened, status: 201 },
    ({ work, body }) => work((unit) => openByApi(unit, body)),
  );
  routes.get(
    "/tickets/:ticketId",
    {
      says: "A ticket with its newest 100 entries, oldest first.",
      params: TicketParams,
      answer: Ticket.extend({ thread: z.array(Entry) }),
    },
    ({ work, params }) => work((unit) => showWithThread(unit, params.ticketId)),
  );
  routes.get(
    "/tickets/:ticketId/entries",
    {
      says: "The 100 entries that follow a position, or with `before` the 100 that precede one, oldest first.",
      params: TicketParams,
      query: Around,
      answer: itemsOf(Entry),
    },
    ({ work, params, query }) =>
      work(async (unit) => ({ items: await entriesAround(unit, params.ticketId, query) })),
  );
  writingRoutes(routes, stopDeparture);
  uploadRoutes(routes, files);
  draftRoutes(routes);
}

function writingRoutes(routes: Routes, stopDeparture: StopDeparture): void {
  routes.post(
    "/tickets/:ticketId/notes",
    {
      says: "Write a note that never leaves the house.",
      params: TicketParams,
      body: Note,
      answer: Entry,
      status: 201,
    },
    ({ work, params, body }) => work((unit) => writeNote(unit, params.ticketId, body)),
  );
  routes.delete(
    "/entries/:entryId/departure",
    {
      says: "Take a reply back before it leaves: it becomes a draft again.",
      params: EntryParams,
      answer: Draft,
    },
    ({ work, params }) => work((unit) => withdrawReply(unit, params.entryId, stopDeparture)),
  );
}

function draftRoutes(routes: Routes): void {
  routes.get(
    "/tickets/:ticketId/drafts",
    { says: "My drafts in this ticket.", params: TicketParams, answer: itemsOf(Draft) },
    ({ work, params }) => work(async (unit) => ({ items: await draftsOf(unit, params.ticketId) })),
  );
  routes.put(
    "/tickets/:ticketId/drafts/:kind",
    { says: "Save my draft as it is typed.", params: DraftParams, body: DraftSaving, answer: Draft },
    ({ work, params, body }) => work((unit) => saveDraft(unit, params.ticketId, params.kind, body)),
  );
  routes.delete(
    "/tickets/:ticketId/drafts/:kind",
    { says: "Drop my draft.", params: DraftParams, status: 204 },
    ({ work, params }) => work((unit) => dropDraft(unit, params.ticketId, params.kind)),
  );
}
