import type { Agent, Invitation, Inviting, Team } from "@guichet/contract/team.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, heard, tell } from "./client.ts";

export const teamKey = ["team"];

export function useAgents() {
  return useQuery({
    queryKey: [...teamKey, "agents"],
    queryFn: () => ask<{ items: Agent[] }>("GET", "/api/agents"),
    staleTime: heard,
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

export function useTeams() {
  return useQuery({
    queryKey: [...teamKey, "teams"],
    queryFn: () => ask<{ items: Team[] }>("GET", "/api/teams"),
    staleTime: heard,
  });
}

export type TeamKeeping = { name: string; members: readonly { id: string; leads: boolean }[] };

/** Each membership is a resource of its own: what did not change is not said again. */
async function keepTeam(team: Team | null, { name, members }: TeamKeeping): Promise<void> {
  const kept = team ?? (await ask<Team>("POST", "/api/teams", { name }));
  if (kept.name !== name) await tell("PATCH", `/api/teams/${kept.id}`, { name });
  for (const { id, leads } of members) {
    const before = kept.members.find((member) => member.id === id);
    if (before?.leads !== leads) await tell("PUT", `/api/teams/${kept.id}/members/${id}`, { leads });
  }
  for (const { id } of kept.members)
    if (!members.some((member) => member.id === id))
      await tell("DELETE", `/api/teams/${kept.id}/members/${id}`);
}

export function useKeepTeam(team: Team | null) {
  return useTeamAct((keeping: TeamKeeping) => keepTeam(team, keeping));
}

export function useRemoveTeam() {
  return useTeamAct((id: string) => tell("DELETE", `/api/teams/${id}`));
}
