import type { Work } from "../platform/work.ts";
import { findLead } from "../team/leading.ts";
import { takeOverdue } from "./rows.ts";

const batch = 100;

/** Nobody accepted in time: its owner goes on answering for it, and the lead is told, once. */
export async function tellOverdue(work: Work): Promise<boolean> {
  const due = await takeOverdue(work, batch);
  if (due.length === 0) return false;
  for (const { id, ticketId, to } of due) {
    const lead = (await findLead(work, ticketId)) ?? null;
    work.announce("handover.overdue", { ticketId, handoverId: id, to, lead });
  }
  return due.length === batch;
}
