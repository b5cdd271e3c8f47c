import type { AuditedFact } from "@guichet/contract/audited.ts";
import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../../platform/work.ts";
import { note } from "./noting.ts";

/** This fact stands in the audit log too, with what it is about. */
export const inAudit =
  <Name extends AuditedFact>(name: Name) =>
  async (work: Work, particulars: Facts[Name]): Promise<void> =>
    note(work, name, { about: particulars });
