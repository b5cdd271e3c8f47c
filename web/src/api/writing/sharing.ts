import type { Draft, DraftKind, DraftSaving } from "@guichet/contract/drafts.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, withQuery } from "../client.ts";
import { holdDraft } from "../thread.ts";

type Way = "sharing" | "review";
type Doing =
  | { act: "PUT" | "DELETE"; way: "sharing" }
  | { act: "PUT"; way: "review"; agentId: string }
  | { act: "DELETE"; way: "review"; of: string };

const pathOf = (ticketId: string, kind: DraftKind, way: Way) =>
  `/api/tickets/${ticketId}/drafts/${kind}/${way}`;

/** Let others read a draft, lend the pen, hand it back: what each answers is the draft as it stands. */
export function useShareDraft(ticketId: string, kind: DraftKind) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (doing: Doing) => {
      const path = pathOf(ticketId, kind, doing.way);
      const of = "of" in doing ? doing.of : undefined;
      const body = "agentId" in doing ? { agentId: doing.agentId } : undefined;
      return ask<Draft>(doing.act, withQuery(path, { of }), body);
    },
    onSuccess: (draft) => holdDraft(queries, ticketId, draft),
  });
}

/** In a colleague's draft, as whoever holds its pen; or in mine, when what they wrote becomes mine. */
export function useWriteDraft(ticketId: string, kind: DraftKind) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ of, saving }: { of?: string; saving: DraftSaving }) =>
      ask<Draft>("PUT", withQuery(`/api/tickets/${ticketId}/drafts/${kind}`, { of }), saving),
    onSuccess: (draft) => holdDraft(queries, ticketId, draft),
  });
}
