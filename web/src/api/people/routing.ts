import type { AgentPlace } from "@guichet/contract/presence.ts";
import type { Routing, RoutingAsked, RoutingPreview, RoutingTrial } from "@guichet/contract/routing.ts";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";
import { presencesKey } from "./handovers.ts";

const routingKey = ["routing"];

export function useRouting() {
  return useQuery({ queryKey: routingKey, queryFn: () => ask<Routing>("GET", "/api/routing") });
}

/** The whole of it at once: the order of the rules is part of what they say. */
export function useChangeRouting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (routing: Routing) => ask<Routing>("PUT", "/api/routing", routing),
    onSuccess: (routing) => queries.setQueryData(routingKey, routing),
  });
}

/** Who would have such a ticket now. */
export function useRoutingPreview(asked: RoutingAsked, routing: Routing) {
  return useQuery({
    queryKey: ["routing-preview", asked, routing],
    queryFn: () => ask<RoutingPreview>("POST", "/api/routing/previews", asked),
    staleTime: 0,
  });
}

/** Who would have each of the last tickets by these rules. */
export function useRoutingTrial({ capacity, rules }: Routing) {
  return useQuery({
    queryKey: ["routing-trial", capacity, rules],
    queryFn: () => ask<RoutingTrial>("POST", "/api/routing/trials", { capacity, rules }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export function usePlaceAgent(agentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (place: AgentPlace) => tell("PUT", `/api/agents/${agentId}/place`, place),
    onSuccess: () => queries.invalidateQueries({ queryKey: presencesKey }),
  });
}
