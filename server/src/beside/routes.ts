import { TicketBeside } from "@guichet/contract/beside.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Means } from "../data-requests/asking.ts";
import type { Routes } from "../platform/http/routes.ts";
import { besideOf } from "./showing.ts";

export function besideRoutes(routes: Routes, means: Means): void {
  routes.get(
    "/tickets/:ticketId/beside",
    {
      says: "All that a screen shows of a ticket beside its thread, in one answer; for whoever is signed in.",
      params: z.object({ ticketId: Id }),
      answer: TicketBeside,
    },
    ({ work, params: { ticketId } }) => work((unit) => besideOf(unit, means, ticketId)),
  );
}
