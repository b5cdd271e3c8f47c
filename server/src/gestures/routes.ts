import { Id } from "@guichet/contract/ids.ts";
import { Delivering, Gesture, GestureBudget, GestureBudgeting, Granting } from "@guichet/contract/reasons.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { setBudget, showBudget } from "./budget.ts";
import { deliverGesture, gesturesOf, grantGesture } from "./granting.ts";

const TicketParams = z.object({ ticketId: Id });
const GestureParams = z.object({ gestureId: Id });

export function gestureRoutes(routes: Routes): void {
  routes.get(
    "/tickets/:ticketId/gestures",
    {
      says: "What was granted to the customer in this ticket.",
      params: TicketParams,
      answer: z.object({ items: z.array(Gesture) }),
    },
    ({ work, params }) => work(async (unit) => ({ items: await gesturesOf(unit, params.ticketId) })),
  );
  routes.post(
    "/tickets/:ticketId/gestures",
    {
      says: "Grant a compensation or an attention.",
      params: TicketParams,
      body: Granting,
      answer: Gesture,
      status: 201,
    },
    ({ work, params, body }) => work((unit) => grantGesture(unit, params.ticketId, body)),
  );
  routes.put(
    "/gestures/:gestureId/delivery",
    { says: "It reached the customer.", params: GestureParams, body: Delivering, answer: Gesture },
    ({ work, params, body }) => work((unit) => deliverGesture(unit, params.gestureId, body)),
  );
  routes.get(
    "/gesture-budget",
    {
      says: "What was granted in a month, beside what may be; this month unless said.",
      query: z.object({ month: GestureBudget.shape.month.optional() }),
      answer: GestureBudget,
    },
    ({ work, query }) => work((unit) => showBudget(unit, query.month)),
  );
  routes.put(
    "/gesture-budget",
    {
      says: "Set what may be granted each month; null for no limit.",
      body: GestureBudgeting,
      answer: GestureBudget,
    },
    ({ work, body }) => work((unit) => setBudget(unit, body.monthly)),
  );
}
