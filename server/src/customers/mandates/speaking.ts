import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { listGiven } from "./rows.ts";

/** Who stands there for this customer, by a mandate that holds today. */
export async function speakerOf(work: Work, customerId: string, mandateId: string): Promise<string> {
  const found = (await listGiven(work, customerId)).find(({ id }) => id === mandateId);
  if (!found?.standing) throw refuse("not_found");
  return found.holderName;
}
