import type { Company, CompanyChange } from "@guichet/contract/company.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, heard } from "./client.ts";
import { sessionQuery } from "./session.ts";

export const companyKey = ["company"];

export function useCompany() {
  return useQuery({
    queryKey: companyKey,
    queryFn: () => ask<Company>("GET", "/api/company"),
    staleTime: heard,
  });
}

function useCompanyAct<Asked>(act: (asked: Asked) => Promise<Company>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (company) => {
      queries.setQueryData(companyKey, company);
      // The session carries the company's name, zone and silence to every screen.
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

export function useChangeCompany() {
  return useCompanyAct((change: CompanyChange) => ask("PATCH", "/api/company", change));
}

export function useOpenCounter() {
  return useCompanyAct(() => ask("PUT", "/api/company/counter"));
}

export function useSilenceCounter() {
  return useCompanyAct(() => ask("DELETE", "/api/company/counter"));
}
