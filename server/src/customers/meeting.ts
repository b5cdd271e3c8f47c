import type { CustomerName } from "@guichet/contract/customers.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { newId } from "../platform/ids.ts";
import type { Work } from "../platform/work.ts";
import { findByIdentity, findCustomer, findLanguage, findOrInsert, insertNamed } from "./rows.ts";

export type Stranger = { address: string; name?: string | undefined; language?: Language | undefined };

/** The customer known by this address, or a new one: two messages at the same instant meet the same person. */
export async function meetCustomer(work: Work, { address, name, language }: Stranger): Promise<CustomerName> {
  const met =
    (await findOrInsert(work, {
      id: newId(work.now),
      identityId: newId(work.now),
      name: nameFor(name, address),
      language: language ?? null,
      address,
    })) ?? (await findByIdentity(work, "email", address));
  if (!met) throw new Error("The address was taken and freed at the same instant.");
  return { id: met.id, name: met.name };
}

/** For whoever says something of them. */
export const isKnown = async (work: Work, id: string): Promise<boolean> =>
  (await findCustomer(work, id)) !== undefined;

/** In which we wrote to them before; null for somebody nobody knows. */
export const languageKnown = (work: Work, id: string): Promise<Language | null> => findLanguage(work, id);

/** A message that says nothing of who sent it: each is somebody we may learn to know. */
export async function meetUnknown(work: Work, language: Language): Promise<CustomerName> {
  const id = newId(work.now);
  await insertNamed(work, { id, name: "", language });
  return { id, name: "" };
}

/** « dov.perez@… » is a better name than none; an address given as a name is not one. */
function nameFor(given: string | undefined, address: string): string {
  const name = given?.replaceAll(/\s+/gu, " ").trim() ?? "";
  if (name !== "" && !name.includes("@")) return name.slice(0, 200).toWellFormed();
  const local = address.split("@", 1)[0]?.split("+", 1)[0] ?? address;
  const words = local.split(/[._-]+/u).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || address;
}
