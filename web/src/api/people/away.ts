import type { AbsencePlan, Entrusting, Leaving, PlanAccount } from "@guichet/contract/away.ts";
import type { Handover } from "@guichet/contract/handovers.ts";
import type { Absence, SayingAbsence } from "@guichet/contract/presence.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { ask, tell, withQuery } from "../client.ts";
import { useMe } from "../session.ts";
import { presencesKey, usePresences } from "./handovers.ts";

/** Where I stand, as my colleagues see it; undefined while nobody knows. */
export function useMyState() {
  const { agentId } = useMe();
  return usePresences().data?.items.find(({ id }) => id === agentId);
}

/** What somebody leaves behind; read once, since the list must not move while it is filled in. */
export function useLeaving(agentId: string, endsAt: string | null) {
  return useQuery({
    queryKey: ["leaving", agentId, endsAt],
    queryFn: () =>
      ask<Leaving>("GET", withQuery("/api/absences/leaving", { agentId, endsAt: endsAt ?? undefined })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useAbsenceHandovers(absenceId: string) {
  return useQuery({
    queryKey: ["leaving", "handovers", absenceId],
    queryFn: () => ask<{ items: Handover[] }>("GET", `/api/absences/${absenceId}/handovers`),
    staleTime: 0,
  });
}

export const goAway = (saying: Partial<SayingAbsence>): Promise<Absence> =>
  ask<Absence>("POST", "/api/absences", saying);

export const entrust = (ticketId: string, entrusting: Entrusting): Promise<Handover> =>
  ask<Handover>("POST", `/api/tickets/${ticketId}/absence-handovers`, entrusting);

export function useComeBack() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (absenceId: string) => tell("DELETE", `/api/absences/${absenceId}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: presencesKey }),
  });
}

/** What an absence does by itself, what it did, and what stayed. */
export function useAbsencePlan(absenceId: string) {
  return useQuery({
    queryKey: ["leaving", "plan", absenceId],
    queryFn: () => ask<PlanAccount>("GET", `/api/absences/${absenceId}/plan`),
  });
}

type Planning = { saying: Partial<SayingAbsence>; plan: AbsencePlan | null };

/** The absence, then what it will do; said once, though the second half be tried again. */
export function usePlanAbsence() {
  const queries = useQueryClient();
  const said = useRef<string>(undefined);
  return useMutation({
    mutationFn: async ({ saying, plan }: Planning) => {
      said.current ??= (await goAway(saying)).id;
      if (plan !== null) await ask<PlanAccount>("PUT", `/api/absences/${said.current}/plan`, plan);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: presencesKey }),
  });
}
