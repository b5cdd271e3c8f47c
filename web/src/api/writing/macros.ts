import type {
  Macro,
  MacroOnMany,
  MacroPreview,
  MacroRun,
  MacroRunning,
  MacroSituation,
  MacroWriting,
} from "@guichet/contract/macros.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { countsKey, ticketKey } from "../tickets.ts";

const macrosKey = ["macros"];

export function useMacros() {
  return useQuery({
    queryKey: macrosKey,
    queryFn: () => ask<{ items: Macro[] }>("GET", "/api/macros"),
    staleTime: 60_000,
  });
}

export function useSaveMacro() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, writing }: { id: string | null; writing: MacroWriting }) =>
      id === null
        ? ask<Macro>("POST", "/api/macros", writing)
        : ask<Macro>("PUT", `/api/macros/${id}`, writing),
    onSuccess: () => queries.invalidateQueries({ queryKey: macrosKey }),
  });
}

export function useRetireMacro() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => tell("DELETE", `/api/macros/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: macrosKey }),
  });
}

/** What it would do here and now: asked anew each time, since the ticket moves. */
export function usePreview(ticketId: string, macroId: string, situation: MacroSituation) {
  return useQuery({
    queryKey: [...macrosKey, "rehearsal", ticketId, macroId, situation],
    queryFn: () =>
      ask<MacroPreview>("POST", `/api/tickets/${ticketId}/macro-rehearsals`, { macroId, situation }),
    gcTime: 0,
    staleTime: 0,
  });
}

/** The first fifty stand for the rest; each is tried as it would be done, and nothing is. */
export function usePreviewOnMany(macroId: string, ticketIds: readonly string[]) {
  return useQuery({
    queryKey: [...macrosKey, "rehearsal on many", macroId, ticketIds],
    queryFn: () =>
      ask<MacroOnMany>("POST", "/api/macro-rehearsals", { macroId, ticketIds: ticketIds.slice(0, 50) }),
    gcTime: 0,
    staleTime: 0,
  });
}

function useRead(ticketId: string) {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ticketKey(ticketId) });
    await queries.invalidateQueries({ queryKey: countsKey });
  };
}

export function useRunMacro(ticketId: string) {
  const read = useRead(ticketId);
  return useMutation({
    mutationFn: (asked: MacroRunning) => ask<MacroRun>("POST", `/api/tickets/${ticketId}/macro-runs`, asked),
    onSuccess: read,
  });
}

export function useUndoRun(ticketId: string) {
  const read = useRead(ticketId);
  return useMutation({
    mutationFn: (runId: string) => tell("DELETE", `/api/macro-runs/${runId}`),
    onSuccess: read,
  });
}
