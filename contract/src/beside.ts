import { z } from "zod";
import { ChecklistItem } from "./checklists.ts";
import { DataRequest } from "./data-requests.ts";
import { Draft } from "./drafts.ts";
import { TicketField } from "./fields.ts";
import { FollowUp } from "./follow-ups.ts";
import { TicketHandovers } from "./handovers.ts";
import { Merged } from "./merging.ts";
import { TicketProcedure } from "./procedures.ts";
import { Commitment } from "./promises.ts";
import { Protection } from "./protection.ts";
import { TicketReading } from "./readings.ts";
import { Approval, Gesture } from "./reasons.ts";
import { Links } from "./relations.ts";
import { TicketRouting } from "./routing.ts";

const itemsOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** All that a screen shows of a ticket beside its thread: each part as its own address answers it. */
export const TicketBeside = z.object({
  drafts: itemsOf(Draft),
  promises: itemsOf(Commitment),
  reading: TicketReading,
  procedure: TicketProcedure,
  fields: itemsOf(TicketField),
  checklist: itemsOf(ChecklistItem),
  links: Links,
  merged: itemsOf(Merged),
  handovers: TicketHandovers,
  routing: TicketRouting,
  followUps: itemsOf(FollowUp),
  approvals: itemsOf(Approval),
  gestures: itemsOf(Gesture),
  dataRequests: itemsOf(DataRequest),
  protection: Protection,
});
export type TicketBeside = z.infer<typeof TicketBeside>;
