import type { Agent, Invitation, Inviting } from "@guichet/contract/team.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "./client.ts";

export const teamKey = ["team"];

export function useAgents() {
  return useQuery({
    queryKey: [...teamKey, "agents"],
    queryFn: () => ask<{ items: Agent[] }>("GET", "/api/agents"),
  });
}

export function useInvitations() {
  return useQuery({
    queryKey: [...teamKey, "invitations"],
    queryFn: () => ask<{ items: Invitation[] }>("GET", "/api/invitations"),
  });
}

function useTeamAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: teamKey }) });
}

export function useInvite() {
  return useTeamAct((inviting: Inviting) => ask<Invitation>("POST", "/api/invitations", inviting));
}

export function useWithdrawInvitation() {
  return useTeamAct((id: string) => tell("DELETE", `/api/invitations/${id}`));
}

export function useDisable() {
  return useTeamAct((id: string) => tell("PUT", `/api/agents/${id}/disablement`));
}

export function useEnable() {
  return useTeamAct((id: string) => tell("DELETE", `/api/agents/${id}/disablement`));
}
