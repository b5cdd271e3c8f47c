import type {
  Declining,
  HandingOver,
  Handover,
  MyHandovers,
  Permitting,
  TicketHandovers,
} from "@guichet/contract/handovers.ts";
import type { Presence } from "@guichet/contract/presence.ts";
import type { NextTicket, TicketRouting } from "@guichet/contract/routing.ts";
import { type QueryKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../client.ts";
import { partBeside } from "../lists/beside.ts";
import { ticketKey } from "../tickets.ts";

/** Of one ticket when it is named; without a ticket, what waits for me. */
export const handoversKey = ["handovers"];
export const presencesKey = ["presences"];
export const routedKey = ["routed"];

export function useHandovers(ticketId: string) {
  return useQuery({
    queryKey: [...handoversKey, ticketId],
    ...partBeside(ticketId, "handovers", () =>
      ask<TicketHandovers>("GET", `/api/tickets/${ticketId}/handovers`),
    ),
  });
}

export function useMyHandovers() {
  return useQuery({
    queryKey: [...handoversKey, "mine"],
    queryFn: () => ask<MyHandovers>("GET", "/api/handovers"),
  });
}

/** Who is there, and who has room: read anew each time somebody is to be chosen. */
export function usePresences() {
  return useQuery({
    queryKey: presencesKey,
    queryFn: () => ask<{ items: Presence[] }>("GET", "/api/presences"),
    staleTime: 0,
  });
}

export function useRouted(ticketId: string) {
  return useQuery({
    queryKey: [...routedKey, ticketId],
    ...partBeside(ticketId, "routing", () => ask<TicketRouting>("GET", `/api/tickets/${ticketId}/routing`)),
  });
}

/** Asked once, when a key is pressed: nothing to keep. */
export const askNext = (butFor: string | undefined): Promise<NextTicket> =>
  ask<NextTicket>("GET", butFor === undefined ? "/api/tickets/next" : `/api/tickets/next?butFor=${butFor}`);

function useAct<Asked>(act: (asked: Asked) => Promise<Handover>) {
  const queries = useQueryClient();
  const again = (queryKey: QueryKey) => queries.invalidateQueries({ queryKey });
  return useMutation({
    mutationFn: act,
    onSuccess: ({ ticket }) => Promise.all([again(handoversKey), again(ticketKey(ticket.id))]),
  });
}

export function useHandOver(ticketId: string) {
  return useAct((asked: HandingOver) => ask<Handover>("POST", `/api/tickets/${ticketId}/handovers`, asked));
}

export function useWithdraw(id: string) {
  return useAct(() => ask<Handover>("DELETE", `/api/handovers/${id}`));
}

export function useAccept(id: string) {
  return useAct(() => ask<Handover>("PUT", `/api/handovers/${id}/acceptance`));
}

export function useDecline(id: string) {
  return useAct((declining: Declining) => ask<Handover>("PUT", `/api/handovers/${id}/refusal`, declining));
}

export function usePermit(id: string) {
  return useAct((permitting: Permitting) =>
    ask<Handover>("PUT", `/api/handovers/${id}/permission`, permitting),
  );
}
