import { z } from "zod";
import { At, Id } from "./ids.ts";
import { AgentName } from "./team.ts";
import { TicketRow } from "./tickets.ts";

const What = z.string().trim().min(1).max(300);

/** What is to be done each time, kept ready. */
export const Checklist = z.object({ id: Id, name: z.string(), items: z.array(z.string()) });
export type Checklist = z.infer<typeof Checklist>;

export const ChecklistKeeping = z.object({
  name: z.string().trim().min(1).max(120),
  items: z.array(What).min(1).max(50),
});
export type ChecklistKeeping = z.infer<typeof ChecklistKeeping>;

/** One thing to do in one ticket. */
export const ChecklistItem = z.object({
  id: Id,
  /** Empty where it is another ticket. */
  text: z.string(),
  /** It is done once this ticket is closed. `row` is null where whoever reads may not see it. */
  linked: z.object({ row: TicketRow.nullable() }).nullable(),
  done: z.boolean(),
  doneAt: At.nullable(),
  doneBy: AgentName.nullable(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** Something to do, another ticket to wait for, or all that a checklist holds. `key` makes a second press harmless. */
export const ChecklistAdding = z.union([
  z.object({ key: Id, text: What }),
  z.object({ key: Id, linkedTicketId: Id }),
  z.object({ key: Id, checklistId: Id }),
]);
export type ChecklistAdding = z.infer<typeof ChecklistAdding>;

export type ChecklistFacts = {
  /** What is to be done in it is other than before. */
  "checklist.changed": { ticketId: Id };
  "checklists.kept": { checklistId: Id };
};
