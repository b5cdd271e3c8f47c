import type { Facts } from "@guichet/contract/facts.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { listLeftEmpty } from "./rows.ts";

/** No written reason passes this: whoever set the field wants it in every ticket that ends. */
export async function requireFieldsFilled(
  work: Work,
  { ticketId, free }: Facts["ticket.closed"],
): Promise<void> {
  if (free) return;
  const left = await listLeftEmpty(work, ticketId);
  if (left.length > 0) throw refuse("ticket.fields_empty", { names: left.join(", ") });
}
