import { Id } from "@guichet/contract/ids.ts";
import { Approval, AskingApproval, Deciding } from "@guichet/contract/reasons.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { approvalsOf, askApproval, decideApproval, waitingApprovals } from "./approving.ts";

const TicketParams = z.object({ ticketId: Id });
const ApprovalParams = z.object({ approvalId: Id });
const Approvals = z.object({ items: z.array(Approval) });

export function approvalRoutes(routes: Routes): void {
  routes.get(
    "/tickets/:ticketId/approvals",
    {
      says: "What was asked of a lead in this ticket, and decided.",
      params: TicketParams,
      answer: Approvals,
    },
    ({ work, params }) => work(async (unit) => ({ items: await approvalsOf(unit, params.ticketId) })),
  );
  routes.post(
    "/tickets/:ticketId/approvals",
    {
      says: "Ask a lead to let through what exceeds my authority.",
      params: TicketParams,
      body: AskingApproval,
      answer: Approval,
      status: 201,
    },
    ({ work, params, body }) => work((unit) => askApproval(unit, params.ticketId, body)),
  );
  routes.get(
    "/approvals",
    { says: "What waits for a lead to decide, the oldest first; 100 at most.", answer: Approvals },
    ({ work }) => work(async (unit) => ({ items: await waitingApprovals(unit) })),
  );
  routes.put(
    "/approvals/:approvalId/decision",
    { says: "Let it through, or not.", params: ApprovalParams, body: Deciding, answer: Approval },
    ({ work, params, body }) => work((unit) => decideApproval(unit, params.approvalId, body)),
  );
}
