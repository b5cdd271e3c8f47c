import type { JoiningOrganisation, Organisation, OrganisationName } from "@guichet/contract/customers.ts";
import { requireReading, requireWriting } from "../../access/policy.ts";
import { newId } from "../../platform/ids.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { findCustomer } from "../rows.ts";
import { domainOf, isPublicHost } from "./public-hosts.ts";
import {
  addressesOf,
  deleteDomain,
  findLike,
  findNamed,
  findOrganisation,
  insertDomain,
  insertOrganisation,
  readOrganisation,
  renameOrganisationRow,
  writeMembership,
  writeRefused,
} from "./rows.ts";

/**
 * Somebody says that a customer belongs to an enterprise. Whoever else writes from the same domain will be proposed as
 * a member and made none: a domain says where a mailbox is, not for whom its holder speaks.
 */
export async function joinOrganisation(
  work: Work,
  customerId: string,
  joining: JoiningOrganisation,
): Promise<void> {
  requireWriting(work.actor);
  if (!(await findCustomer(work, customerId))) throw refuse("not_found");
  const organisation = await named(work, joining);
  await writeMembership(work, customerId, organisation.id);
  for (const address of await addressesOf(work, customerId)) {
    const domain = domainOf(address);
    if (!isPublicHost(domain)) await insertDomain(work, organisation.id, domain);
  }
  work.announce("customer.described", { customerId });
}

export async function leaveOrganisation(work: Work, customerId: string): Promise<void> {
  requireWriting(work.actor);
  if (!(await findCustomer(work, customerId))) throw refuse("not_found");
  await writeMembership(work, customerId, null);
  work.announce("customer.described", { customerId });
}

/** Their address proposed it, and it is not theirs: it is proposed no more. */
export async function refuseOrganisation(
  work: Work,
  customerId: string,
  organisationId: string,
): Promise<void> {
  requireWriting(work.actor);
  if (!(await findCustomer(work, customerId)) || !(await findOrganisation(work, organisationId)))
    throw refuse("not_found");
  await writeRefused(work, customerId, organisationId);
  work.announce("customer.described", { customerId });
}

async function named(work: Work, joining: JoiningOrganisation): Promise<OrganisationName> {
  if ("organisationId" in joining) {
    const found = await findOrganisation(work, joining.organisationId);
    if (!found) throw refuse("not_found");
    return found;
  }
  const known = await findNamed(work, joining.name);
  if (known) return known;
  const made = { id: newId(work.now), name: joining.name };
  await insertOrganisation(work, made, work.actor.kind === "agent" ? work.actor.id : null);
  return made;
}

export async function showOrganisation(work: Work, id: string): Promise<Organisation> {
  requireReading(work.actor);
  const found = await readOrganisation(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

export function organisationsLike(work: Work, typed: string): Promise<OrganisationName[]> {
  requireReading(work.actor);
  return findLike(work, typed);
}

export async function renameOrganisation(work: Work, id: string, name: string): Promise<void> {
  requireWriting(work.actor);
  if (!(await findOrganisation(work, id))) throw refuse("not_found");
  await renameOrganisationRow(work, { id, name });
}

export async function addDomain(work: Work, id: string, domain: string): Promise<void> {
  requireWriting(work.actor);
  if (!(await findOrganisation(work, id))) throw refuse("not_found");
  if (isPublicHost(domain)) throw refuse("organisation.public_domain", { domain });
  if (!(await insertDomain(work, id, domain))) throw refuse("organisation.domain_taken", { domain });
}

export async function removeDomain(work: Work, id: string, domain: string): Promise<void> {
  requireWriting(work.actor);
  if (!(await findOrganisation(work, id))) throw refuse("not_found");
  await deleteDomain(work, id, domain);
}
