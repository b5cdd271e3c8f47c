import { AbsencePlan, Entrusting, Leaving, LeavingAsked, PlanAccount } from "@guichet/contract/away.ts";
import { Handover } from "@guichet/contract/handovers.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Guarding } from "../guard/departing.ts";
import type { Routes } from "../platform/http/routes.ts";
import { entrust, leftWith, showLeaving } from "./leaving.ts";
import { dropPlanOf, planAbsence, planOf } from "./planning.ts";

export function awayRoutes(routes: Routes, given: Omit<Guarding, "work">): void {
  routes.get(
    "/absences/leaving",
    {
      says: "What somebody who goes away leaves behind, who would take each ticket over, and the words for the customers.",
      query: LeavingAsked,
      answer: Leaving,
    },
    ({ work, query }) => work((unit) => showLeaving(unit, query)),
  );
  routes.post(
    "/tickets/:ticketId/absence-handovers",
    {
      says: "Hand this ticket over because of an absence, at once, with its context; the customer is told who takes over.",
      params: z.object({ ticketId: Id }),
      body: Entrusting,
      answer: Handover,
      status: 201,
    },
    ({ work, params, body }) => entrust({ work, ...given }, params.ticketId, body),
  );
  routes.get(
    "/absences/:absenceId/handovers",
    {
      says: "What was handed over because of an absence, and to whom.",
      params: z.object({ absenceId: Id }),
      answer: z.object({ items: z.array(Handover) }),
    },
    ({ work, params }) => work(async (unit) => ({ items: await leftWith(unit, params.absenceId) })),
  );
  planRoutes(routes);
}

function planRoutes(routes: Routes): void {
  const params = z.object({ absenceId: Id });
  routes.get(
    "/absences/:absenceId/plan",
    {
      says: "What happens by itself when this absence begins and ends; what was done, and what stayed and why.",
      params,
      answer: PlanAccount,
    },
    ({ work, params: { absenceId } }) => work((unit) => planOf(unit, absenceId)),
  );
  routes.put(
    "/absences/:absenceId/plan",
    {
      says: "Decide beforehand which tickets change hands when it begins, and whether they come back.",
      params,
      body: AbsencePlan,
      answer: PlanAccount,
    },
    ({ work, params: { absenceId }, body }) => work((unit) => planAbsence(unit, absenceId, body)),
  );
  routes.delete(
    "/absences/:absenceId/plan",
    { says: "Nothing moves by itself after all.", params, status: 204 },
    ({ work, params: { absenceId } }) => work((unit) => dropPlanOf(unit, absenceId)),
  );
}
