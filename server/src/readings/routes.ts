import { Id } from "@guichet/contract/ids.ts";
import { TicketReading } from "@guichet/contract/readings.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { readingOf } from "./showing.ts";

export function readingRoutes(routes: Routes): void {
  routes.get(
    "/tickets/:ticketId/reading",
    {
      says: "What the first words of a ticket say by themselves: language, likely reasons, why it cannot wait.",
      params: z.object({ ticketId: Id }),
      answer: TicketReading,
    },
    ({ work, params }) => work((unit) => readingOf(unit, params.ticketId)),
  );
}
