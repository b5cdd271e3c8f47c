import type { MacroPreview } from "@guichet/contract/macros.ts";
import type { VisitorsFound, VisitSlip } from "@guichet/contract/visits.ts";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, withQuery } from "../client.ts";
import { customersKey } from "../customers.ts";

/** As a visit is sent: what is not said has the contract's own default. */
export type VisitAsked = {
  key: string;
  visitor: { customerId: string } | { name: string; email: string | null; phone: string | null };
  mandateId: string | null;
  subject: string;
  text: string;
  takes: boolean;
  sendsLink: boolean;
  macro: { macroId: string; without: number[] } | null;
};

/** A ticket that is still being written, as far as a macro needs to know it. */
export type VisitBegun = {
  visitor: { customerId: string } | { name: string };
  mandateId: string | null;
  subject: string;
  takes: boolean;
};

/** Asked at each keystroke; the previous answer stays until the next one is there. */
export function useVisitors(typed: string) {
  const asked = typed.trim();
  return useQuery({
    queryKey: [...customersKey, "visitors", asked],
    queryFn: () => ask<VisitorsFound>("GET", withQuery("/api/visitors", { q: asked })),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
}

/** Asked anew each time, since what is written changes. */
export function useVisitRehearsal(begun: VisitBegun, macroId: string) {
  return useQuery({
    queryKey: ["macros", "rehearsal", "visit", begun, macroId],
    queryFn: () => ask<MacroPreview>("POST", "/api/visit-rehearsals", { ...begun, macroId }),
    gcTime: 0,
    staleTime: 0,
  });
}

export function useReceiveVisit() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (visit: VisitAsked) => ask<VisitSlip>("POST", "/api/visits", visit),
    onSuccess: () => queries.invalidateQueries({ queryKey: customersKey }),
  });
}
