import { Readable } from "node:stream";
import { builtIn } from "@guichet/contract/built-in-views.ts";
import { TicketIds } from "@guichet/contract/bulk-actions.ts";
import { ColumnValues } from "@guichet/contract/column-values.ts";
import { type Filter, FilterCount, FilterText, Sort } from "@guichet/contract/filters.ts";
import { Id, Language } from "@guichet/contract/ids.ts";
import { mostAtOnce } from "@guichet/contract/most-at-once.ts";
import { Paging, pageOf } from "@guichet/contract/paging.ts";
import { TicketRow, View, ViewCounts } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import { requireReading } from "../../access/policy.ts";
import { listTable } from "../../locales/list-table.ts";
import { languageOf } from "../../platform/http/language.ts";
import type { Routes } from "../../platform/http/routes.ts";
import { listColumnValues } from "./column-values.ts";
import { countFiltered, listFiltered, listFilteredIds } from "./filtering.ts";
import { listTickets, viewCounts } from "./listing.ts";
import { listTableOf } from "./table.ts";

const Listing = Paging.extend({
  view: View.default("open"),
  /** Instead of a view. */
  filter: FilterText.optional(),
  sort: Sort.optional(),
});

/** A view that is asked as it is goes along its own index. */
const isBuiltIn = (view: View, filter: Filter, sort: Sort): boolean =>
  filter === builtIn[view].filter && sort === builtIn[view].sort;

export function listingRoutes(routes: Routes): void {
  routes.get(
    "/tickets",
    {
      says: "The tickets of a view, or those that fit a filter, a page at a time.",
      query: Listing,
      answer: pageOf(TicketRow),
    },
    ({ work, query: { view, filter = builtIn[view].filter, sort = builtIn[view].sort, ...paging } }) =>
      work((unit) =>
        isBuiltIn(view, filter, sort)
          ? listTickets(unit, { view, ...paging })
          : listFiltered(unit, { filter, sort, ...paging }),
      ),
  );
  routes.get(
    "/tickets/ids",
    {
      says: "The same tickets by their ids alone, as many at once as one act may be done to.",
      query: Listing.omit({ limit: true }),
      answer: TicketIds,
    },
    ({ work, query: { view, filter = builtIn[view].filter, sort = builtIn[view].sort, after } }) =>
      work((unit) => listFilteredIds(unit, { filter, sort, after, limit: mostAtOnce })),
  );
  routes.get(
    "/tickets/table",
    {
      says: "The same tickets as a CSV file, its heads in the reader's language.",
      query: Listing.omit({ limit: true, after: true }).extend({ language: Language.optional() }),
    },
    async ({ work, query, request, reply }) => {
      await work(async (unit) => requireReading(unit.actor));
      const { view, filter = builtIn[view].filter, sort = builtIn[view].sort } = query;
      const language = query.language ?? languageOf(request);
      return reply
        .header("content-disposition", `attachment; filename="${listTable[language].file}"`)
        .type("text/csv; charset=utf-8")
        .send(Readable.from(listTableOf(work, { filter, sort, language })));
    },
  );
  routes.get(
    "/tickets/column-values",
    {
      says: "What rows do not carry and a reader may choose to see: reason, inbox, fields of the house.",
      query: z.object({
        ids: z
          .string()
          .transform((text) => text.split(","))
          .pipe(z.array(Id).min(1).max(50)),
      }),
      answer: z.object({ items: z.array(ColumnValues) }),
    },
    ({ work, query: { ids } }) => work(async (unit) => ({ items: await listColumnValues(unit, ids) })),
  );
  routes.get(
    "/tickets/count",
    {
      says: "How many tickets fit a filter, up to 1,001; null where counting would read too much.",
      query: z.object({ filter: FilterText }),
      answer: FilterCount,
    },
    ({ work, query }) => work(async (unit) => ({ count: await countFiltered(unit, query.filter) })),
  );
  routes.get(
    "/views/counts",
    { says: "How many tickets each view holds, up to 1,001.", answer: ViewCounts },
    ({ work }) => work(viewCounts),
  );
}
