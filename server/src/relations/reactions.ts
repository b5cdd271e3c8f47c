import type { Facts } from "@guichet/contract/facts.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { countOpenChildren } from "./rows.ts";

/** A parent closes after its children, or somebody writes why not. Refused here, the closing never was. */
export async function requireChildrenClosed(
  work: Work,
  { ticketId, despite, free }: Facts["ticket.closed"],
): Promise<void> {
  if (free || despite !== undefined) return;
  const open = await countOpenChildren(work, ticketId);
  if (open > 0) throw refuse("ticket.children_open", { open });
}
