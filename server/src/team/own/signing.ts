import type { Signing } from "@guichet/contract/access.ts";
import { requireInPerson, requireReader } from "../../access/policy.ts";
import type { Work } from "../../platform/work.ts";
import { findSigning, writeSigning } from "../rows.ts";

const bare: Signing = { signsAs: "", title: "" };

/** How one’s own replies are signed. */
export async function mySigning(work: Work): Promise<Signing> {
  return (await findSigning(work, requireReader(work.actor).id)) ?? bare;
}

export async function chooseSigning(work: Work, signing: Signing): Promise<Signing> {
  await writeSigning(work, requireInPerson(work.actor).id, signing);
  return mySigning(work);
}
