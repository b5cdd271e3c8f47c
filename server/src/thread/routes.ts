import { Id } from "@guichet/contract/ids.ts";
import { Entry } from "@guichet/contract/thread.ts";
import { Opened, Opening, Ticket } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import type { FileStore } from "../platform/files.ts";
import type { Routes } from "../platform/http/routes.ts";
import { openByApi } from "./opening/by-api.ts";
import { entriesAround, showWithThread } from "./showing.ts";
import { uploadRoutes } from "./upload-routes.ts";

const TicketParams = z.object({ ticketId: Id });
const Position = z.coerce.number().int().min(0).optional();
const Around = z
  .object({ after: Position, before: Position })
  .refine(({ after, before }) => after === undefined || before === undefined, {
    path: ["before"],
    error: "after_or_before",
  });
const itemsOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

type Given = { files: FileStore };

export function threadRoutes(routes: Routes, { files }: Given): void {
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
  uploadRoutes(routes, files);
}
