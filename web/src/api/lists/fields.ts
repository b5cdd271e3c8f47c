import type { Field, FieldValue, FieldWriting, TicketField } from "@guichet/contract/fields.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask } from "../client.ts";
import { partBeside } from "./beside.ts";

type Fields = { items: Field[] };
type TicketFields = { items: TicketField[] };
export const fieldsKey = ["fields"];
export const ticketFieldsKey = ["ticket-fields"];

/** What the house asks of its tickets, in its order; those retired last. */
export function useFields(enabled = true) {
  return useQuery({
    queryKey: fieldsKey,
    queryFn: () => ask<Fields>("GET", "/api/fields"),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What is asked of one ticket, and what it says. */
export function useTicketFields(ticketId: string) {
  return useQuery({
    queryKey: [...ticketFieldsKey, ticketId],
    ...partBeside(ticketId, "fields", () => ask<TicketFields>("GET", `/api/tickets/${ticketId}/fields`)),
  });
}

type Filling = { fieldId: string; value: FieldValue };

/** Shown at once as it was filled; put back as it was when the server will not have it. */
export function useFilling(ticketId: string) {
  const queries = useQueryClient();
  const key = [...ticketFieldsKey, ticketId];
  return useMutation({
    mutationFn: ({ fieldId, value }: Filling) =>
      ask<TicketFields>("PUT", `/api/tickets/${ticketId}/fields/${fieldId}`, { value }),
    onMutate: async ({ fieldId, value }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<TicketFields>(key);
      if (before)
        queries.setQueryData<TicketFields>(key, {
          items: before.items.map((each) => (each.field.id === fieldId ? { ...each, value } : each)),
        });
      return { before };
    },
    onError: (_error, _filling, kept) => {
      if (kept?.before) queries.setQueryData(key, kept.before);
    },
    onSuccess: (fields) => queries.setQueryData(key, fields),
  });
}

/** All at once, before what waits for them. */
export function useFillingAll(ticketId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (values: ReadonlyMap<string, FieldValue>) => {
      for (const [fieldId, value] of values)
        await ask<TicketFields>("PUT", `/api/tickets/${ticketId}/fields/${fieldId}`, { value });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [...ticketFieldsKey, ticketId] }),
  });
}

export function useWritingField(id: string | null) {
  return useFieldsAct((writing: FieldWriting) =>
    id === null
      ? ask<Field>("POST", "/api/fields", writing)
      : ask<Field>("PUT", `/api/fields/${id}`, writing),
  );
}

export const useOrderingFields = () =>
  useFieldsAct((ids: readonly string[]) => ask<Fields>("PUT", "/api/fields/order", { ids }));

export const useRetiringField = () =>
  useFieldsAct(({ id, retired }: { id: string; retired: boolean }) =>
    ask<void>(retired ? "PUT" : "DELETE", `/api/fields/${id}/retirement`),
  );

function useFieldsAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: fieldsKey }),
        queries.invalidateQueries({ queryKey: ticketFieldsKey }),
      ]),
  });
}
