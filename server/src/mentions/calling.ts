import type { Callable } from "@guichet/contract/mentions.ts";
import { whoMaySee } from "../access/colleagues.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireSeen } from "../tickets/locking.ts";
import { findPlaced } from "./rows.ts";

/** Colleagues in post, and whether each sees this ticket: said while one types, not found out afterwards. */
export async function callable(work: Work, ticketId: string): Promise<Callable[]> {
  await requireSeen(work, ticketId);
  return whoSees(work, ticketId);
}

export async function whoSees(work: Work, ticketId: string): Promise<Callable[]> {
  const placed = await findPlaced(work, ticketId);
  if (!placed) throw refuse("not_found");
  return whoMaySee(work, placed);
}
