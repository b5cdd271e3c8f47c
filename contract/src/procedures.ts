import { z } from "zod";
import { At, Id } from "./ids.ts";
import { ReasonName } from "./reasons.ts";
import { AgentName } from "./team.ts";
import { TicketName } from "./tickets.ts";

/** Something to do; something to ask, whose answer is noted; or something the law has us say. */
export const StepKind = z.enum(["do", "ask", "tell"]);
export type StepKind = z.infer<typeof StepKind>;

export const ProcedureStep = z.object({
  id: Id,
  kind: StepKind,
  text: z.string(),
  /** Where what we must say comes from; empty for the others. */
  source: z.string(),
});
export type ProcedureStep = z.infer<typeof ProcedureStep>;

/** One published version. It is never changed: a ticket that began it keeps it. */
export const Procedure = z.object({
  id: Id,
  /** The reason it was written for: that of the ticket, or a branch it hangs on. */
  reason: ReasonName,
  version: z.int(),
  steps: z.array(ProcedureStep),
  /** Ready to be put in the reply. */
  sentences: z.array(z.string()),
  /** Offered beside the steps; null without one, or once it is offered no more. */
  checklist: z.object({ id: Id, name: z.string() }).nullable(),
  publishedAt: At,
  publishedBy: AgentName.nullable(),
});
export type Procedure = z.infer<typeof Procedure>;

const StepWriting = z
  .object({
    kind: StepKind,
    text: z.string().trim().min(1).max(1000),
    source: z.string().trim().max(300).default(""),
  })
  .refine(({ kind, source }) => kind !== "tell" || source !== "", { path: ["source"] });

export const ProcedureWriting = z.object({
  steps: z.array(StepWriting).min(1).max(60),
  sentences: z.array(z.string().trim().min(1).max(2000)).max(30).default([]),
  checklistId: Id.nullable().default(null),
});
export type ProcedureWriting = z.infer<typeof ProcedureWriting>;

/** Somebody did not follow it to the end, and wrote why: what the next version is written from. */
export const ProcedureLeaving = z.object({
  id: Id,
  ticket: TicketName,
  version: z.int(),
  why: z.string(),
  /** The first step that was not done then; null when all were. */
  step: z.string().nullable(),
  leftAt: At,
  leftBy: AgentName.nullable(),
  /** It was taken up again after all. */
  resumedAt: At.nullable(),
});
export type ProcedureLeaving = z.infer<typeof ProcedureLeaving>;

/** For whoever writes the next version. */
export const ReasonProcedure = z.object({
  /** The version that tickets begin now: of this reason, else of its nearest branch that has one. */
  inForce: Procedure.nullable(),
  /** How many versions were published for this reason. */
  versions: z.int(),
  /** The latest first; of tickets that whoever reads may see. */
  leavings: z.array(ProcedureLeaving),
});
export type ReasonProcedure = z.infer<typeof ReasonProcedure>;

export const StepDone = z.object({
  stepId: Id,
  /** What was answered to what is asked. */
  noted: z.string(),
  doneAt: At,
  doneBy: AgentName.nullable(),
});
export type StepDone = z.infer<typeof StepDone>;

/** Where a ticket stands in the procedure of its reason. */
export const TicketProcedure = z.object({
  procedure: Procedure.nullable(),
  /** A newer version was published since this ticket began its own. */
  newer: z.boolean(),
  done: z.array(StepDone),
  left: z.object({ why: z.string(), leftAt: At, leftBy: AgentName.nullable() }).nullable(),
});
export type TicketProcedure = z.infer<typeof TicketProcedure>;

export const StepDoing = z.object({ noted: z.string().trim().max(500).default("") });
export type StepDoing = z.infer<typeof StepDoing>;

export const LeavingProcedure = z.object({ why: z.string().trim().min(3).max(1000) });
export type LeavingProcedure = z.infer<typeof LeavingProcedure>;

export type ProcedureFacts = {
  /** A step was done in a ticket, or undone. */
  "procedure.followed": { ticketId: Id };
  "procedure.left": { ticketId: Id; why: string };
  "procedure.resumed": { ticketId: Id };
};
