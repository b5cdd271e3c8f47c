import type { Customer, Likeness, Organisation } from "@guichet/contract/customers.ts";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, readAhead } from "./client.ts";

export const customersKey = ["customers"];

export function customerQuery(customerId: string) {
  return queryOptions({
    queryKey: [...customersKey, customerId],
    queryFn: () => ask<Customer>("GET", `/api/customers/${customerId}`),
    staleTime: readAhead,
  });
}

export function useCustomer(customerId: string) {
  return useQuery(customerQuery(customerId));
}

function useCustomerAct<Asked>(customerId: string, act: (asked: Asked) => Promise<Customer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (customer) => {
      queries.setQueryData([...customersKey, customerId], customer);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["tickets"] }),
        queries.invalidateQueries({ queryKey: [...customersKey, "likenesses"] }),
      ]);
    },
  });
}

export type CardAct = { method: "POST" | "PUT" | "PATCH" | "DELETE"; path: string; body?: object };

/** Any act on a card answers with the card as it then is. */
export function useCardAct(customerId: string) {
  return useCustomerAct(customerId, ({ method, path, body }: CardAct) =>
    ask<Customer>(method, `/api/customers/${customerId}${path}`, body),
  );
}

export function useLikenesses() {
  return useQuery({
    queryKey: [...customersKey, "likenesses"],
    queryFn: () => ask<{ items: Likeness[] }>("GET", "/api/likenesses"),
  });
}

export function useOrganisation(organisationId: string) {
  return useQuery({
    queryKey: [...customersKey, "organisations", organisationId],
    queryFn: () => ask<Organisation>("GET", `/api/organisations/${organisationId}`),
  });
}

export function useOrganisationAct(organisationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method, domain }: { method: "PUT" | "DELETE"; domain: string }) =>
      ask<Organisation>(method, `/api/organisations/${organisationId}/domains/${encodeURIComponent(domain)}`),
    onSuccess: (organisation) =>
      queries.setQueryData([...customersKey, "organisations", organisationId], organisation),
  });
}

/** The other becomes part of this one; nothing is lost, and it can be parted again. */
export function useJoinCustomer(customerId: string) {
  return useCustomerAct(customerId, (otherId: string) =>
    ask("PUT", `/api/customers/${customerId}/joined/${otherId}`),
  );
}

export function usePartCustomer(customerId: string) {
  return useCustomerAct(customerId, (otherId: string) =>
    ask("DELETE", `/api/customers/${customerId}/joined/${otherId}`),
  );
}
