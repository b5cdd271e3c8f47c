import type { Customer } from "@guichet/contract/customers.ts";
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
      await queries.invalidateQueries({ queryKey: ["tickets"] });
    },
  });
}

export function useRename(customerId: string) {
  return useCustomerAct(customerId, (name: string) => ask("PATCH", `/api/customers/${customerId}`, { name }));
}

export function useAddAddress(customerId: string) {
  return useCustomerAct(customerId, (value: string) =>
    ask("POST", `/api/customers/${customerId}/identities`, { kind: "email", value }),
  );
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
