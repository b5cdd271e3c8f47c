import type { ProcedureWriting, ReasonProcedure, TicketProcedure } from "@guichet/contract/procedures.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { reasonsKey } from "../reasons.ts";
import { partBeside } from "./beside.ts";

export const proceduresKey = ["procedures"];
const ofTicket = (ticketId: string) => [...proceduresKey, "ticket", ticketId];
const ofReason = (reasonId: string) => [...proceduresKey, "reason", reasonId];

/** Where a ticket stands in the procedure of its reason. */
export function useTicketProcedure(ticketId: string) {
  return useQuery({
    queryKey: ofTicket(ticketId),
    ...partBeside(ticketId, "procedure", () =>
      ask<TicketProcedure>("GET", `/api/tickets/${ticketId}/procedure`),
    ),
  });
}

export type ProcedureAct =
  | { kind: "do"; stepId: string; noted: string }
  | { kind: "undo"; stepId: string }
  | { kind: "leave"; why: string }
  | { kind: "resume" };

export function useProcedureAct(ticketId: string) {
  const queries = useQueryClient();
  const at = `/api/tickets/${ticketId}/procedure`;
  return useMutation({
    mutationFn: (act: ProcedureAct) => {
      if (act.kind === "leave") return ask<TicketProcedure>("PUT", `${at}/leaving`, { why: act.why });
      if (act.kind === "resume") return ask<TicketProcedure>("DELETE", `${at}/leaving`);
      const step = `${at}/steps/${act.stepId}`;
      if (act.kind === "undo") return ask<TicketProcedure>("DELETE", step);
      return ask<TicketProcedure>("PUT", step, { noted: act.noted });
    },
    onSuccess: (stands) => queries.setQueryData(ofTicket(ticketId), stands),
    onError: () => queries.invalidateQueries({ queryKey: ofTicket(ticketId) }),
  });
}

/** For whoever writes the next version. */
export function useReasonProcedure(reasonId: string) {
  return useQuery({
    queryKey: ofReason(reasonId),
    queryFn: () => ask<ReasonProcedure>("GET", `/api/reasons/${reasonId}/procedure`),
  });
}

/** Null withdraws it. */
export function usePublishing(reasonId: string) {
  const queries = useQueryClient();
  const path = `/api/reasons/${reasonId}/procedure`;
  return useMutation({
    mutationFn: async (writing: ProcedureWriting | null) => {
      if (writing === null) await tell("DELETE", path);
      else await ask<ReasonProcedure>("PUT", path, writing);
    },
    onSuccess: () =>
      Promise.all([proceduresKey, reasonsKey].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
