import { FigureName, Figures, FiguresAsked, FiguresByReason } from "@guichet/contract/figures.ts";
import { pageOf } from "@guichet/contract/paging.ts";
import { StaffNotice } from "@guichet/contract/staff-notice.ts";
import { TicketRow } from "@guichet/contract/tickets.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { showByReason } from "./by-reason.ts";
import { showFigures, ticketsBehind } from "./figures.ts";
import { drawNotice } from "./staff-notice.ts";

const Named = z.object({ name: FigureName });
const Listing = FiguresAsked.extend({ after: z.string().max(200).optional() });

export function figureRoutes(routes: Routes): void {
  routes.get(
    "/staff-notice",
    { says: "What is kept of each person who works here, who reads it, how long.", answer: StaffNotice },
    ({ work }) => work(drawNotice),
  );
  routes.get(
    "/figures",
    {
      says: "Every figure of a period, with its population, its exclusions and its trend.",
      query: FiguresAsked,
      answer: Figures,
    },
    ({ work, query }) => work((unit) => showFigures(unit, query)),
  );
  routes.get(
    "/reason-figures",
    {
      says: "What came of each reason in a period, how long it waited and what became of it.",
      query: FiguresAsked,
      answer: FiguresByReason,
    },
    ({ work, query }) => work((unit) => showByReason(unit, query)),
  );
  routes.get(
    "/figures/:name/tickets",
    {
      says: "The tickets a figure is made of, newest first.",
      params: Named,
      query: Listing,
      answer: pageOf(TicketRow),
    },
    ({ work, params, query }) => work((unit) => ticketsBehind(unit, params.name, query)),
  );
}
