import type { Grant, Rights, RightsChange, RightsEffect } from "@guichet/contract/rights.ts";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { companyKey } from "../company.ts";
import { teamKey } from "../team.ts";

export const rightsKey = ["rights"];

export function useRights() {
  return useQuery({ queryKey: rightsKey, queryFn: () => ask<Rights>("GET", "/api/rights") });
}

/** Whom these changes would touch, asked of the house as it stands now; nothing is changed. */
export function useRightsEffect(changes: readonly RightsChange[]) {
  return useQuery({
    queryKey: [...rightsKey, "effect", changes],
    queryFn: () => ask<RightsEffect>("POST", "/api/rights/previews", { changes }),
    enabled: changes.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
}

/** One after the other, each by its own address; what failed leaves those before it done, and the screen reads again. */
export function useChangeRights() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (changes: readonly RightsChange[]) => {
      for (const change of changes) await make(change);
    },
    onSettled: async () => {
      for (const queryKey of [rightsKey, teamKey, companyKey]) await queries.invalidateQueries({ queryKey });
    },
  });
}

function make(change: RightsChange): Promise<void> {
  switch (change.kind) {
    case "roles":
      return tell("PUT", `/api/agents/${change.agentId}/roles`, { roles: change.roles });
    case "membership":
      return placeMember(change);
    case "keeping":
      return keepInbox(change);
    case "team_removal":
      return tell("DELETE", `/api/teams/${change.teamId}`);
    case "inbox_team":
      return tell("PATCH", `/api/inboxes/${change.inboxId}`, { teamId: change.teamId });
    case "sight":
      return tell("PATCH", "/api/company", { ticketsSeenBy: change.ticketsSeenBy });
  }
}

function placeMember({ teamId, agentId, member }: Extract<RightsChange, { kind: "membership" }>) {
  const path = `/api/teams/${teamId}/members/${agentId}`;
  return member === null ? tell("DELETE", path) : tell("PUT", path, member);
}

function keepInbox({ inboxId, grants }: { inboxId: string; grants: Grant[] | null }) {
  const path = `/api/inboxes/${inboxId}/keeping`;
  return grants === null ? tell("DELETE", path) : tell("PUT", path, { grants });
}
