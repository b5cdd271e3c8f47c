import type { TicketReading } from "@guichet/contract/readings.ts";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../client.ts";
import { partBeside } from "./beside.ts";

export const readingsKey = ["readings"];

/** What the first words say by themselves: likely reasons, and why it cannot wait. */
export function useTicketReading(ticketId: string) {
  return useQuery({
    queryKey: [...readingsKey, ticketId],
    ...partBeside(ticketId, "reading", () => ask<TicketReading>("GET", `/api/tickets/${ticketId}/reading`)),
  });
}
