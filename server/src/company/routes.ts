import { Company, CompanyChange } from "@guichet/contract/company.ts";
import type { Recognition } from "../access/recognising.ts";
import type { Routes } from "../platform/http/routes.ts";
import { changeCompany, openCounter, showCompany, silenceCounter } from "./company.ts";

export function companyRoutes(routes: Routes, { recognition }: { recognition: Recognition }): void {
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
    async ({ work, body }) => {
      const company = await work((unit) => changeCompany(unit, body));
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
