import { Id } from "@guichet/contract/ids.ts";
import {
  LeavingProcedure,
  ProcedureWriting,
  ReasonProcedure,
  StepDoing,
  TicketProcedure,
} from "@guichet/contract/procedures.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { doStep, leaveProcedure, progressOf, resumeProcedure, undoStep } from "./following.ts";
import { procedureOf, publishProcedure, withdrawProcedure } from "./publishing.ts";

const ReasonParams = z.object({ reasonId: Id });
const TicketParams = z.object({ ticketId: Id });
const StepParams = z.object({ ticketId: Id, stepId: Id });

export function procedureRoutes(routes: Routes): void {
  publishingRoutes(routes);
  routes.get(
    "/tickets/:ticketId/procedure",
    {
      says: "The procedure of its reason, in the version it began, and what is done of it.",
      params: TicketParams,
      answer: TicketProcedure,
    },
    ({ work, params: { ticketId } }) => work((unit) => progressOf(unit, ticketId)),
  );
  routes.put(
    "/tickets/:ticketId/procedure/steps/:stepId",
    {
      says: "This step is done, with what was answered to it.",
      params: StepParams,
      body: StepDoing,
      answer: TicketProcedure,
    },
    ({ work, params: { ticketId, stepId }, body }) =>
      work(async (unit) => {
        await doStep(unit, ticketId, stepId, body.noted);
        return progressOf(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/procedure/steps/:stepId",
    { says: "This step is not done after all.", params: StepParams, answer: TicketProcedure },
    ({ work, params: { ticketId, stepId } }) =>
      work(async (unit) => {
        await undoStep(unit, ticketId, stepId);
        return progressOf(unit, ticketId);
      }),
  );
  leavingRoutes(routes);
}

function leavingRoutes(routes: Routes): void {
  routes.put(
    "/tickets/:ticketId/procedure/leaving",
    {
      says: "Leave the procedure, with the reason why.",
      params: TicketParams,
      body: LeavingProcedure,
      answer: TicketProcedure,
    },
    ({ work, params: { ticketId }, body }) =>
      work(async (unit) => {
        await leaveProcedure(unit, ticketId, body.why);
        return progressOf(unit, ticketId);
      }),
  );
  routes.delete(
    "/tickets/:ticketId/procedure/leaving",
    { says: "Take the procedure up again.", params: TicketParams, answer: TicketProcedure },
    ({ work, params: { ticketId } }) =>
      work(async (unit) => {
        await resumeProcedure(unit, ticketId);
        return progressOf(unit, ticketId);
      }),
  );
}

function publishingRoutes(routes: Routes): void {
  routes.get(
    "/reasons/:reasonId/procedure",
    {
      says: "The procedure that a reason's tickets begin now, and where it was left.",
      params: ReasonParams,
      answer: ReasonProcedure,
    },
    ({ work, params: { reasonId } }) => work((unit) => procedureOf(unit, reasonId)),
  );
  routes.put(
    "/reasons/:reasonId/procedure",
    {
      says: "Publish a new version of a reason's procedure; tickets keep the one they began.",
      params: ReasonParams,
      body: ProcedureWriting,
      answer: ReasonProcedure,
    },
    ({ work, params: { reasonId }, body }) => work((unit) => publishProcedure(unit, reasonId, body)),
  );
  routes.delete(
    "/reasons/:reasonId/procedure",
    {
      says: "Withdraw a reason's procedure: its tickets follow that of its branch.",
      params: ReasonParams,
      status: 204,
    },
    ({ work, params: { reasonId } }) => work((unit) => withdrawProcedure(unit, reasonId)),
  );
}
