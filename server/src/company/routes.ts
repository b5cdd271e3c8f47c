import { Company, CompanyChange } from "@guichet/contract/company.ts";
import type { Recognition } from "../access/recognising.ts";
import type { Proof } from "../access/sessions/confirming.ts";
import type { Routes } from "../platform/http/routes.ts";
import { changeCompany, openCounter, showCompany, silenceCounter } from "./company.ts";

type Given = { recognition: Recognition; proof: Proof };

export function companyRoutes(routes: Routes, { recognition, proof }: Given): void {
  routes.get(
    "/company",
    { says: "The company, its hours, and whether the counter is open.", answer: Company },
    ({ work }) => work(showCompany),
  );
  routes.patch(
    "/company",
    {
      says: "Change the company's settings; fields left out stay as they are.",
      body: CompanyChange,
      answer: Company,
    },
    async ({ work, body, request }) => {
      const company = await work(async (unit) => {
        // Its name and its words ask nothing; who sees whose tickets does.
        if (body.ticketsSeenBy !== undefined) await proof(unit, request);
        return changeCompany(unit, body);
      });
      // Who sees what may have changed.
      recognition.forget();
      return company;
    },
  );
  routes.put(
    "/company/counter",
    { says: "Open the counter: automatic messages leave from now on.", answer: Company },
    ({ work }) => work(openCounter),
  );
  routes.delete(
    "/company/counter",
    { says: "Back to silent mode: nothing leaves by itself.", answer: Company },
    ({ work }) => work(silenceCounter),
  );
}
