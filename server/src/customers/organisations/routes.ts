import {
  Organisation,
  OrganisationChange,
  OrganisationDomain,
  OrganisationName,
} from "@guichet/contract/customers.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Routes } from "../../platform/http/routes.ts";
import {
  addDomain,
  organisationsLike,
  removeDomain,
  renameOrganisation,
  showOrganisation,
} from "./belonging.ts";

const Params = z.object({ organisationId: Id });
const DomainParams = Params.extend({ domain: OrganisationDomain });

export function organisationRoutes(routes: Routes): void {
  routes.get(
    "/organisations",
    {
      says: "The enterprises whose name looks like it.",
      query: z.object({ q: z.string().trim().min(1).max(200) }),
      answer: z.object({ items: z.array(OrganisationName) }),
    },
    ({ work, query }) => work(async (unit) => ({ items: await organisationsLike(unit, query.q) })),
  );
  routes.get(
    "/organisations/:organisationId",
    { says: "An enterprise, its domains and its members.", params: Params, answer: Organisation },
    ({ work, params }) => work((unit) => showOrganisation(unit, params.organisationId)),
  );
  routes.patch(
    "/organisations/:organisationId",
    { says: "Correct its name.", params: Params, body: OrganisationChange, answer: Organisation },
    ({ work, params: { organisationId }, body }) =>
      work(async (unit) => {
        await renameOrganisation(unit, organisationId, body.name);
        return showOrganisation(unit, organisationId);
      }),
  );
  routes.put(
    "/organisations/:organisationId/domains/:domain",
    {
      says: "Whoever writes from this domain is proposed as a member.",
      params: DomainParams,
      answer: Organisation,
    },
    ({ work, params: { organisationId, domain } }) =>
      work(async (unit) => {
        await addDomain(unit, organisationId, domain);
        return showOrganisation(unit, organisationId);
      }),
  );
  routes.delete(
    "/organisations/:organisationId/domains/:domain",
    { says: "The domain proposes it no more.", params: DomainParams, answer: Organisation },
    ({ work, params: { organisationId, domain } }) =>
      work(async (unit) => {
        await removeDomain(unit, organisationId, domain);
        return showOrganisation(unit, organisationId);
      }),
  );
}
