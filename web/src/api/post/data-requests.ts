import type {
  AskingDatum,
  ConfirmingDatum,
  DataRequest,
  DatumWhole,
} from "@guichet/contract/data-requests.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { partBeside } from "../lists/beside.ts";

export const dataRequestsKey = ["data-requests"];

/** What was asked of whoever it belongs to, in a ticket, and what they typed. */
export function useDataRequests(ticketId: string) {
  return useQuery({
    queryKey: [...dataRequestsKey, ticketId],
    ...partBeside(ticketId, "dataRequests", () =>
      ask<{ items: DataRequest[] }>("GET", `/api/tickets/${ticketId}/data-requests`),
    ),
  });
}

function useAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: dataRequestsKey }),
  });
}

export function useAskDatum(ticketId: string) {
  return useAct((asking: AskingDatum) =>
    ask<DataRequest>("POST", `/api/tickets/${ticketId}/data-requests`, asking),
  );
}

export function useDropRequest(requestId: string) {
  return useAct(() => tell("DELETE", `/api/data-requests/${requestId}`));
}

export function useConfirmDatum(requestId: string) {
  return useAct((confirming: ConfirmingDatum) =>
    ask<DataRequest>("PUT", `/api/data-requests/${requestId}/confirmation`, confirming),
  );
}

/** Never kept by the screen's memory: who reads it again asks again, and that is noted again. */
export function useRevealDatum(requestId: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: () => ask<DatumWhole>("POST", `/api/data-requests/${requestId}/revelations`, {}),
  });
}

export function useRevokeLinks(ticketId: string) {
  return useMutation({ mutationFn: () => tell("PUT", `/api/tickets/${ticketId}/links/revocation`) });
}
