import type { CustomerName } from "@guichet/contract/customers.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { requireWriting } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { insertIdentity, insertPhone, listIdentities } from "./identity-rows.ts";
import { readPhone } from "./phone-number.ts";
import { findByIdentity, findCustomer, insertNamed } from "./rows.ts";

export type Newcomer = { name: string; email: string | null; phone: string | null };

/**
 * Somebody who says who they are. A known address is that person; a telephone is not enough to say so, since a family
 * shares one: the two cards will be proposed as one.
 */
export async function welcomeCustomer(
  work: Work,
  { name, email, phone }: Newcomer,
  language: Language,
): Promise<CustomerName> {
  requireWriting(work.actor);
  const value = phone === null || phone === "" ? null : readPhone(phone);
  if (value === null && phone) throw refuse("customer.phone_unread");
  const known = email === null ? undefined : await findByIdentity(work, "email", email);
  const id = known?.id ?? newId(work.now);
  if (!known) {
    await insertNamed(work, { id, name, language });
    if (email !== null)
      await insertIdentity(work, { id: newId(work.now), customerId: id, kind: "email", value: email });
  }
  if (value !== null) await insertPhone(work, newId(work.now), id, value);
  return { id, name: known?.name ?? name };
}

/** By name, the card it was joined into where it was. */
export async function nameOf(
  work: Work,
  customerId: string,
): Promise<CustomerName & { language: Language | null }> {
  const found = await findCustomer(work, customerId);
  if (!found) throw refuse("not_found");
  if (found.joinedInto) return nameOf(work, found.joinedInto);
  return { id: found.id, name: found.name, language: found.language };
}

/** The first address we know of theirs. */
export async function addressKnownOf(work: Work, customerId: string): Promise<string | null> {
  const known = await listIdentities(work, customerId);
  return known.find(({ kind }) => kind === "email")?.value ?? null;
}
