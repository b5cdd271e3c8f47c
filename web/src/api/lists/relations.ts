import type { ChosenRole, Continuing, Links, LinkTargets, Splitting } from "@guichet/contract/relations.ts";
import type { Opened, Ticket } from "@guichet/contract/tickets.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, withQuery } from "../client.ts";
import { countsKey, listsKey, ticketsKey } from "../tickets.ts";
import { partBeside } from "./beside.ts";

export const linksKey = ["links"];

/** What a ticket has to do with others. */
export function useLinks(ticketId: string) {
  return useQuery({
    queryKey: [...linksKey, ticketId],
    ...partBeside(ticketId, "links", () => ask<Links>("GET", `/api/tickets/${ticketId}/links`)),
  });
}

export function useLinkTargets(ticketId: string, typed: string, enabled = true) {
  return useQuery({
    queryKey: ["link-targets", ticketId, typed],
    queryFn: () =>
      ask<LinkTargets>(
        "GET",
        withQuery(`/api/tickets/${ticketId}/link-targets`, { typed: typed || undefined }),
      ),
    placeholderData: (before) => before,
    enabled,
  });
}

type Linked = { otherId: string; as: ChosenRole };

export function useLinking(ticketId: string) {
  return useRelationAct(({ otherId, as }: Linked) =>
    ask<Links>("PUT", `/api/tickets/${ticketId}/links/${otherId}`, { as }),
  );
}

export function useUnlinking(ticketId: string) {
  return useRelationAct((otherId: string) =>
    ask<Links>("DELETE", `/api/tickets/${ticketId}/links/${otherId}`),
  );
}

export function useSplitting(ticketId: string) {
  return useRelationAct((asked: Splitting) => ask<Opened>("POST", `/api/tickets/${ticketId}/splits`, asked));
}

export function useUndoSplit() {
  return useRelationAct((ticketId: string) => ask<Ticket>("DELETE", `/api/tickets/${ticketId}/split`));
}

export function useContinuing(ticketId: string) {
  return useRelationAct((asked: Continuing) =>
    ask<Opened>("POST", `/api/tickets/${ticketId}/continuations`, asked),
  );
}

/** Each touches two tickets at least: what shows any of them is read again. */
function useRelationAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const queryKey of [linksKey, ticketsKey, listsKey, countsKey])
        void queries.invalidateQueries({ queryKey });
    },
  });
}
